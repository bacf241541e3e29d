import { digestOf } from '../base/hash.ts';
import type { Plan } from '../engine/plan.ts';
import type { EngineState } from '../engine/state/engine-state.ts';
import { canPlayFlat, outcomeOfFlat, playFlat } from './kernel/play-flat.ts';
import type { PolicyName } from './policies/policies.ts';
import { playToEnd } from './table/play-run.ts';

/** Where a simulated run came to. */
export interface RunEnd {
  readonly plan: Plan;
  /** What people typed may be named by number in it. */
  readonly state: EngineState;
  readonly visited: ReadonlySet<string>;
  /** Accepted commands, the start included. */
  readonly inputs: number;
  readonly events: number;
}

/** Whether the kernel plays the runs of a policy; it knows one way of choosing. */
export const isFlat = (plan: Plan, policy: PolicyName): boolean => policy === 'random' && canPlayFlat(plan);

/** A whole run of simulated participants, in the quickest way that there is for them. */
export function endOf(plan: Plan, seed: string, policy: PolicyName): RunEnd {
  if (isFlat(plan, policy)) {
    const run = playFlat(plan, seed);
    const { visited, inputs, events } = run;
    return { plan, state: outcomeOfFlat(run), visited, inputs, events };
  }
  const { state, visited, inputs, events } = playToEnd(plan, seed, policy);
  return { plan, state, visited, inputs: inputs.length, events };
}

/**
 * Digest over where a run ended, without what was said in it: time, storylines, values, flags, expectations, chance, and how much was set
 * in motion and sent. Made for each of thousands of runs, where the whole state would take as long as playing it.
 */
export const outcomeDigest = (state: EngineState): string => {
  const { now, phase, charts, values, flags, expectations, rng, nextTimer, nextMessage, nextCard } = state;
  return digestOf({ now, phase, charts, values, flags, expectations, rng, nextTimer, nextMessage, nextCard });
};
