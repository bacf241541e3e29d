import type { RoleId } from '../scenario/model/ids.ts';
import { perData } from './per-data.ts';
import type { EngineState } from './state/engine-state.ts';

/** Roles held by the same person as this one, itself included (MECHANICS.md section 8). */
export const groupOf = (state: EngineState, role: RoleId): readonly RoleId[] =>
  groupsBy(state.groups).get(role) ?? [role];

const groupsBy = perData(
  (groups: EngineState['groups']): ReadonlyMap<RoleId, readonly RoleId[]> =>
    // The first group that holds a role is its own.
    new Map(groups.toReversed().flatMap((group) => group.map((role) => [role, group] as const))),
);

export const sameGroup = (state: EngineState, a: RoleId, b: RoleId): boolean =>
  a === b || groupOf(state, a).includes(b);
