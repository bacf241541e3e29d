import type { Offers } from '../../projections/role/offers.ts';
import type { Affordance, RoleView } from '../../projections/views/role-view.ts';
import type { Hints } from './hints.ts';

/**
 * In a call: the next hinted topic; when nothing hinted is left, the receiver goes down. Undefined outside calls and while an answer
 * is coming.
 */
export function nextCallAct(offers: Offers, view: RoleView, hints: Hints): Affordance | undefined {
  const hinted = offers.of('ask').find(({ topic }) => topic !== undefined && hints.topics.has(topic));
  if (hinted) return hinted;
  return offers
    .of('hangUp')
    .find(({ ref }) => view.calls.some((call) => call.handle === ref && call.mine && !call.under));
}
