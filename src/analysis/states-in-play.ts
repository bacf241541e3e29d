import type { Plan } from '../engine/plan.ts';
import { namesTransition } from '../scenario/lint/variant-facts.ts';
import type { Storyline, Transition } from '../scenario/model/storyline.ts';

/**
 * The states of a storyline that take part in the plan's variant, in the order written: those that its bridges set, and those that
 * lead from there and from the first by transitions that the variant neither cuts nor has at an instant that it does not play.
 */
export function statesInPlay(plan: Plan, storyline: Storyline): readonly string[] {
  const open = storyline.transitions.filter((transition) => canGoOff(plan, storyline, transition));
  const set = plan.variant.bridges.flatMap(({ states }) => states).filter((item) => item.storyline === storyline.id);
  const found = new Set<string>([storyline.initial, ...set.map(({ state }) => state)]);
  // A set takes what is added while it is gone through.
  for (const state of found) for (const { from, to } of open) if (from === state && to !== undefined) found.add(to);
  return storyline.states.map(({ id }) => id).filter((id) => found.has(id));
}

function canGoOff({ variant, timeline, scenario }: Plan, storyline: Storyline, transition: Transition): boolean {
  if (variant.cut.some((entry) => namesTransition(entry, storyline, transition, scenario.dayOne))) return false;
  return transition.trigger.kind !== 'at' || timeline.playOf(transition.trigger.at) !== undefined;
}
