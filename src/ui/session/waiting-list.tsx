import { useState } from 'react';
import type { SessionOverview } from '../../session/desk/session-wire.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useAsking } from '../shared/use-asking.ts';
import type { AskSession } from './session-screen.tsx';

type Person = SessionOverview['waiting'][number];

/** A seat as the list of choices names it: its value is `team/seat`. */
const seatsOf = ({ teams }: SessionOverview) =>
  teams.flatMap(({ team, name, seats }) =>
    seats.map(({ seat, roles, taken }) => ({ value: `${team}/${seat}`, text: `${name}: ${roles}`, taken })),
  );

const WaitingLine = (props: {
  readonly person: Person;
  readonly name: string;
  readonly overview: SessionOverview;
  readonly ask: AskSession;
}) => {
  const t = useT('session');
  const { person, name, ask } = props;
  const { place, asks, ask: question, onKeyDown } = useAsking<'dismiss', HTMLLIElement>();
  const seats = seatsOf(props.overview);
  const [chosen, setChosen] = useState<string>();
  // What was chosen, else the first that is free.
  const value = chosen ?? seats.find(({ taken }) => !taken)?.value ?? seats[0]?.value ?? '';
  const assign = (): void => {
    const [team, seat] = value.split('/').map(Number);
    if (team !== undefined && seat !== undefined) void ask({ op: 'assign', id: person.id, team, seat });
  };
  return (
    // Escape gives up the question of its button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={place} onKeyDown={onKeyDown}>
      <b>{name}</b>
      <select
        className="ta ta-line"
        aria-label={t('waiting.seat', { name })}
        value={value}
        onChange={(event) => setChosen(event.target.value)}
      >
        {seats.map((seat) => (
          <option key={seat.value} value={seat.value}>
            {seat.taken ? t('waiting.taken', { seat: seat.text }) : seat.text}
          </option>
        ))}
      </select>
      <Button size="small" aria-label={t('waiting.give.to', { name })} onClick={assign}>
        {t('waiting.give')}
      </Button>
      <Button
        size="small"
        aria-label={t('waiting.dismiss.of', { name })}
        data-asks="dismiss"
        aria-expanded={asks === 'dismiss'}
        onClick={() => question('dismiss')}
      >
        {t('waiting.dismiss')}
      </Button>
      {asks === 'dismiss' && (
        <div className="se-ask" role="group" aria-label={t('waiting.dismiss.of', { name })}>
          <p>{t('waiting.dismiss.ask', { name })}</p>
          <Button kind="stop" onClick={() => void ask({ op: 'dismiss', id: person.id })}>
            {t('waiting.dismiss.yes')}
          </Button>
          <Button data-answer onClick={() => question()}>
            {t('waiting.dismiss.no')}
          </Button>
        </div>
      )}
    </li>
  );
};

/** Who waits for a seat, and giving them one; nothing while nobody does. */
export const WaitingList = (props: { readonly overview: SessionOverview; readonly ask: AskSession }) => {
  const t = useT('session');
  const { waiting } = props.overview;
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="se-waiting">
      <h2 id="se-waiting">{t('waiting.count', { count: waiting.length })}</h2>
      <ul className="se-seat-list se-waiting">
        {waiting.map((person, index) => (
          <WaitingLine
            key={person.id}
            person={person}
            name={person.name === '' ? t('waiting.nameless', { n: index + 1 }) : person.name}
            overview={props.overview}
            ask={props.ask}
          />
        ))}
      </ul>
    </section>
  );
};
