import type { ReactNode } from 'react';
import type { AppStore } from '../../store/app-store.ts';
import { StoreProvider } from '../../ui/shared/store-context.tsx';
import { useScreenSettings } from '../../ui/shared/use-screen-settings.ts';

const Settings = (props: { readonly children: ReactNode }) => {
  useScreenSettings();
  return props.children;
};

/** What stands round every screen: its store, and the settings that go on the document. */
export const ScreenFrame = (props: { readonly store: AppStore; readonly children: ReactNode }) => (
  <StoreProvider store={props.store}>
    <Settings>{props.children}</Settings>
  </StoreProvider>
);
