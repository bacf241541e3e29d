import { memo } from 'react';
import type { BranchCourse } from '../../store/what-if-host.ts';
import { useT } from '../shared/i18n.ts';
import type { StoryAxis } from '../shared/story-axis.ts';
import { LANE_HEIGHT, REVIEW_WIDTH } from './lanes.ts';
import type { LanePicture } from './lanes.ts';

/** At least so far apart, px, stand two titles. */
const ROOM = 190;
/** A letter of a title, px, and what stays free round one. */
const LETTER = 6.4;
const FREE = 30;
/** Below the hours, px. */
const TOP = 18;

interface BranchMark {
  readonly key: string;
  readonly title: string;
  readonly x: number;
  /** What stands beside it; absent where there is no room. */
  readonly label?: string;
}

/** Where the marks of a branch stand, and which of them have room for their title. */
export function branchMarks(axis: StoryAxis, { marks }: Pick<BranchCourse, 'marks'>): readonly BranchMark[] {
  return marks.reduce<{ readonly free: number; readonly placed: readonly BranchMark[] }>(
    ({ free, placed }, { key, at, title }) => {
      const x = axis.x(at);
      const told = x >= free && x + ROOM <= REVIEW_WIDTH;
      const next = marks.map((mark) => axis.x(mark.at)).find((other) => other >= x + ROOM) ?? REVIEW_WIDTH;
      const letters = Math.floor((next - x - FREE) / LETTER);
      const label = title.length > letters ? `${title.slice(0, letters - 1)}…` : title;
      return {
        free: told ? x + ROOM : free,
        placed: [...placed, { key, title, x, ...(told ? { label } : {}) }],
      };
    },
    { free: 0, placed: [] },
  ).placed;
}

/** How the newest branch went, below the lanes of the record: only what it has of its own. The page of the branches has it in words. */
export const BranchLane = memo((props: { readonly picture: LanePicture; readonly branch: BranchCourse }) => {
  const t = useT('review');
  const { picture, branch } = props;
  const y = picture.height + LANE_HEIGHT / 2;
  return (
    <g className="wi-lane">
      <text x="0" y={y + 5} className="ln">
        {t('tab.whatIf')}
      </text>
      <path d={`M${picture.axis.x(branch.cut)} ${TOP}V${y}H${REVIEW_WIDTH}`} />
      {branchMarks(picture.axis, branch).map(({ key, title, x, label }) => (
        <g key={key}>
          <title>{title}</title>
          <circle cx={x} cy={y} r="5.5" />
          {label !== undefined && (
            <text x={x + 12} y={y + 4.5} className="sp">
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
});
