import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { LANE_WIDTH, laneOf } from './lane-geometry.ts';
import type { Lane, LaneMark } from './lane-geometry.ts';
import { rowTitle } from './row-words.ts';
import { currentMove } from './msel-filter.ts';

const fills: Readonly<Record<LaneMark['look'], string>> = {
  out: 'var(--ink-2)',
  unread: 'var(--surface)',
  live: 'var(--spoed-fill)',
  sure: 'var(--surface)',
  maybe: 'var(--surface)',
};
const edges: Readonly<Record<LaneMark['look'], string>> = {
  out: 'var(--ink-2)',
  unread: 'var(--ink-2)',
  live: 'var(--spoed-fill)',
  sure: 'var(--edge)',
  maybe: 'var(--edge)',
};

const NowLine = (props: { readonly lane: Lane }) => {
  const language = useLanguage();
  const clock = useClock();
  if (!clock) return null;
  const { axis } = props.lane;
  const x = axis.x(clock.story);
  const label = Math.min(Math.max(x, 26), LANE_WIDTH - 26);
  return (
    <>
      <path d={`M${x} 0V90`} stroke="var(--spoed-fill)" strokeWidth="3" />
      <rect x={label - 26} y="0" width="52" height="18" fill="var(--spoed-fill)" />
      <text x={label} y="13.5" className="nw">
        {storyHour(language, clock.story)}
      </text>
    </>
  );
};

/** Hours along the top; one that would stand under the label of now is left out. */
const Hours = (props: { readonly lane: Lane }) => {
  const language = useLanguage();
  const clock = useClock();
  const { axis } = props.lane;
  const now = clock ? axis.x(clock.story) : Number.NEGATIVE_INFINITY;
  return axis.ticks
    .filter((tick) => tick.x + 42 < now - 26 || tick.x > now + 26)
    .map((tick) => (
      <text key={tick.at} x={tick.x + 5} y="13" className="ax">
        {storyHour(language, tick.at)}
      </text>
    ));
};

const Played = (props: { readonly lane: Lane }) => {
  const clock = useClock();
  const { axis } = props.lane;
  if (!clock) return null;
  return (
    <rect x={axis.left} y="18" width={Math.max(0, axis.x(clock.story) - axis.left)} height="66" fill="var(--sunk)" />
  );
};

/** This part over its story time: injects, decisions, and where we are. A picture: whoever does not see it has the script and the list of decisions. */
export const Strip = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const move = currentMove(props.view.moves);
  if (!move || move.windows.length === 0) return null;
  const lane = laneOf(props.view, move);
  const tab = t('watch.decisions');
  const more = lane.hidden > 0 && t('strip.more.label', { count: lane.hidden, tab });
  return (
    <section className="fc-strip">
      <svg
        className="fc-lane"
        viewBox={`0 0 ${LANE_WIDTH} 90`}
        preserveAspectRatio="xMinYMid meet"
        role="img"
        aria-label={[t('strip.label', { n: move.number, tab }), ...(more ? [more] : [])].join(' ')}
      >
        <Played lane={lane} />
        {lane.axis.ticks.map((tick) => (
          <g key={tick.at}>
            <path d={`M${tick.x} 18V84`} stroke="var(--line)" strokeWidth={tick.major ? 1.5 : 1} />
          </g>
        ))}
        {lane.axis.gaps.map((gap) => (
          <rect key={gap.x} x={gap.x} y="18" width={gap.width} height="66" fill="var(--line)" />
        ))}
        {lane.bars.map((bar) => (
          <g key={bar.decision.id}>
            <rect
              x={bar.x}
              y={56 + bar.row * 16}
              width={bar.width}
              height="15"
              fill={bar.open || bar.decision.state === 'waiting' ? 'var(--table-tint)' : 'var(--surface)'}
              stroke="var(--table)"
              strokeWidth="1.2"
              strokeDasharray={bar.decision.state === 'waiting' ? '4 3' : undefined}
            />
            <text x={bar.x + 6} y={67.5 + bar.row * 16} className="sp">
              {bar.label}
            </text>
          </g>
        ))}
        <Hours lane={lane} />
        <NowLine lane={lane} />
        {lane.marks.map((mark) => (
          <g key={mark.row.id}>
            <title>{rowTitle(mark.row)}</title>
            <rect
              x={mark.x + 2}
              y="25"
              width="26"
              height="26"
              rx="3"
              fill={fills[mark.look]}
              stroke={edges[mark.look]}
              strokeWidth="1.5"
              strokeDasharray={mark.look === 'maybe' ? '4 3' : undefined}
            />
            <g transform={`translate(${mark.x + 7} 30)`} className={`mkc mkc-${mark.look}`}>
              <ChannelIcon channel={mark.row.channel} size={16} />
            </g>
          </g>
        ))}
        <text x="0" y="43" className="rl">
          {t('strip.injects')}
        </text>
        <text x="0" y="67" className="rl">
          {t('strip.decisions')}
        </text>
        {more && (
          <text x="0" y="83" className="rl">
            <title>{more}</title>
            {t('strip.more', { n: lane.hidden })}
          </text>
        )}
      </svg>
    </section>
  );
};
