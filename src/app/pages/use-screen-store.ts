import { useEffect, useState } from 'react';
import type { Connector } from '../../session/client/client.ts';
import type { ScreenKind } from '../../session/wire.ts';
import { createAppStore, type AppStore } from '../../store/app-store.ts';
import { keptUnsent, type UnsentPlace } from '../kept-unsent.ts';
import { keepSettings, loadSettings } from '../local-settings.ts';
import { connectScreen } from '../screen-client.ts';

/** A store with this machine's settings, which keeps them when they change. */
export function useLocalStore(): AppStore {
  const [store] = useState(() => createAppStore(loadSettings()));
  useEffect(() => keepSettings(store), [store]);
  return store;
}

/** A store that is joined to the host for as long as the component lives. `place`: where is kept what could not be sent yet. */
export function useScreenStore(screen: ScreenKind, connect: Connector, place?: UnsentPlace): AppStore {
  const store = useLocalStore();
  // By what it says, not by which object says it.
  const named = JSON.stringify([screen, place ?? null]);
  useEffect(() => {
    const [kind, kept] = JSON.parse(named) as [ScreenKind, UnsentPlace | null];
    return connectScreen(store, kind, connect, kept ? keptUnsent(kept) : undefined);
  }, [store, named, connect]);
  return store;
}
