import type { RoleId } from '../scenario/model/ids.ts';
import type { EngineState } from './state/engine-state.ts';

/** Roles held by the same person as this one, itself included (MECHANICS.md section 8). */
export const groupOf = (state: EngineState, role: RoleId): readonly RoleId[] =>
  state.groups.find((group) => group.includes(role)) ?? [role];

export const sameGroup = (state: EngineState, a: RoleId, b: RoleId): boolean =>
  a === b || groupOf(state, a).includes(b);
