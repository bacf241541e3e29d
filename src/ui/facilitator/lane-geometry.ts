import type { StoryTime } from '../../base/time.ts';
import { MINUTE } from '../../base/time.ts';
import type { DecisionRow, FacilitatorView, InjectRow, MoveRow } from '../../projections/views/facilitator-view.ts';
import { spread, storyAxis } from '../shared/story-axis.ts';
import type { StoryAxis } from '../shared/story-axis.ts';
import { rings } from './row-words.ts';

export interface LaneMark {
  readonly row: InjectRow;
  /** Left edge of the mark, px. */
  readonly x: number;
  /** `out`: came and was opened; `unread`: came, not opened; `sure`: will come; `maybe`: hangs on a condition. */
  readonly look: 'out' | 'unread' | 'live' | 'sure' | 'maybe';
}

export interface LaneBar {
  readonly decision: DecisionRow;
  readonly x: number;
  readonly width: number;
  /** Row below the injects, from 0: bars that overlap stand under each other. */
  readonly row: number;
  readonly open: boolean;
  /** The title as far as there is room; empty when there is none. */
  readonly label: string;
}

export interface Lane {
  readonly axis: StoryAxis;
  readonly marks: readonly LaneMark[];
  readonly bars: readonly LaneBar[];
  /** So many decisions of this part have no bar, because others fill the rows at that time. */
  readonly hidden: number;
}

export const LANE_WIDTH = 1392;
const LEFT = 56;
const MARK = 30;
const BAR_ROWS = 2;
/** Average width of a letter in a bar's label, px. */
const LETTER = 5.6;

const gone = new Set(['skipped', 'notSent', 'conditionFailed', 'cutOff', 'withdrawn']);

const look = (row: InjectRow, view: FacilitatorView): LaneMark['look'] => {
  if (row.status === 'due' || rings(row, view.seats)) return 'live';
  if (row.status === 'released') return row.reads.read >= row.reads.total && row.reads.total > 0 ? 'out' : 'unread';
  return row.condition || row.type === 'noise' || row.type === 'contingency' || row.due === undefined
    ? 'maybe'
    : 'sure';
};

/** Injects and decisions of one move over its story time; what did not come leaves the lane. */
export function laneOf(view: FacilitatorView, move: MoveRow): Lane {
  const axis = storyAxis(move.windows, { left: LEFT, right: LANE_WIDTH, gap: 24, tick: 120 });
  const rows = view.injects.flatMap((row) => {
    const at = row.releasedAt ?? row.due?.story;
    return row.move === move.id && at !== undefined && !gone.has(row.status) ? [{ row, at }] : [];
  });
  const xs = spread(
    rows.map(({ at }) => axis.x(at) - MARK / 2),
    MARK,
    LANE_WIDTH - MARK,
  );
  const marks = rows.map(({ row }, index) => ({ row, x: xs[index] ?? 0, look: look(row, view) }));
  const laid = barsOf(view.decisions, axis, move);
  const bars = laid.filter(({ row }) => row < BAR_ROWS);
  return { axis, marks, bars, hidden: laid.length - bars.length };
}

/** A bar of each decision, also of those whose row is below the last that is shown. */
function barsOf(decisions: readonly DecisionRow[], axis: StoryAxis, move: MoveRow): readonly LaneBar[] {
  const first = move.windows[0];
  const last = move.windows.at(-1);
  if (!first || !last) return [];
  const ends: number[] = [];
  return decisions
    .flatMap((decision) => {
      const from = decision.opened?.story;
      const until = decision.at ?? decision.deadline.story;
      if (from === undefined || from >= last.to || until <= first.from) return [];
      return [{ decision, from, until: Math.max(until, from + 5 * MINUTE) as StoryTime }];
    })
    .toSorted((a, b) => a.from - b.from)
    .map(({ decision, from, until }) => {
      const x = axis.x(from);
      const width = Math.max(8, axis.x(until) - x);
      let row = ends.findIndex((end) => end <= x);
      if (row === -1) row = ends.length;
      ends[row] = x + width + 4;
      const open = decision.state === 'open' || decision.state === 'proposed' || decision.state === 'ownPending';
      return { decision, x, width, row, open, label: cut(decision.title, width - 12) };
    });
}

const cut = (title: string, room: number): string => {
  const letters = Math.floor(room / LETTER);
  if (letters >= title.length) return title;
  return letters < 6 ? '' : `${title.slice(0, letters - 1).trimEnd()}…`;
};
