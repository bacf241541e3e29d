import type { RequestId } from '../../../scenario/model/ids.ts';
import { habit, type Detector } from '../found.ts';
import { seqsOf } from '../seen-run.ts';

/** A choice put something on the list with an hour, and it was never sent: decided, not done. */
export const ownerGap: Detector = (run) => {
  const { plan, state } = run;
  const sent = (id: string): boolean =>
    (state.requests[id as RequestId]?.sent.length ?? 0) > 0 || (state.products[id as never]?.sent.length ?? 0) > 0;
  const promised = plan.decisions.flatMap((decision) => {
    const option = decision.options.find(({ id }) => id === state.decisions[decision.id]?.option);
    return (option?.due ?? []).flatMap(({ request: item, at }) => {
      const takesPart = plan.request.has(item) || plan.product.has(item);
      const due = plan.timeline.playOf(at);
      return takesPart && due !== undefined && due <= state.now ? [{ decision: decision.id as string, item }] : [];
    });
  });
  const undone = promised.filter(({ item }) => !sent(item));
  if (undone.length === 0) return undefined;
  const decisions = undone.map(({ decision }) => decision);
  return {
    strength: habit(undone.length, promised.length),
    seqs: seqsOf(run, (event) => event.type === 'decisionTaken' && decisions.includes(event.decision)),
    about: undone.map(({ item }) => ({ kind: 'sending', id: item })),
  };
};
