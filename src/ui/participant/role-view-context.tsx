import { createContext, useContext } from 'react';
import type { RoleView } from '../../projections/views/role-view.ts';

export const RoleViewContext = createContext<RoleView | null>(null);

/** The view of this seat. */
export const useRoleView = (): RoleView => {
  const view = useContext(RoleViewContext);
  if (!view) throw new Error('RoleViewContext is missing above this component');
  return view;
};
