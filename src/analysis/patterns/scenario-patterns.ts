import { lookAt } from '../../engine/world.ts';
import type { Pattern } from '../../scenario/model/debrief.ts';
import type { Found } from './found.ts';
import type { SeenRun } from './seen-run.ts';

/** Strength of a pattern that the author wrote: as that of a way of working that showed nearly always. */
const AUTHORED = 0.75;

/**
 * A pattern of the scenario's own, as data: it is there when its condition holds at the end. Its moment is the record from which on it
 * held without a break; of what was never done, which held from the start, the end.
 */
export function foundByAuthor(run: SeenRun, pattern: Pattern): Found | undefined {
  const condition = run.plan.condition(pattern.when);
  const holds = (state: SeenRun['state']): boolean => condition.test(lookAt(run.plan, state).reader);
  if (!holds(run.state)) return undefined;
  const before = run.states.findLastIndex(({ state }) => !holds(state));
  const since = before < 0 ? run.states.at(-1) : run.states[before + 1];
  return { strength: AUTHORED, seqs: [since?.seq ?? 0], about: [] };
}
