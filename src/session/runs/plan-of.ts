import { compilePlan, type Plan } from '../../engine/plan.ts';
import type { JournalHeader } from '../../engine/journal/record.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';

const plans = new WeakMap<Scenario, Map<string, Plan>>();

/** The plan of a run. Runs of one scenario object share it, for a plan never changes: two hundred teams need no two hundred of them. */
export function planOf(
  scenario: Scenario,
  { variant, people, solo }: Pick<JournalHeader, 'variant' | 'people' | 'solo'>,
): Plan {
  let known = plans.get(scenario);
  if (!known) plans.set(scenario, (known = new Map()));
  const name = JSON.stringify([variant, people, solo ?? false]);
  let plan = known.get(name);
  if (!plan) known.set(name, (plan = compilePlan(scenario, { variant, people, ...(solo && { solo }) })));
  return plan;
}
