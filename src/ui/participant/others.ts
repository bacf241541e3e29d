import type { RoleView } from '../../projections/views/role-view.ts';

/** The roles that other people hold: whom this seat can share with and write to. None for who plays every seat alone. */
export const othersOf = (view: RoleView): RoleView['roles'] => view.roles.filter((role) => !role.mine);
