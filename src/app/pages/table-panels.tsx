import { useState } from 'react';
import { useApp } from '../../ui/shared/store-context.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { FacilitatorScreen } from '../../ui/facilitator/facilitator-screen.tsx';
import { TableTabs, type TableTab } from '../../ui/start/table-tabs.tsx';
import type { AppStore } from '../../store/app-store.ts';
import type { FacilitatorHost } from '../../store/facilitator-host.ts';
import type { RunAuthority } from '../run-authority.ts';
import { JoinedScreen } from './joined-screen.tsx';

/** The single window: staff, each seat and the room behind tabs; each over a line of its own, as if it were another window. */
export const TablePanels = (props: {
  readonly host: FacilitatorHost;
  readonly store: AppStore;
  readonly authority: RunAuthority;
  readonly run: string;
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
          <JoinedScreen
            key={tab.id}
            main={props.store}
            authority={props.authority}
            run={props.run}
            screen={
              tab.id === 'stage' ? { kind: 'stage' } : { kind: 'seat', seat: Number(tab.id.slice('seat-'.length)) }
            }
            active={tab.id === active}
          />
        ))}
    </TableTabs>
  );
};
