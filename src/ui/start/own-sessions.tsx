import { useEffect, useState } from 'react';
import type { OwnSession } from '../../session/desk/join-wire.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import type { SignedInActions, SignedInProblem } from './start-contract.ts';
import { realMoment } from './story-weekday.ts';
import './run-sheet.css';

const Row = (props: { readonly session: OwnSession; readonly onOpen: () => void }) => {
  const t = useT('start');
  const language = useLanguage();
  const { name, teams, created, expires } = props.session;
  const [asking, setAsking] = useState(false);
  return (
    <li className="st-run">
      <h3>{name}</h3>
      <p className="st-run-about">
        {t('own.about', { count: teams, made: realMoment(language, created), until: realMoment(language, expires) })}
      </p>
      {asking ? (
        <div className="st-run-ask" role="group" aria-label={t('own.link.of', { name })}>
          <p>{t('own.link.ask')}</p>
          <div className="st-run-acts">
            <Button kind="primary" onClick={props.onOpen}>
              {t('own.link.yes')}
            </Button>
            {/* The way back is where the hand already is. */}
            <Button autoFocus onClick={() => setAsking(false)}>
              {t('own.link.no')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="st-run-acts">
          <Button aria-label={t('own.link.of', { name })} onClick={() => setAsking(true)}>
            {t('own.link')}
          </Button>
        </div>
      )}
    </li>
  );
};

/** The sessions that whoever is signed in made on this server, for when the link of one is lost. */
export const OwnSessions = (props: { readonly actions: SignedInActions; readonly onClose: () => void }) => {
  const t = useT('start');
  const { actions } = props;
  const [sessions, setSessions] = useState<readonly OwnSession[]>();
  const [problem, setProblem] = useState<SignedInProblem>();
  useEffect(() => {
    void actions.sessions().then((found) => (typeof found === 'string' ? setProblem(found) : setSessions(found)));
  }, [actions]);
  const open = async (session: string): Promise<void> => setProblem(await actions.open(session));
  return (
    <Sheet title={t('own')} onClose={props.onClose}>
      <p>{t('own.text')}</p>
      <div role="alert">
        {problem && (
          <p className="refusal">
            {t(`signed.problem.${problem}`)} {problem === 'expired' && <a href="api/sign-in">{t('signed.again')}</a>}
          </p>
        )}
      </div>
      {sessions?.length === 0 && <p>{t('own.none')}</p>}
      <ul className="st-runs">
        {sessions?.map((session) => (
          <Row key={session.id} session={session} onOpen={() => void open(session.id)} />
        ))}
      </ul>
    </Sheet>
  );
};
