import { Suspense, lazy, useEffect, useState } from 'react';
import { useApp } from '../../ui/shared/store-context.tsx';
import { StoreProvider } from '../../ui/shared/store-context.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { FacilitatorScreen } from '../../ui/facilitator/facilitator-screen.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { TableTabs, type TableTab } from '../../ui/start/table-tabs.tsx';
import type { ScreenKind } from '../../session/wire.ts';
import { createAppStore, type AppStore } from '../../store/app-store.ts';
import type { FacilitatorHost } from '../../store/facilitator-host.ts';
import type { RunAuthority } from '../run-authority.ts';
import { connectScreen } from '../screen-client.ts';

const ParticipantScreen = lazy(async () => ({
  default: (await import('../../ui/participant/participant-screen.tsx')).ParticipantScreen,
}));
const StagePicture = lazy(async () => ({ default: (await import('./stage-picture.tsx')).StagePicture }));

/** A store for one more screen in this window; settings are those of the window, in both directions. */
function useJoinedStore(main: AppStore, authority: RunAuthority, screen: ScreenKind): AppStore {
  const [store] = useState(() => createAppStore(main.getState().local));
  const [kind] = useState(screen);
  useEffect(() => {
    const down = main.subscribe(({ local }) => {
      if (store.getState().local !== local) store.setState({ local });
    });
    const up = store.subscribe(({ local }) => {
      if (main.getState().local !== local) main.setState({ local });
    });
    const disconnect = connectScreen(store, kind, authority.connect);
    return () => {
      down();
      up();
      disconnect();
    };
  }, [main, authority, store, kind]);
  return store;
}

/**
 * One more screen in this window. Its line stays up as long as the table is open, its picture only while it is looked at: two screens
 * that both listen to keys would get in each other's way.
 */
const Panel = (props: {
  readonly main: AppStore;
  readonly authority: RunAuthority;
  readonly screen: ScreenKind;
  readonly active: boolean;
}) => {
  const t = useT('start');
  const store = useJoinedStore(props.main, props.authority, props.screen);
  if (!props.active) return null;
  return (
    <StoreProvider store={store}>
      <Suspense fallback={<PlainMessage title={t('opening')} />}>
        {props.screen.kind === 'seat' ? <ParticipantScreen /> : <StagePicture />}
      </Suspense>
    </StoreProvider>
  );
};

/** The single window: staff, each seat and the room behind tabs; each over a line of its own, as if it were another window. */
export const TablePanels = (props: {
  readonly host: FacilitatorHost;
  readonly store: AppStore;
  readonly authority: RunAuthority;
}) => {
  const t = useT('start');
  const view = useApp((state) => state.view);
  const [active, setActive] = useState('staff');
  // Every seat is taken from the start: somebody at this table sits on it. The room's screen is one only once it is shown.
  const [stageSeen, setStageSeen] = useState(false);
  const seats = view?.kind === 'facilitator' ? view.seats : [];
  const tabs: readonly TableTab[] = [
    { id: 'staff', title: t('table.facilitator') },
    ...seats.map((seat) => ({
      id: `seat-${seat.index}`,
      title: seat.roles.map((role) => role.short).join(', '),
      unread: seat.unread,
    })),
    { id: 'stage', title: t('table.stage') },
  ];
  const open = (id: string): void => {
    setActive(id);
    if (id === 'stage') setStageSeen(true);
  };
  return (
    <TableTabs tabs={tabs} active={active} onActive={open}>
      {active === 'staff' && <FacilitatorScreen host={props.host} />}
      {tabs
        .filter((tab) => tab.id !== 'staff' && (tab.id !== 'stage' || stageSeen))
        .map((tab) => (
          <Panel
            key={tab.id}
            main={props.store}
            authority={props.authority}
            screen={
              tab.id === 'stage' ? { kind: 'stage' } : { kind: 'seat', seat: Number(tab.id.slice('seat-'.length)) }
            }
            active={tab.id === active}
          />
        ))}
    </TableTabs>
  );
};
