import { memo } from 'react';
import type { PointerEvent } from 'react';
import type { StoryTime } from '../../base/time.ts';
import type { BranchCourse } from '../../store/what-if-host.ts';
import type { TimelineItem } from '../../projections/views/review-view.ts';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { instantAt } from '../shared/story-axis.ts';
import { storyHour } from '../shared/story-time.ts';
import { BranchLane } from './branch-lane.tsx';
import { LANE_HEIGHT, REVIEW_WIDTH } from './lanes.ts';
import type { Lane, LaneItem, LanePicture, ObligationSpan } from './lanes.ts';

const Mark = (props: { readonly mark: LaneItem; readonly y: number; readonly on: boolean }) => {
  const { mark, y, on } = props;
  const { x } = mark;
  const fill = on ? 'var(--spoed-fill)' : undefined;
  switch (mark.shape) {
    case 'message':
      return (
        <>
          <rect
            x={x - 9}
            y={y - 9}
            width="18"
            height="18"
            fill={fill ?? 'var(--surface)'}
            stroke={fill ?? 'var(--ink-2)'}
            strokeWidth="1.4"
          />
          {/* What people typed themselves has no channel of the script. */}
          <g transform={`translate(${x - 6.5} ${y - 6.5})`} className={on ? 'mkc on' : 'mkc'}>
            <ChannelIcon channel={mark.item.channel ?? 'chat'} size={13} />
          </g>
        </>
      );
    case 'decision':
      return <path d={`M${x} ${y - 10}l10 10-10 10-10-10z`} fill={fill ?? 'var(--table)'} />;
    case 'sent':
      return <path d={`M${x - 8} ${y - 9}h11l6 9-6 9h-11z`} fill={fill ?? 'var(--ink)'} />;
    case 'share':
      return (
        <circle cx={x} cy={y} r="5.5" fill={fill ?? 'var(--surface)'} stroke={fill ?? 'var(--ink)'} strokeWidth="2.4" />
      );
  }
};

const LaneRow = (props: {
  readonly lane: Lane;
  readonly now: TimelineItem | undefined;
  readonly fits: (item: TimelineItem) => boolean;
  readonly onItem: (item: TimelineItem) => void;
}) => {
  const { lane } = props;
  const y = lane.y + LANE_HEIGHT / 2;
  return (
    <g>
      <path d={`M0 ${lane.y}H${REVIEW_WIDTH}`} stroke="var(--line)" />
      <text x="0" y={y + 5} className="ln">
        {lane.title}
      </text>
      {lane.spans.map((span) => (
        <path key={span.id} d={`M${span.x} ${y}h${span.width}`} stroke="var(--ink-3)" strokeWidth="1.6" />
      ))}
      {lane.items.map((mark) => (
        // The picture is for the mouse; the list, the buttons below and the table are for the keyboard.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <g
          key={mark.index}
          className={props.fits(mark.item) ? 'pick' : 'pick dim'}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => props.onItem(mark.item)}
        >
          <title>{mark.item.title}</title>
          <Mark mark={mark} y={y} on={mark.item === props.now} />
        </g>
      ))}
    </g>
  );
};

export const SpanRow = (props: { readonly span: ObligationSpan; readonly label: string }) => {
  const { span } = props;
  const bad = span.state === 'breached';
  const edge = bad ? 'var(--spoed)' : 'var(--table)';
  return (
    <g>
      <rect
        x={span.x}
        y={span.y}
        width={span.width}
        height="15"
        fill={bad ? 'var(--spoed-tint)' : 'var(--table-tint)'}
        stroke={edge}
        strokeDasharray={span.state === 'running' ? '5 3' : undefined}
      />
      {span.met !== undefined && <path d={`M${span.met} ${span.y - 2}v19`} stroke={edge} strokeWidth="3" />}
      <text x={Math.min(span.x + 6, REVIEW_WIDTH - 260)} y={span.y + 11.5} className="sp">
        {props.label}
      </text>
    </g>
  );
};

/** Hours, jumps and the name of the night; no hour stands under the label of `now`, px. */
export const AxisLines = (props: { readonly picture: LanePicture; readonly now?: number }) => {
  const t = useT('review');
  const language = useLanguage();
  const { axis, height } = props.picture;
  return (
    <>
      {axis.gaps.map((gap) => (
        <g key={gap.x}>
          <rect x={gap.x} y="0" width={gap.width} height={height} fill="var(--sunk)" />
          <path d={`M${gap.x + 10} 0l7 ${height}M${gap.x + 22} 0l-5 ${height}`} stroke="var(--line)" />
          {gap.nights && (
            <text transform={`translate(${gap.x + 21} ${height / 2}) rotate(-90)`} className="ax" textAnchor="middle">
              {t('night')}
            </text>
          )}
        </g>
      ))}
      {axis.ticks.map((tick) => (
        <g key={tick.at}>
          <path d={`M${tick.x} 16V${height}`} stroke="var(--line)" />
          {(props.now === undefined || tick.x + 40 < props.now - 24 || tick.x > props.now + 24) && (
            <text x={Math.min(tick.x + 4, REVIEW_WIDTH - 32)} y="13" className="ax">
              {storyHour(language, tick.at)}
            </text>
          )}
        </g>
      ))}
    </>
  );
};

interface LanesProps {
  readonly picture: LanePicture;
  /** The moment that is shown. */
  readonly at: StoryTime;
  readonly now: TimelineItem | undefined;
  readonly fits: (item: TimelineItem) => boolean;
  readonly bookmarks: readonly StoryTime[];
  /** The newest branch, in a lane of its own below the others. */
  readonly branch: BranchCourse | undefined;
  readonly onItem: (item: TimelineItem) => void;
  readonly onAt: (at: StoryTime) => void;
}

/** What does not move with the moment: drawn again only when the run, the filter or the current item is another. */
const Ground = memo((props: Omit<LanesProps, 'at' | 'onAt' | 'branch'>) => {
  const t = useT('review');
  const { picture } = props;
  return (
    <>
      <text x="0" y="34" className="ln">
        {t('tab.obligations')}
      </text>
      {picture.spans.map((span) => (
        <SpanRow key={span.id} span={span} label={spanLabel(span, t)} />
      ))}
      {picture.lines.map((line) => (
        <path key={line.id} d={line.path} fill="none" stroke="var(--ink-3)" strokeWidth="1.4" />
      ))}
      {picture.lanes.map((lane) => (
        <LaneRow key={lane.id} lane={lane} now={props.now} fits={props.fits} onItem={props.onItem} />
      ))}
      {props.bookmarks.map((at, n) => (
        <path key={n} d={`M${picture.axis.x(at)} 2v13l-4-4-4 4V2z`} fill="var(--said)" />
      ))}
    </>
  );
});

/** The whole run as lanes over its story time; a press or a drag between the marks moves the moment. A picture for the eye; the table holds the same in words. */
export const LanesPicture = (props: LanesProps) => {
  const t = useT('review');
  const language = useLanguage();
  const { picture, at, onAt } = props;
  const x = picture.axis.x(at);
  const scrub = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = instantAt(picture.axis, ((event.clientX - box.left) / box.width) * REVIEW_WIDTH);
    if (found !== undefined) onAt(found);
  };
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="rv-lanes rv-scroll" aria-label={t('lanes')} tabIndex={0}>
      <svg
        className="pic"
        viewBox={`0 0 ${REVIEW_WIDTH} ${picture.height + (props.branch ? LANE_HEIGHT : 0)}`}
        role="img"
        aria-label={t('lanes.label')}
        onPointerDown={scrub}
        onPointerMove={(event) => {
          if (event.buttons === 1) scrub(event);
        }}
      >
        <AxisLines picture={picture} now={x} />
        <Ground picture={picture} now={props.now} fits={props.fits} bookmarks={props.bookmarks} onItem={props.onItem} />
        {props.branch && <BranchLane picture={picture} branch={props.branch} />}
        <path d={`M${x} 0V${picture.height}`} stroke="var(--spoed-fill)" strokeWidth="2.5" pointerEvents="none" />
        <rect x={x - 24} y="0" width="48" height="17" fill="var(--spoed-fill)" pointerEvents="none" />
        <text x={x} y="13" className="nw" pointerEvents="none">
          {storyHour(language, at)}
        </text>
      </svg>
    </section>
  );
};

type T = ReturnType<typeof useT<'review'>>;
export const spanLabel = (span: ObligationSpan, t: T): string =>
  t('span', { title: span.title, state: t(`obligation.${span.state}`) });
