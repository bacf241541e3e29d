import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { SessionScreen } from '../../ui/session/session-screen.tsx';
import { useLanguage, useT } from '../../ui/shared/i18n.ts';
import { useTitle } from '../../ui/shared/use-title.ts';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { useLocalStore } from '../pages/use-screen-store.ts';
import { hashOf } from '../route.ts';
import { here } from './server-here.ts';
import { createSessionLine } from './session-line.ts';

const Session = ({ token }: { readonly token: string }) => {
  const t = useT('session');
  const language = useLanguage();
  const [line] = useState(() => createSessionLine(token, language));
  const { overview, connection } = useStore(line.state);
  useTitle(overview?.name);
  useEffect(() => line.open(), [line]);
  useEffect(() => line.setLanguage(language), [line, language]);
  if (connection === 'refused') return <PlainMessage title={t('refused')} text={t('refused.text')} />;
  if (!overview) return <PlainMessage title={t('opening')} />;
  const [open] = overview.network.open;
  // What others type must lead to this machine, not to theirs.
  const base = open === undefined ? here() : `${open}/`;
  const reached = open !== undefined || !['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  return (
    <SessionScreen
      overview={overview}
      connected={connection === 'open'}
      origin={reached ? base.slice(0, -1) : undefined}
      joinAddress={`${base}${hashOf({ page: 'join', code: overview.code })}`}
      linkAddress={(given) => `${base}${hashOf({ page: 'link', token: given })}`}
      consoleAddress={(team) => hashOf({ page: 'link', token, team })}
      reviewAddress={(team) => hashOf({ page: 'link', token, team, face: 'review' })}
      ask={line.ask}
      onRemoved={() => (location.hash = '#/')}
    />
  );
};

/** The facilitator's page above the teams of a session. */
export const SessionPage = (props: { readonly token: string }) => (
  <ScreenFrame store={useLocalStore()}>
    <Session token={props.token} />
  </ScreenFrame>
);
