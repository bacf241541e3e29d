import type { RoleView } from '../../projections/views/role-view.ts';
import type { Navigation } from './navigation.tsx';
import { tabOf } from './tabs.ts';

/** Opens whatever a handle names: a decision, request, product, message or obligation. */
export const goToTarget = (view: RoleView, navigation: Navigation, target: string): void => {
  const message = view.messages.find((one) => one.handle === target);
  if (view.decisions.some((one) => one.handle === target)) navigation.go('decisions', target);
  else if (view.requests.some((one) => one.handle === target)) navigation.go('requests', target);
  else if (view.products.some((one) => one.handle === target)) navigation.go('products', target);
  else if (message) navigation.go(tabOf(message), target);
  else navigation.go('dossier', 'obligations');
};
