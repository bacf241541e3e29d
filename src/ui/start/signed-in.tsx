import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { OwnSessions } from './own-sessions.tsx';
import type { SignedInActions, SignedInProblem } from './start-contract.ts';
import './signed-in.css';

/** For a facilitator who signed in at the organisation's provider: what they made here, and the way out. */
export const SignedIn = ({ actions }: { readonly actions: SignedInActions }) => {
  const t = useT('start');
  const [shows, setShows] = useState(false);
  const [problem, setProblem] = useState<SignedInProblem>();
  return (
    <div className="st-signed" role="group" aria-label={t('signed')}>
      <p>{t('signed')}</p>
      <Button onClick={() => setShows(true)}>{t('own')}</Button>
      <Button kind="quiet" onClick={() => void actions.signOut().then(setProblem)}>
        {t('signed.out')}
      </Button>
      <p role="alert">{problem && t(`signed.problem.${problem}`)}</p>
      {shows && <OwnSessions actions={actions} onClose={() => setShows(false)} />}
    </div>
  );
};
