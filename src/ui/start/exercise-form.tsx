import { IconLock, IconWifi } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { CatalogueEntry, CatalogueVariant } from '../../projections/catalogue.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Segmented } from '../shared/segmented.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { StartActions, StartProblem, StartScreenProps } from './start-contract.ts';
import { realMoment } from './story-weekday.ts';
import { WayChoice, type Way } from './way-choice.tsx';
import './exercise-form.css';

/** Seat plans that the variant can be played with, fewest people first. */
export const seatChoices = (exercise: CatalogueEntry, variant: CatalogueVariant): readonly number[] =>
  exercise.seatPlans
    .filter((people) => people >= variant.people.min && people <= variant.people.max)
    .toSorted((a, b) => a - b);

/** Alone: with all seats as one person, or on one seat of as many as there can be. */
const aloneWith = (choices: readonly number[], seats: 'all' | 'one'): number =>
  (seats === 'all' ? choices[0] : choices.at(-1)) ?? 1;

const closest = (choices: readonly number[], wanted: number): number =>
  choices.reduce(
    (best, choice) => (Math.abs(choice - wanted) < Math.abs(best - wanted) ? choice : best),
    choices[0] ?? 1,
  );

const VariantChoice = (props: {
  readonly exercise: CatalogueEntry;
  readonly chosen: CatalogueVariant;
  readonly onChoose: (variant: CatalogueVariant) => void;
}) => {
  const t = useT('start');
  const name = useId();
  return (
    <fieldset className="plain-field">
      <legend>{t('length')}</legend>
      <div className="st-lengths">
        {props.exercise.variants
          .toSorted((a, b) => a.minutes - b.minutes)
          .map((variant) => {
            const seats = seatChoices(props.exercise, variant);
            const [from, to] = [seats[0] ?? 0, seats.at(-1) ?? 0];
            return (
              <div key={variant.id} className="st-length">
                <input
                  id={`${name}-${variant.id}`}
                  type="radio"
                  className="vh"
                  name={name}
                  checked={variant.id === props.chosen.id}
                  onChange={() => props.onChoose(variant)}
                />
                <label htmlFor={`${name}-${variant.id}`} className="st-length-in">
                  <b className="n tn">
                    {variant.minutes}
                    <small aria-hidden>{t('min')}</small>
                    <span className="vh"> {t('minutes')}</span>
                  </b>
                  <span>
                    {from === to ? t('seats', { count: from }) : t('seats.range', { from, to })}
                    <br />
                    {t('contents', { injects: variant.injects, decisions: variant.decisions })}
                  </span>
                </label>
              </div>
            );
          })}
      </div>
    </fieldset>
  );
};

/** What one facilitator could still look over; the server takes more. */
const MOST_TEAMS = 200;

/** What is played, how long, with how many: everything that a table needs before it is set. */
export const ExerciseForm = (props: {
  readonly exercise: CatalogueEntry;
  /** Key of the exercise when it is one of one's own. */
  readonly own?: string;
  readonly hosted: StartScreenProps['hosted'];
  readonly create: StartActions['create'];
}) => {
  const t = useT('start');
  const language = useLanguage();
  const { exercise } = props;
  const longest = exercise.variants.toSorted((a, b) => b.minutes - a.minutes)[0];
  const [variantId, setVariantId] = useState(longest?.id);
  const [wanted, setWanted] = useState<number | null>(null);
  // One seat for one person needs no table.
  const [way, setWay] = useState<Way>(longest?.people.max === 1 ? 'alone' : 'laptop');
  const [seats, setSeats] = useState<'all' | 'one'>('one');
  const [teams, setTeams] = useState(1);
  const [name, setName] = useState<string | null>(null);
  const [opened] = useState(() => Date.now());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<StartProblem>();
  const variant = exercise.variants.find(({ id }) => id === variantId) ?? longest;
  if (!variant) return null;
  const choices = seatChoices(exercise, variant);
  const alone = way === 'alone';
  const people = alone ? aloneWith(choices, seats) : closest(choices, wanted ?? variant.people.advised);
  const shownName = name ?? realMoment(language, opened);

  /** Alone one begins with the shortest. */
  const chooseWay = (next: Way): void => {
    setWay(next);
    if (next === 'alone') setVariantId(exercise.variants.toSorted((a, b) => a.minutes - b.minutes)[0]?.id);
  };
  const create = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const failed = await props.create({
      scenario: exercise.id,
      ...(props.own !== undefined && { own: props.own }),
      variant: variant.id,
      people,
      name: shownName.trim() || realMoment(language, opened),
      ...(alone && { solo: true }),
      ...(way === 'own' && { teams: Array.from({ length: teams }, (_, index) => t('team', { n: index + 1 })) }),
    });
    setBusy(false);
    setProblem(failed);
  };

  return (
    <form
      className="st-form"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <p className="lab">{t('exercise')}</p>
      <h2 lang={exercise.title[language] ? undefined : exercise.languages[0]}>{textOf(exercise.title, language)}</h2>
      <p className="st-about">{textOf(exercise.summary, language)}</p>
      {props.own !== undefined && (
        <p className="st-hint">
          {t('languages', {
            list: new Intl.ListFormat(language).format(exercise.languages.map((one) => t(`languages.${one}`))),
          })}
        </p>
      )}
      <VariantChoice exercise={exercise} chosen={variant} onChoose={(next) => setVariantId(next.id)} />
      <WayChoice way={way} hosted={props.hosted !== undefined} onWay={chooseWay} />
      {alone ? (
        choices[0] === 1 &&
        choices.length > 1 && (
          <>
            <Segmented
              label={t('alone')}
              value={seats}
              choices={(['one', 'all'] as const).map((value) => ({ value, text: t(`alone.${value}`) }))}
              onChange={setSeats}
            />
            {seats === 'one' && <p className="st-hint">{t('alone.one.note')}</p>}
          </>
        )
      ) : (
        <Segmented
          label={t('people')}
          value={String(people)}
          choices={choices.map((choice) => ({ value: String(choice), text: choice }))}
          onChange={(value) => setWanted(Number(value))}
        />
      )}
      <div className="st-named">
        <LineField
          label={t('name')}
          value={shownName}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        {way === 'own' && (
          <LineField
            label={t('teams')}
            type="number"
            min={1}
            max={MOST_TEAMS}
            required
            value={teams}
            onChange={(event) =>
              setTeams(Math.min(MOST_TEAMS, Math.max(1, Math.trunc(event.target.valueAsNumber) || 1)))
            }
          />
        )}
      </div>
      <Button kind="primary" size="large" type="submit" className="st-create" disabled={busy}>
        {t(busy ? 'creating' : alone ? 'create.alone' : 'create')}
      </Button>
      <ProblemNote problem={problem} />
      <p className="st-private">
        <IconLock size={17} aria-hidden />
        <span>{t(way === 'own' ? 'private.server' : 'private')}</span>
      </p>
      {way === 'own' && props.hosted?.[0] !== undefined && (
        <p className="st-private">
          <IconWifi size={17} aria-hidden />
          <span>{t('how.own.where', { where: props.hosted[0] })}</span>
        </p>
      )}
    </form>
  );
};

/** A text of the catalogue in the screen's language, or in whatever language it has. */
export const textOf = (text: CatalogueEntry['title'], language: 'nl' | 'en'): string =>
  text[language] ?? Object.values(text)[0] ?? '';
