import { useCallback, useEffect, useState } from 'react';
import type { CodeAnswer } from '../../session/desk/join-wire.ts';
import { askServer, type ApiProblem } from '../../session/remote/api-client.ts';
import { JoinScreen } from '../../ui/session/join-screen.tsx';
import { useLanguage, useT } from '../../ui/shared/i18n.ts';
import { useTitle } from '../../ui/shared/use-title.ts';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { useLocalStore } from '../pages/use-screen-store.ts';
import { hashOf } from '../route.ts';
import { here, serverApi } from './server-here.ts';

/** Others choose seats at the same time; how often the list is looked up again, in real ms. */
const LOOK_MS = 3_000;

interface JoinPageProps {
  readonly code: string;
  /** Somebody tried to sign in as a facilitator and may not. */
  readonly refused?: true;
}

const Join = (props: JoinPageProps) => {
  const language = useLanguage();
  useTitle(useT('session')('join.title'));
  const [code, setCode] = useState(props.code);
  const [found, setFound] = useState<CodeAnswer>();
  const [problem, setProblem] = useState<ApiProblem>();
  // What became of choosing outlasts the next look at the list, which comes at once and goes well.
  const [refused, setRefused] = useState<ApiProblem>();
  const [signIn, setSignIn] = useState(false);
  useEffect(() => {
    void askServer(here()).then((server) => setSignIn(server.signIn === 'offered'));
  }, []);
  const lookUp = useCallback(async (): Promise<void> => {
    const answer = await serverApi().lookUp(code, language);
    if (answer.ok) setFound(answer.value);
    setProblem(answer.ok ? undefined : answer.problem);
  }, [code, language]);
  useEffect(() => {
    if (code === '') return undefined;
    void lookUp();
    const looking = setInterval(() => void lookUp(), LOOK_MS);
    return () => clearInterval(looking);
  }, [code, lookUp]);
  const take = async (team: number, seat: number): Promise<void> => {
    setRefused(undefined);
    const answer = await serverApi().takeSeat(code, team, seat);
    // In place of this page: going back must not choose again.
    if (answer.ok) location.replace(hashOf({ page: 'link', token: answer.value.token }));
    else {
      setRefused(answer.problem);
      void lookUp();
    }
  };
  const wait = async (name: string): Promise<void> => {
    setRefused(undefined);
    const answer = await serverApi().wait(code, name);
    if (answer.ok) location.replace(hashOf({ page: 'link', token: answer.value.token }));
    else setRefused(answer.problem);
  };
  return (
    <JoinScreen
      found={code === '' ? undefined : found}
      problem={problem ?? refused ?? (props.refused && 'sign-in')}
      signIn={signIn}
      onCode={(typed) => {
        setFound(undefined);
        setProblem(undefined);
        setRefused(undefined);
        setCode(typed);
      }}
      onSeat={(team, seat) => void take(team, seat)}
      onWait={(name) => void wait(name)}
    />
  );
};

/** Where a participant comes in: the code, then a free seat. */
export const JoinPage = (props: JoinPageProps) => (
  <ScreenFrame store={useLocalStore()}>
    <Join {...props} />
  </ScreenFrame>
);
