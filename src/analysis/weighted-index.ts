import type { Plan } from '../engine/plan.ts';
import type { EngineState } from '../engine/state/engine-state.ts';
import { dimensionIndex } from '../projections/score.ts';

export interface Profile {
  /** Mean of the dimensions by their weight, 0-1; those that nothing bears on leave it. 0 when there are none. */
  readonly total: number;
  /** Share per dimension, 0-1; without those that nothing bears on. */
  readonly dimensions: Readonly<Record<string, number>>;
}

/** How a run did, as numbers for authors and tests; never shown to participants during play. */
export function profileOf(plan: Plan, state: EngineState): Profile {
  const dimensions: Record<string, number> = {};
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of plan.scenario.dimensions) {
    const { index } = dimensionIndex(plan, state, id);
    if (index === undefined) continue;
    dimensions[id] = index;
    sum += index * weight;
    weights += weight;
  }
  return { total: weights > 0 ? sum / weights : 0, dimensions };
}
