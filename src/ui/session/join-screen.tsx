import { useState } from 'react';
import type { CodeAnswer } from '../../session/desk/join-wire.ts';
import type { ApiProblem } from '../../session/remote/api-client.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { Mark } from '../shared/mark.tsx';
import './session.css';

type JoinProblem = ApiProblem | 'sign-in';

const said = ['unknown', 'taken', 'slow-down', 'offline', 'sign-in'] as const satisfies readonly JoinProblem[];
const wordFor = (problem: JoinProblem): (typeof said)[number] | 'failed' =>
  said.find((one) => one === problem) ?? 'failed';

const CodeForm = (props: { readonly onCode: (code: string) => void }) => {
  const t = useT('session');
  const [typed, setTyped] = useState('');
  return (
    <form
      className="se-code-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') props.onCode(typed.trim());
      }}
    >
      <LineField
        label={t('code')}
        note={t('code.note')}
        value={typed}
        maxLength={12}
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button kind="primary" size="large" type="submit">
        {t('code.go')}
      </Button>
    </form>
  );
};

/** For who does not know which seat is theirs, or finds none free. */
const WaitForm = (props: { readonly onWait: (name: string) => void }) => {
  const t = useT('session');
  const [name, setName] = useState('');
  return (
    <section aria-labelledby="se-wait">
      <h2 id="se-wait">{t('wait.title')}</h2>
      <form
        className="se-wait-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onWait(name.trim());
        }}
      >
        <LineField
          label={t('wait.name')}
          note={t('wait.name.note')}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{t('wait.go')}</Button>
      </form>
    </section>
  );
};

export interface JoinScreenProps {
  /** Undefined before a code was given, or while it is looked up. */
  readonly found: CodeAnswer | undefined;
  /** `sign-in`: may not be a facilitator here. */
  readonly problem: JoinProblem | undefined;
  /** Whether facilitators can sign in here. */
  readonly signIn: boolean;
  readonly onCode: (code: string) => void;
  readonly onSeat: (team: number, seat: number) => void;
  /** `name`: may be empty. */
  readonly onWait: (name: string) => void;
}

/** A participant comes in: with the code that the facilitator shows, then a seat that nobody has. */
export const JoinScreen = ({ found, problem, signIn, onCode, onSeat, onWait }: JoinScreenProps) => {
  const t = useT('session');
  return (
    <main className="se-join">
      <div className="se-head">
        <Mark size={40} />
        <b className="st-wordmark">Spoedoverleg</b>
      </div>
      <h1>{found ? found.name : t('join.title')}</h1>
      {found ? <p>{t('join.choose')}</p> : <CodeForm onCode={onCode} />}
      <p role="alert" className="se-problem">
        {problem && t(`problem.${wordFor(problem)}`)}
      </p>
      {found?.teams.map(({ team, name, seats }) => (
        <section key={team} aria-labelledby={`team-${team}`}>
          <h2 id={`team-${team}`}>{name}</h2>
          <ul className="se-seats">
            {seats.map(({ seat, roles, taken }) => (
              <li key={seat}>
                <Button size="large" disabled={taken} onClick={() => onSeat(team, seat)}>
                  <b>{roles}</b>
                  <span>{t(taken ? 'seat.taken' : 'seat.free')}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found && <WaitForm onWait={onWait} />}
      {found && <p className="se-note">{t('join.other')}</p>}
      {!found && signIn && (
        <p className="se-note">
          {t('sign-in.text')} <a href="api/sign-in">{t('sign-in')}</a>
        </p>
      )}
    </main>
  );
};
