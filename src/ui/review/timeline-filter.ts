import type { TimelineItem } from '../../projections/views/review-view.ts';

export const itemKinds = [
  'inject',
  'decision',
  'sent',
  'share',
  'board',
  'signal',
  'expectation',
  'obligation',
  'move',
  'spoken',
  'other',
] as const;

export interface TimelineFilter {
  /** A role or an actor. */
  readonly role?: string;
  readonly objective?: string;
  readonly storyline?: string;
  readonly kind?: TimelineItem['kind'];
}

export const filterTimeline = (items: readonly TimelineItem[], filter: TimelineFilter): readonly TimelineItem[] =>
  items.filter(
    (item) =>
      (filter.role === undefined || item.roles.includes(filter.role) || item.actor === filter.role) &&
      (filter.objective === undefined || item.objectives.includes(filter.objective)) &&
      (filter.storyline === undefined || item.storyline === filter.storyline) &&
      (filter.kind === undefined || (filter.kind === 'spoken' ? item.spoken : item.kind === filter.kind)),
  );

/** The items around one, that one included: `count` of them, as evenly on both sides as the ends allow. */
export function around<T>(items: readonly T[], index: number, count: number): readonly T[] {
  const from = Math.max(0, Math.min(items.length - count, index - Math.floor(count / 2)));
  return items.slice(from, from + count);
}
