import { Suspense, lazy, useEffect, useState } from 'react';
import type { ScreenKind } from '../../session/wire.ts';
import { createAppStore, type AppStore } from '../../store/app-store.ts';
import { useT } from '../../ui/shared/i18n.ts';
import { StoreProvider } from '../../ui/shared/store-context.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import type { RunAuthority } from '../run-authority.ts';
import { ScreenGuard } from './screen-guard.tsx';
import { keptUnsent } from '../kept-unsent.ts';
import { connectScreen } from '../screen-client.ts';

const ParticipantScreen = lazy(async () => ({
  default: (await import('../../ui/participant/participant-screen.tsx')).ParticipantScreen,
}));
const StagePicture = lazy(async () => ({ default: (await import('./stage-picture.tsx')).StagePicture }));

/** A store for one more screen in this window; settings are those of the window, in both directions. */
function useJoinedStore(main: AppStore, authority: RunAuthority, screen: ScreenKind, run: string): AppStore {
  const [store] = useState(() => createAppStore(main.getState().local));
  const [kind] = useState(screen);
  useEffect(() => {
    const down = main.subscribe(({ local }) => {
      if (store.getState().local !== local) store.setState({ local });
    });
    const up = store.subscribe(({ local }) => {
      if (main.getState().local !== local) main.setState({ local });
    });
    const unsent = kind.kind === 'seat' ? keptUnsent({ run, seat: kind.seat }) : undefined;
    const disconnect = connectScreen(store, kind, authority.connect, unsent);
    return () => {
      down();
      up();
      disconnect();
    };
  }, [main, authority, store, kind, run]);
  return store;
}

/**
 * One more screen in this window. Its line stays up as long as the table is open, its picture only while it is looked at: two screens
 * that both listen to keys would get in each other's way.
 */
export const JoinedScreen = (props: {
  readonly main: AppStore;
  readonly authority: RunAuthority;
  readonly run: string;
  readonly screen: ScreenKind;
  readonly active: boolean;
}) => {
  const t = useT('start');
  const store = useJoinedStore(props.main, props.authority, props.screen, props.run);
  if (!props.active) return null;
  return (
    <StoreProvider store={store}>
      <ScreenGuard>
        <Suspense fallback={<PlainMessage title={t('opening')} />}>
          {props.screen.kind === 'seat' ? <ParticipantScreen /> : <StagePicture />}
        </Suspense>
      </ScreenGuard>
    </StoreProvider>
  );
};
