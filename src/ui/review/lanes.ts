import type { StoryTime } from '../../base/time.ts';
import type { ReviewView, TimelineItem } from '../../projections/views/review-view.ts';
import { spread, storyAxis } from '../shared/story-axis.ts';
import type { StoryAxis } from '../shared/story-axis.ts';

/** How an item is drawn; what has no shape of its own stands in the list and the table only. */
export type Shape = 'message' | 'decision' | 'sent' | 'share';

export interface LaneItem {
  readonly item: TimelineItem;
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
  readonly state: 'met' | 'breached' | 'running';
  /** It goes on after what was played. */
  readonly open: boolean;
}

export interface LanePicture {
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

/** Lanes of an item: its roles; the media lane for news and social. An item to nobody in particular has none. */
export const lanesOf = (item: TimelineItem, roles: readonly { readonly id: string }[]): readonly string[] =>
  isMedia(item) ? [MEDIA] : roles.filter((role) => item.roles.includes(role.id)).map((role) => role.id);

/** Windows that were played, or all that could be when nothing was. */
export function playedAxis(view: ReviewView): StoryAxis {
  const played = view.moves.filter((move) => move.state === 'past' || move.state === 'now');
  const moves = played.length > 0 ? played : view.moves;
  return storyAxis(
    moves.flatMap((move) => move.windows),
    { left: LEFT, right: REVIEW_WIDTH, gap: 34, tick: 90 },
  );
}

/** The whole run as lanes: obligations on top, a lane a role, the media below. */
export function lanePicture(view: ReviewView, mediaTitle: string): LanePicture {
  const axis = playedAxis(view);
  const spans = obligationSpans(view, axis);
  const top = HEAD + Math.max(1, spans.length) * SPAN_HEIGHT + 10;
  const titles = [...view.roles.map((role) => ({ id: role.id, title: role.short })), { id: MEDIA, title: mediaTitle }];
  const lanes = titles.map(({ id, title }, index): Lane => {
    const drawn = view.timeline.flatMap((item) => {
      const shape = shapes[item.kind];
      return shape && lanesOf(item, view.roles).includes(id) ? [{ item, shape }] : [];
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
      items: drawn.map(({ item, shape }, n) => ({ item, shape, x: xs[n] ?? LEFT })),
      spans: view.decisions.flatMap((decision) => {
        const from = decision.opened?.story;
        if (from === undefined || decision.at === undefined) return [];
        if (!decision.deciders.some((decider) => decider.id === id)) return [];
        const x = axis.x(from);
        return [{ id: decision.id, x, width: Math.max(0, axis.x(decision.at) - x) }];
      }),
    };
  });
  return { axis, lanes, spans, height: top + lanes.length * LANE_HEIGHT };
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
        state: row.state === 'met' || row.state === 'breached' ? row.state : 'running',
        open: until > end,
      };
    });
}
