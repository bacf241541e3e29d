import type { Plan } from '../engine/plan.ts';
import type { Drill } from '../scenario/drill/drill.ts';
import { coverageOf, reachedIn, type Coverage } from './coverage.ts';
import { playDrill } from './drill/run-drill.ts';
import { policyFor } from './policies/policies.ts';
import { playRun } from './table/play-run.ts';

/** What the drills of a variant and random runs of it reach together, and which elements no drill reaches. */
export interface Reach extends Coverage {
  readonly drills: readonly string[];
  /** Reached by a random run and by no drill, in the order of the elements. */
  readonly byChance: readonly string[];
}

/**
 * Plays the drills of the plan's variant, each with its own number of people, and a random run of the plan for each seed.
 * @throws Error when a rule of the engine is broken
 */
export function reachOf(plan: Plan, drills: readonly Drill[], seeds: readonly string[]): Reach {
  const own = drills.filter(({ variant }) => variant === plan.variant.id);
  const drilled = new Set(
    own.flatMap((drill) => {
      const { run } = playDrill(plan.scenario, drill);
      return run ? reachedIn(run) : [];
    }),
  );
  const reached = new Set(drilled);
  for (const seed of seeds)
    for (const name of reachedIn(playRun(plan, seed, policyFor('random', plan, seed)))) reached.add(name);
  const together = coverageOf(plan, reached);
  const never = new Set(together.never);
  const byChance = coverageOf(plan, drilled).never.filter((name) => !never.has(name));
  return { ...together, drills: own.map(({ id }) => id), byChance };
}
