import type { DimensionId } from '../scenario/model/ids.ts';
import type { Decision } from '../scenario/model/script.ts';
import type { Expectation } from '../scenario/model/measure.ts';
import type { Plan } from '../engine/plan.ts';
import type { EngineState } from '../engine/state/engine-state.ts';
import { isUnplayed } from './unplayed.ts';

/** An index with what it was made of. Shares 0-1; absent when nothing in this variant bears on it. */
export interface Index {
  readonly index?: number;
  /** Number of decisions and expectations in it. */
  readonly decisions: number;
  readonly expectations: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Half the mean of the ratings, half the mean credit; an empty half leaves the other whole (S1, MECHANICS.md section 11). */
function combine(ratings: readonly number[], credits: readonly number[]): Index {
  const halves = [ratings, credits].filter((list) => list.length > 0).map(mean);
  return {
    ...(halves.length ? { index: mean(halves) } : {}),
    decisions: ratings.length,
    expectations: credits.length,
  };
}

/** Ratings in force of a decision, each as a share of 3; none while it is open or unrated. */
const ratingsOf = (state: EngineState, decision: Decision): Readonly<Record<string, number>> =>
  state.decisions[decision.id]?.ratings ?? {};

/** Credit of an expectation; undefined when it left the denominator, never opened or was not played (S7). */
export function creditOf(plan: Plan, state: EngineState, expectation: Expectation): number | undefined {
  const record = state.expectations[expectation.id];
  return !record || record.out || isUnplayed({ plan, state }, record) ? undefined : (record.credit ?? 0);
}

const present = (value: number | undefined): value is number => value !== undefined;

/** Index of one dimension of performance: the formula of the scenario bible's section 11 and nothing else. */
export function dimensionIndex(plan: Plan, state: EngineState, dimension: DimensionId): Index {
  const ratings = plan.decisions.map((decision) => ratingsOf(state, decision)[dimension]).filter(present);
  const credits = plan.expectations
    .filter((expectation) => expectation.dimension === dimension)
    .map((expectation) => creditOf(plan, state, expectation))
    .filter(present);
  return combine(
    ratings.map((rating) => rating / 3),
    credits,
  );
}

/** Index of one objective over its own decisions and expectations; fewer than two expectations = not observed. */
export function objectiveIndex(plan: Plan, state: EngineState, objective: string): Index {
  const rated = plan.decisions.filter(
    (decision) => decision.objective === objective && Object.keys(ratingsOf(state, decision)).length > 0,
  );
  const ratings = plan.decisions
    .filter((decision) => decision.objective === objective)
    .flatMap((decision) => Object.values(ratingsOf(state, decision)))
    .map((rating) => rating / 3);
  const credits = plan.expectations
    .filter((expectation) => expectation.objective === objective)
    .map((expectation) => creditOf(plan, state, expectation))
    .filter(present);
  const { index } = combine(ratings, credits);
  const made = { decisions: rated.length, expectations: credits.length };
  return credits.length < 2 || index === undefined ? made : { index, ...made };
}

/** Mean of shares by their weight; what has no share leaves it with its weight (MECHANICS.md section 11). Undefined when none has. */
export function weightedMean(
  items: readonly { readonly index?: number | undefined; readonly weight: number }[],
): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { index, weight } of items) {
    if (index === undefined) continue;
    sum += index * weight;
    weights += weight;
  }
  return weights > 0 ? sum / weights : undefined;
}
