import type { EngineEvent } from '../../engine/event.ts';
import type { Plan } from '../../engine/plan.ts';
import type { ReviewLink, TimelineItem } from '../views/review-view.ts';

interface Placed {
  readonly item: TimelineItem;
  readonly event: EngineEvent;
}

/** Lines of cause that the script itself knows: from what opened a decision to its taking, and from there to what it had sent. */
export function linksOf(plan: Plan, placed: readonly Placed[]): readonly ReviewLink[] {
  return placed.flatMap(({ event }, to): readonly ReviewLink[] => {
    if (event.type === 'decisionTaken') {
      const opens = plan.decision.get(event.decision)?.opens;
      const from = opens && ('inject' in opens ? released(placed, opens.inject, to) : raised(placed, opens.signal, to));
      return from === undefined ? [] : [{ from, to, why: 'opened' }];
    }
    if (event.type !== 'requestSent' && event.type !== 'productSent') return [];
    const sent = event.type === 'requestSent' ? event.request : event.product;
    const from = placed.findLastIndex(
      ({ event: cause }, index) =>
        index < to &&
        cause.type === 'decisionTaken' &&
        (plan.decision.get(cause.decision)?.options ?? []).some(
          ({ id, due }) => id === cause.option && due.some(({ request }) => request === sent),
        ),
    );
    return from < 0 ? [] : [{ from, to, why: 'due' }];
  });
}

function released(placed: readonly Placed[], inject: string, before: number): number | undefined {
  const index = placed.findIndex(
    ({ event }, at) => at < before && event.type === 'injectReleased' && event.inject === inject,
  );
  return index < 0 ? undefined : index;
}

/** A signal has no place of its own: what was done, sent or received in the same moment stands for it. */
function raised(placed: readonly Placed[], signal: string, before: number): number | undefined {
  const at = placed.findIndex(
    ({ event }, index) => index < before && event.type === 'signalRaised' && event.signal === signal,
  );
  const mark = placed[at];
  if (!mark) return undefined;
  const cause = placed.findLastIndex(
    ({ item }, index) =>
      index < at && item.seq === mark.item.seq && item.play === mark.item.play && seen.has(item.kind),
  );
  return cause < 0 ? undefined : cause;
}

const seen: ReadonlySet<TimelineItem['kind']> = new Set(['inject', 'decision', 'sent', 'share', 'spoken', 'board']);
