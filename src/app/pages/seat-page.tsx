import { useCallback, useState } from 'react';
import type { Connector } from '../../session/client/client.ts';
import { knock } from '../../session/local/lobby.ts';
import { ParticipantScreen } from '../../ui/participant/participant-screen.tsx';
import { randomId } from '../browser-environment.ts';
import { hasUnsent } from '../kept-unsent.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useScreenTitle } from './use-screen-title.ts';
import { useScreenStore } from './use-screen-store.ts';

const Seat = (props: { readonly kept: boolean }) => {
  useScreenTitle();
  return <ParticipantScreen kept={props.kept} />;
};

/** One seat in a window of its own. */
export const SeatPage = ({ run, seat }: { readonly run: string; readonly seat: number }) => {
  const connect = useCallback<Connector>((onChannel) => knock(run, navigator.locks, randomId, onChannel), [run]);
  const [kept] = useState(() => hasUnsent({ run, seat }));
  return (
    <ScreenFrame store={useScreenStore({ kind: 'seat', seat }, connect, { run, seat })}>
      <Seat kept={kept} />
    </ScreenFrame>
  );
};
