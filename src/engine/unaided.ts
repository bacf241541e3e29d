import type { Condition } from '../scenario/model/ids.ts';
import { UnaidedReader } from './reader.ts';
import type { CompiledCondition } from '../scenario/condition/compile-condition.ts';
import type { World } from './world.ts';

/**
 * Whether a condition about who knows or has what holds by what the exercise itself handed out, to a role or to another of the same
 * person, so that nobody had to pass anything on (K4). False for a condition that asks for anything else.
 */
export function holdsUnaided(world: World, when: Condition | undefined): boolean {
  if (when === undefined) return false;
  const condition = world.plan.condition(when);
  return asksOnlyWhoHas(condition) && condition.test(new UnaidedReader(world));
}

/** Whether a condition asks for nothing but who knows or has what. */
export const asksOnlyWhoHas = ({ deps }: CompiledCondition): boolean =>
  deps.every((dep) => /^(fact|inject):|^groups$|^variant$/.test(dep));
