import type { Plan } from '../../../engine/plan.ts';

/** Whether anything that takes part in the variant asks for or offers the fact: others belong to other variants. */
export function carried(plan: Plan, fact: string): boolean {
  const has = (facts: readonly string[]): boolean => facts.includes(fact);
  return (
    plan.roles.some(({ startFacts }) => has(startFacts)) ||
    plan.injects.some(({ id, facts }) => id !== plan.variant.epilogue && has(facts)) ||
    plan.conversations.some(({ topics }) => topics.some(({ facts }) => has(facts))) ||
    plan.variant.bridges.some(({ facts }) => facts.some((item) => item.fact === fact)) ||
    plan.scenario.variants.length === 1
  );
}
