import type { Plan } from '../../engine/plan.ts';
import type { ClaimRecord } from '../../engine/state/words.ts';
import type { ExpectationId, SignalId } from '../../scenario/model/ids.ts';
import { counted, type Judged } from './judged.ts';
import type { ReportSource } from './source.ts';

/**
 * What was met and may be named among what went well. An expectation of what is said, met because no overclaim was made, is left
 * out where a sentence that it is about was not supported: that somebody else had the facts is luck and no ground (C1).
 */
export const wentWell = (source: ReportSource, judged: Judged): Judged['expectations'] =>
  counted(judged).filter(({ id, state }) => state === 'met' && !isBare(source, id));

function isBare({ context: { plan, state } }: ReportSource, id: string): boolean {
  const evidence = plan.expectation.get(id as ExpectationId)?.evidence;
  if (evidence?.kind !== 'holds') return false;
  const { deps } = plan.condition(evidence.when);
  const bare = state.claims.filter(({ status }) => status !== 'supported');
  return bare.some((claim) => signalsOf(plan, claim).some((signal) => deps.includes(`signal:${signal}`)));
}

/**
 * Signals of an overclaim that a sentence bears on: its text's own; of a text without one that leaves the organisation, each that several
 * texts share, which is about all that is said outside.
 */
function signalsOf(plan: Plan, { in: text, audience }: ClaimRecord): readonly SignalId[] {
  const own = (plan.request.get(text) ?? plan.product.get(text))?.overclaims;
  if (own !== undefined) return [own];
  if (audience === undefined || audience === 'office' || audience === 'staff') return [];
  const all = [...plan.request.values(), ...plan.product.values()].flatMap(({ overclaims }) => overclaims ?? []);
  return all.filter((signal, n) => all.indexOf(signal) !== n);
}
