import { useState } from 'react';
import { useStore } from 'zustand';
import type { AppStore } from '../../store/app-store.ts';
import type { FacilitatorHost } from '../../store/facilitator-host.ts';
import { useT } from '../../ui/shared/i18n.ts';
import { useApp } from '../../ui/shared/store-context.tsx';
import { SoloScreen } from '../../ui/solo/solo-screen.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { hashOf } from '../route.ts';
import type { RunAuthority } from '../run-authority.ts';
import { JoinedScreen } from './joined-screen.tsx';

/**
 * One person without a facilitator: the seat that this person plays, and a bar that starts, stops and ends. The other seats are the
 * computer's from the start.
 */
export const SoloTable = (props: {
  readonly run: string;
  readonly host: FacilitatorHost;
  readonly store: AppStore;
  readonly authority: RunAuthority;
}) => {
  const t = useT('start');
  const { run, host } = props;
  const view = useApp((state) => state.view);
  const played = useStore(host.status, (status) => status.playedSeats);
  const [chosen, setChosen] = useState<number>();
  if (view?.kind !== 'facilitator') return <PlainMessage title={t('opening')} />;
  const mine = view.seats.find(({ index }) => played[index] === undefined)?.index ?? 0;
  const seat = view.phase === 'lobby' ? (chosen ?? mine) : mine;
  return (
    <SoloScreen
      view={view}
      host={host}
      seat={seat}
      onSeat={setChosen}
      onReview={() => (location.hash = hashOf({ page: 'review', run }))}
      onHome={() => (location.hash = hashOf({ page: 'start' }))}
    >
      <JoinedScreen
        key={seat}
        main={props.store}
        authority={props.authority}
        run={run}
        screen={{ kind: 'seat', seat }}
        active
      />
    </SoloScreen>
  );
};
