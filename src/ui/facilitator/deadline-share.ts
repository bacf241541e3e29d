import type { StoryTime } from '../../base/time.ts';
import { HOUR } from '../../base/time.ts';
import type { ObligationRow } from '../../projections/views/facilitator-view.ts';

/** Share 0-1 of an obligation's time that is used up; 0 when it has no beginning or no end. */
export function usedUp(row: ObligationRow, now: StoryTime): number {
  if (row.started === undefined || row.due === undefined) return 0;
  const length = row.due.story - row.started;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (now - row.started) / length));
}

/** The one that cannot wait: running, and less than a story hour or a fifth of its time left. */
export const isHot = (row: ObligationRow, now: StoryTime): boolean =>
  row.state === 'running' && row.due !== undefined && (row.due.story - now < HOUR || usedUp(row, now) > 0.8);

const rank: Readonly<Record<ObligationRow['state'], number>> = {
  running: 0,
  breached: 1,
  shown: 2,
  met: 3,
  passed: 3,
  waiting: 4,
};

/** Running first, the nearest due first; then what was missed, what is for reading, what is met. */
export const obligationOrder = (rows: readonly ObligationRow[]): readonly ObligationRow[] =>
  rows.toSorted(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      (a.due?.story ?? Number.MAX_SAFE_INTEGER) - (b.due?.story ?? Number.MAX_SAFE_INTEGER),
  );
