import { useMemo, useState } from 'react';
import type { Connector } from '../../session/client/client.ts';
import { remoteConnector } from '../../session/remote/screen-connector.ts';
import { EvaluatorScreen } from '../../ui/evaluator/evaluator-screen.tsx';
import { ParticipantScreen } from '../../ui/participant/participant-screen.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { useApp } from '../../ui/shared/store-context.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { hasUnsent } from '../kept-unsent.ts';
import { loadSettings } from '../local-settings.ts';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { StagePicture } from '../pages/stage-picture.tsx';
import { useScreenStore } from '../pages/use-screen-store.ts';
import { here, serverApi } from './server-here.ts';

const useLink = (token: string): Connector =>
  useMemo(
    () => remoteConnector({ api: serverApi(), base: here(), token, language: () => loadSettings().language }),
    [token],
  );

const Refused = () => {
  const t = useT('session');
  return (
    <PlainMessage title={t('refused')} text={t('refused.text')}>
      <a className="btn p" href="#/join">
        {t('join.again')}
      </a>
    </PlainMessage>
  );
};

const Seat = (props: { readonly kept: boolean }) => {
  const refused = useApp((state) => state.connection === 'refused');
  return refused ? <Refused /> : <ParticipantScreen kept={props.kept} />;
};

/** One seat, on whichever device its link was opened. */
export const RemoteSeatPage = ({ token, seat }: { readonly token: string; readonly seat: number }) => {
  const [kept] = useState(() => hasUnsent({ token }));
  return (
    <ScreenFrame store={useScreenStore({ kind: 'seat', seat }, useLink(token), { token })}>
      <Seat kept={kept} />
    </ScreenFrame>
  );
};

const Stage = () => {
  const t = useT('session');
  const connection = useApp((state) => state.connection);
  const waiting = useApp((state) => state.view === null);
  if (connection === 'refused') return <Refused />;
  return waiting ? <PlainMessage title={t('opening')} /> : <StagePicture />;
};

/** The screen for the room, or for somebody who only looks on. */
export const RemoteStagePage = (props: { readonly token: string }) => (
  <ScreenFrame store={useScreenStore({ kind: 'stage' }, useLink(props.token))}>
    <Stage />
  </ScreenFrame>
);

const Evaluator = () => {
  const t = useT('session');
  const connection = useApp((state) => state.connection);
  const view = useApp((state) => state.view);
  if (connection === 'refused') return <Refused />;
  return view?.kind === 'evaluator' ? <EvaluatorScreen view={view} /> : <PlainMessage title={t('opening')} />;
};

/** Who an evaluator is, their link says; what is put here is replaced by the server. */
const author = 'the-server-knows-who';

export const RemoteEvaluatorPage = ({ token }: { readonly token: string }) => (
  <ScreenFrame store={useScreenStore({ kind: 'evaluator', author }, useLink(token), { token })}>
    <Evaluator />
  </ScreenFrame>
);
