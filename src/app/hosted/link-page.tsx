import { Suspense, lazy, useEffect, useState } from 'react';
import type { OpenAnswer } from '../../session/desk/join-wire.ts';
import type { ApiProblem } from '../../session/remote/api-client.ts';
import { useT } from '../../ui/shared/i18n.ts';
import { WaitingScreen } from '../../ui/session/waiting-screen.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { forgetLink } from '../kept-unsent.ts';
import { useLocalStore } from '../pages/use-screen-store.ts';
import { Refused } from './refused.tsx';
import { serverApi } from './server-here.ts';

const RemoteSeatPage = lazy(async () => ({ default: (await import('./screen-pages.tsx')).RemoteSeatPage }));
const RemoteStagePage = lazy(async () => ({ default: (await import('./screen-pages.tsx')).RemoteStagePage }));
const RemoteEvaluatorPage = lazy(async () => ({ default: (await import('./screen-pages.tsx')).RemoteEvaluatorPage }));
const SessionPage = lazy(async () => ({ default: (await import('./session-page.tsx')).SessionPage }));
const TeamPage = lazy(async () => ({ default: (await import('./team-page.tsx')).TeamPage }));
const RemoteReviewPage = lazy(async () => ({ default: (await import('./review-page.tsx')).RemoteReviewPage }));

/** Real ms between two tries while the server does not answer, and while somebody waits for a seat. */
const AGAIN_MS = 2_000;

const NotYet = (props: { readonly problem: ApiProblem | undefined }) => {
  const t = useT('session');
  if (props.problem === 'unknown') return <Refused />;
  return props.problem ? (
    <PlainMessage title={t('no-server')} text={t('no-server.text')} />
  ) : (
    <PlainMessage title={t('opening')} />
  );
};

const Plain = (props: { readonly problem: ApiProblem | undefined }) => (
  <ScreenFrame store={useLocalStore()}>
    <NotYet problem={props.problem} />
  </ScreenFrame>
);

const WaitingPage = (props: { readonly session: string }) => (
  <ScreenFrame store={useLocalStore()}>
    <WaitingScreen session={props.session} />
  </ScreenFrame>
);

interface LinkPageProps {
  readonly token: string;
  readonly team?: number;
  readonly face?: 'review';
}

/** Whatever a session's link opens: what that is, the server says. */
export const LinkPage = ({ token, team, face }: LinkPageProps) => {
  const [opened, setOpened] = useState<OpenAnswer>();
  const [problem, setProblem] = useState<ApiProblem>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const answer = await serverApi().open(token);
      if (left) return;
      if (answer.ok) setOpened(answer.value);
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok && answer.problem === 'unknown') forgetLink(token);
      if (answer.ok ? answer.value.kind === 'waiting' : answer.problem !== 'unknown')
        timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [token]);
  if (!opened || (opened.kind === 'waiting' && problem)) return <Plain problem={problem} />;
  const page = (): React.ReactNode => {
    switch (opened.kind) {
      case 'waiting':
        return <WaitingPage session={opened.session} />;
      case 'seat':
        return <RemoteSeatPage token={token} seat={opened.seat ?? 0} />;
      case 'beamer':
      case 'observer':
        return <RemoteStagePage token={token} />;
      case 'evaluator':
        return <RemoteEvaluatorPage token={token} />;
      case 'facilitator':
        if (team === undefined) return <SessionPage token={token} />;
        return face === 'review' ? (
          <RemoteReviewPage token={token} team={team} session={opened.session} />
        ) : (
          <TeamPage key={team} token={token} team={team} session={opened.session} />
        );
    }
  };
  return <Suspense fallback={null}>{page()}</Suspense>;
};
