import { useStore } from 'zustand';
import type { MomentView } from '../../../projections/views/moment-view.ts';
import type { TimelineItem } from '../../../projections/views/review-view.ts';
import type { ReplayHost } from '../../../store/replay-host.ts';

export const useMoment = (replay: ReplayHost): MomentView => useStore(replay.state, ({ moment }) => moment);

/** Whether something had happened by a moment. */
const before = (item: TimelineItem, moment: Pick<MomentView, 'seq' | 'play'>): boolean =>
  item.play < moment.play || (item.play === moment.play && item.seq <= moment.seq);

/** Index of the last item that had happened by a moment; -1 before the first. */
export const indexAt = (items: readonly TimelineItem[], moment: Pick<MomentView, 'seq' | 'play'>): number =>
  items.findLastIndex((item) => before(item, moment));

/** The item one step on or back among those that can be told apart in time; undefined at the ends. */
export function stepFrom(
  items: readonly TimelineItem[],
  moment: Pick<MomentView, 'seq' | 'play'>,
  by: 1 | -1,
): TimelineItem | undefined {
  if (by === 1) return items.find((item) => !before(item, moment));
  const now = items[indexAt(items, moment)];
  if (!now) return undefined;
  const other = (item: TimelineItem): boolean => item.play !== now.play || item.seq !== now.seq;
  // Between two items the first step back goes to the one just passed.
  return now.play < moment.play ? now : items.findLast((item) => before(item, moment) && other(item));
}
