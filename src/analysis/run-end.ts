import { digestOf } from '../base/hash.ts';
import type { Plan } from '../engine/plan.ts';
import type { EngineState } from '../engine/state/engine-state.ts';
import { reachedIn } from './coverage.ts';
import { canPlayFlat, outcomeOfFlat, playFlat } from './kernel/play-flat.ts';
import { reachedByFlat } from './kernel/reached.ts';
import type { PolicyName } from './policies/policies.ts';
import { playToEnd } from './table/play-run.ts';

/** Where a simulated run came to. */
export interface RunEnd {
  readonly plan: Plan;
  /** What people typed may be named by number in it. */
  readonly state: EngineState;
  /** The elements of the plan that it reached (`reachedIn`), each once. */
  readonly reached: ReadonlySet<string>;
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
    const { inputs, events } = run;
    return { plan, state: outcomeOfFlat(run), reached: reachedByFlat(run), inputs, events };
  }
  const run = playToEnd(plan, seed, policy);
  const { state, inputs, events } = run;
  return { plan, state, reached: new Set(reachedIn(run)), inputs: inputs.length, events };
}

/**
 * Digest over where a run ended, without what was said in it: time, storylines, values, flags, expectations, chance, and how much was set
 * in motion and sent. Made for each of thousands of runs, where the whole state would take as long as playing it.
 */
export const outcomeDigest = (state: EngineState): string => {
  const { now, phase, charts, values, flags, expectations, rng, nextTimer, nextMessage, nextCard } = state;
  return digestOf({ now, phase, charts, values, flags, expectations, rng, nextTimer, nextMessage, nextCard });
};
