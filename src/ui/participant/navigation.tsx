import { createContext, useContext } from 'react';
import type { Tab } from './tabs.ts';

export interface Place {
  readonly tab: Tab;
  /** What is open in it: a handle, or a fixed name such as 'log'. */
  readonly item?: string;
}

export interface Navigation {
  readonly place: Place;
  /** Goes to a place; a tab without item shows its list, and on a wide screen what was last open there. */
  go(tab: Tab, item?: string): void;
  /** Back from an item to its list; on narrow screens. */
  back(): void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export const useNavigation = (): Navigation => {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('NavigationContext is missing above this component');
  return navigation;
};
