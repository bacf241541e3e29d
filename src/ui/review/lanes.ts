import type { StoryTime } from '../../base/time.ts';
import type { ReviewView, TimelineItem } from '../../projections/views/review-view.ts';
import { spread, storyAxis } from '../shared/story-axis.ts';
import type { StoryAxis } from '../shared/story-axis.ts';

/** How an item is drawn; what has no shape of its own stands in the list and the table only. */
export type Shape = 'message' | 'decision' | 'sent' | 'share';

export interface LaneItem {
  readonly item: TimelineItem;
  /** Place in the timeline. */
  readonly index: number;
  readonly shape: Shape;
  /** Centre, px. */
  readonly x: number;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  /** Top, px. */
  readonly y: number;
  readonly items: readonly LaneItem[];
  /** Decisions of this role from opening to the moment they were taken. */
  readonly spans: readonly { readonly id: string; readonly x: number; readonly width: number }[];
}

export interface ObligationSpan {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Where it was met, px. */
  readonly met?: number;
  readonly state: 'met' | 'breached' | 'passed' | 'running';
  /** It goes on after what was played. */
  readonly open: boolean;
}

/** From what led to something to what it led to; px. */
export interface LaneLine {
  readonly id: string;
  readonly path: string;
}

export interface LanePicture {
  readonly lines: readonly LaneLine[];
  readonly axis: StoryAxis;
  readonly lanes: readonly Lane[];
  readonly spans: readonly ObligationSpan[];
  readonly height: number;
}

export const REVIEW_WIDTH = 1392;
export const LANE_HEIGHT = 24;
const LEFT = 118;
const HEAD = 22;
const SPAN_HEIGHT = 17;
const MARK = 20;

/** Lane of what reaches everybody through the press. */
export const MEDIA = 'media';

const shapes: Readonly<Partial<Record<TimelineItem['kind'], Shape>>> = {
  inject: 'message',
  decision: 'decision',
  sent: 'sent',
  share: 'share',
  spoken: 'share',
  board: 'share',
};

const isMedia = (item: TimelineItem): boolean => item.channel === 'news' || item.channel === 'social';

/** Lanes of an item: its roles, and its sender when that has one; the media lane for news and social. One to nobody in particular has none. */
export const lanesOf = (item: TimelineItem, parties: readonly { readonly id: string }[]): readonly string[] =>
  isMedia(item)
    ? [MEDIA]
    : parties.filter(({ id }) => item.roles.includes(id) || item.actor === id).map(({ id }) => id);

/** Windows that were played, or all that could be when nothing was. */
export function playedAxis(view: ReviewView): StoryAxis {
  const played = view.moves.filter((move) => move.state === 'past' || move.state === 'now');
  const moves = played.length > 0 ? played : view.moves;
  return storyAxis(
    moves.flatMap((move) => move.windows),
    { left: LEFT, right: REVIEW_WIDTH, gap: 34, tick: 90 },
  );
}

/** The whole run as lanes: obligations on top, a lane a role, then the actors when they are asked for, the media below. */
export function lanePicture(view: ReviewView, mediaTitle: string, actors = false): LanePicture {
  const axis = playedAxis(view);
  const spans = obligationSpans(view, axis);
  const top = HEAD + Math.max(1, spans.length) * SPAN_HEIGHT + 10;
  const parties = actors ? [...view.roles, ...view.actors] : view.roles;
  const titles = [...parties.map((party) => ({ id: party.id, title: party.short })), { id: MEDIA, title: mediaTitle }];
  const lanes = titles.map(({ id, title }, index): Lane => {
    const drawn = view.timeline.flatMap((item, place) => {
      const shape = shapes[item.kind];
      return shape && lanesOf(item, parties).includes(id) ? [{ item, shape, place }] : [];
    });
    const room = drawn.length === 0 ? MARK : Math.min(MARK, (REVIEW_WIDTH - LEFT) / drawn.length);
    const xs = spread(
      drawn.map(({ item }) => axis.x(item.at)),
      room,
      REVIEW_WIDTH - MARK / 2,
    );
    return {
      id,
      title,
      y: top + index * LANE_HEIGHT,
      items: drawn.map(({ item, shape, place }, n) => ({ item, shape, index: place, x: xs[n] ?? LEFT })),
      spans: view.decisions.flatMap((decision) => {
        const from = decision.opened?.story;
        if (from === undefined || decision.at === undefined) return [];
        if (!decision.deciders.some((decider) => decider.id === id)) return [];
        const x = axis.x(from);
        return [{ id: decision.id, x, width: Math.max(0, axis.x(decision.at) - x) }];
      }),
    };
  });
  return { axis, lanes, spans, lines: linesOf(view, lanes), height: top + lanes.length * LANE_HEIGHT };
}

/** A line stays in a lane that has both its ends; else it runs to the first lane of each. */
function linesOf(view: ReviewView, lanes: readonly Lane[]): readonly LaneLine[] {
  const marks = (index: number): readonly { readonly x: number; readonly y: number }[] =>
    lanes.flatMap((lane) =>
      lane.items.filter((mark) => mark.index === index).map(({ x }) => ({ x, y: lane.y + LANE_HEIGHT / 2 })),
    );
  return view.links.flatMap(({ from, to }): readonly LaneLine[] => {
    const [starts, ends] = [marks(from), marks(to)];
    const same = starts.flatMap((start) => ends.filter((end) => end.y === start.y).map((end) => [start, end] as const));
    const [start, end] = same[0] ?? [starts[0], ends[0]];
    if (!start || !end) return [];
    const middle = (start.x + end.x) / 2;
    const path =
      start.y === end.y
        ? `M${start.x} ${start.y}H${end.x}`
        : `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
    return [{ id: `${from}-${to}`, path }];
  });
}

function obligationSpans(view: ReviewView, axis: StoryAxis): readonly ObligationSpan[] {
  const end = axis.pieces.at(-1)?.to ?? (0 as StoryTime);
  return view.obligations
    .filter((row) => row.started !== undefined && row.state !== 'waiting' && row.type !== 'reference')
    .map((row, index) => {
      const x = axis.x(row.started ?? (0 as StoryTime));
      const until = row.due?.story ?? end;
      return {
        id: row.id,
        title: row.title,
        x,
        width: Math.max(6, axis.x(until) - x),
        y: HEAD + index * SPAN_HEIGHT,
        ...(row.metAt === undefined ? {} : { met: axis.x(row.metAt) }),
        state: row.state === 'met' || row.state === 'breached' || row.state === 'passed' ? row.state : 'running',
        open: until > end,
      };
    });
}
