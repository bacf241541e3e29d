import type { ExpectationId } from '../../scenario/model/ids.ts';
import { counted, type Judged } from './judged.ts';
import type { ReportSource } from './source.ts';

/**
 * What was met and may be named among what went well. An expectation of what is said, met because no overclaim was made, is left
 * out where a sentence of those texts was not supported: that somebody else had the facts is luck and no ground (C1).
 */
export const wentWell = (source: ReportSource, judged: Judged): Judged['expectations'] =>
  counted(judged).filter(({ id, state }) => state === 'met' && !isBare(source, id));

function isBare({ context: { plan, state } }: ReportSource, id: string): boolean {
  const evidence = plan.expectation.get(id as ExpectationId)?.evidence;
  if (evidence?.kind !== 'holds') return false;
  const deps = new Set(plan.condition(evidence.when).deps);
  return state.claims.some(({ in: text, status }) => {
    const { overclaims } = plan.request.get(text) ?? plan.product.get(text) ?? {};
    return status !== 'supported' && overclaims !== undefined && deps.has(`signal:${overclaims}`);
  });
}
