import { sameGroup } from '../../engine/groups.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';

export interface Diffusion {
  /** Facts that one group of roles alone held at first. */
  readonly facts: number;
  /** Of these, how many the team itself passed on to another group: shared, laid on the board or told. */
  readonly shared: number;
}

/**
 * How far what one person alone knew reached another (MECHANICS.md section 8): sharing between roles of the same person does
 * not count, nor what the script itself gave to others later. Groups are those at the end.
 */
export function diffusionOf(plan: Plan, state: EngineState): Diffusion {
  let facts = 0;
  let shared = 0;
  for (const fact of plan.scenario.facts) {
    const known = plan.roles.flatMap((role) => {
      const item = state.knowledge[role.id]?.[fact.id];
      return item ? [{ role: role.id, ...item }] : [];
    });
    const passed = known.filter((item) => item.way === 'shared' || item.way === 'spoken');
    const given = known.filter((item) => !passed.includes(item));
    const first = given.toSorted((a, b) => a.at - b.at)[0];
    // Given to two at once, it was nobody's alone; a role of the same person has it with the first.
    const alone =
      first !== undefined &&
      given.every((item) => item.at > first.at || sameGroup(state, item.role, first.role)) &&
      plan.roles.some((role) => !sameGroup(state, role.id, first.role));
    if (!alone) continue;
    facts += 1;
    if (passed.some((item) => !sameGroup(state, item.role, first.role))) shared += 1;
  }
  return { facts, shared };
}
