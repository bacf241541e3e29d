import { useEffect, useMemo, useState } from 'react';
import type { Connector } from '../../session/client/client.ts';
import { EvaluatorScreen } from '../../ui/evaluator/evaluator-screen.tsx';
import { ParticipantScreen } from '../../ui/participant/participant-screen.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { useApp } from '../../ui/shared/store-context.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import type { ScreenKind } from '../../session/wire.ts';
import type { AppStore } from '../../store/app-store.ts';
import { hasUnsent, type UnsentPlace } from '../kept-unsent.ts';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { StagePicture } from '../pages/stage-picture.tsx';
import { useScreenTitle } from '../pages/use-screen-title.ts';
import { useScreenStore } from '../pages/use-screen-store.ts';
import { connectorHere } from './connector-here.ts';
import { Refused } from './refused.tsx';

/** The store of a screen that is reached by a link: it knows of which team it is once there is a line. */
const useLinkedStore = (screen: ScreenKind, token: string, place?: UnsentPlace): AppStore => {
  const [team, setTeam] = useState<string>();
  const connect = useMemo<Connector>(
    () =>
      connectorHere({
        token,
        onLink: (_link, joined) => setTeam(joined.team),
      }),
    [token],
  );
  const store = useScreenStore(screen, connect, place);
  useEffect(() => store.setState({ team: team ?? null }), [store, team]);
  return store;
};

const Seat = (props: { readonly kept: boolean }) => {
  useScreenTitle();
  const refused = useApp((state) => state.connection === 'refused');
  return refused ? <Refused /> : <ParticipantScreen kept={props.kept} />;
};

/** One seat, on whichever device its link was opened. */
export const RemoteSeatPage = ({ token, seat }: { readonly token: string; readonly seat: number }) => {
  const [kept] = useState(() => hasUnsent({ token }));
  return (
    <ScreenFrame store={useLinkedStore({ kind: 'seat', seat }, token, { token })}>
      <Seat kept={kept} />
    </ScreenFrame>
  );
};

const Stage = () => {
  useScreenTitle();
  const t = useT('session');
  const connection = useApp((state) => state.connection);
  const waiting = useApp((state) => state.view === null);
  if (connection === 'refused') return <Refused />;
  return waiting ? <PlainMessage title={t('opening')} /> : <StagePicture />;
};

/** The screen for the room, or for somebody who only looks on. */
export const RemoteStagePage = (props: { readonly token: string }) => (
  <ScreenFrame store={useLinkedStore({ kind: 'stage' }, props.token)}>
    <Stage />
  </ScreenFrame>
);

const Evaluator = () => {
  useScreenTitle();
  const t = useT('session');
  const connection = useApp((state) => state.connection);
  const view = useApp((state) => state.view);
  if (connection === 'refused') return <Refused />;
  return view?.kind === 'evaluator' ? <EvaluatorScreen view={view} /> : <PlainMessage title={t('opening')} />;
};

/** Who an evaluator is, their link says; what is put here is replaced by the server. */
const author = 'the-server-knows-who';

export const RemoteEvaluatorPage = ({ token }: { readonly token: string }) => (
  <ScreenFrame store={useLinkedStore({ kind: 'evaluator', author }, token, { token })}>
    <Evaluator />
  </ScreenFrame>
);
