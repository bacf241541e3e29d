import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from '../../store/app-store.ts';

const StoreContext = createContext<AppStore | null>(null);

/** Gives every component below it the one store of this screen. */
export const StoreProvider = (props: { readonly store: AppStore; readonly children: ReactNode }) => (
  <StoreContext value={props.store}>{props.children}</StoreContext>
);

/** The store itself; for code that reads it outside rendering. */
export const useAppStore = (): AppStore => {
  const store = useContext(StoreContext);
  if (!store) throw new Error('StoreProvider is missing above this component');
  return store;
};

/** A part of the store; the component renders again when that part changes. Select values or existing objects, never new ones. */
export const useApp = <T,>(selector: (state: AppState) => T): T => useStore(useAppStore(), selector);
