import type { Affordance, RoleView } from '../../projections/views/role-view.ts';
import type { Hints } from './hints.ts';

/**
 * In a call: the next hinted topic; when nothing hinted is left, the receiver goes down. Undefined outside calls and while an answer
 * is coming.
 */
export function nextCallAct(offered: readonly Affordance[], view: RoleView, hints: Hints): Affordance | undefined {
  const hinted = offered.find(({ act, topic }) => act === 'ask' && topic !== undefined && hints.topics.has(topic));
  if (hinted) return hinted;
  return offered.find(
    ({ act, ref }) => act === 'hangUp' && view.calls.some((call) => call.handle === ref && call.mine && !call.under),
  );
}
