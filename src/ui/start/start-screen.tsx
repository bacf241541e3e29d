import { useState } from 'react';
import type { CatalogueEntry } from '../../projections/catalogue.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { ExerciseChoice } from './exercise-choice.tsx';
import { ExerciseForm, textOf } from './exercise-form.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Mark } from '../shared/mark.tsx';
import { MovePanels } from './move-panels.tsx';
import { OwnExercise } from './own-exercise.tsx';
import { RunSheet } from './run-sheet.tsx';
import { SignedIn } from './signed-in.tsx';
import type { StartScreenProps } from './start-contract.ts';
import { StartFoot } from './start-foot.tsx';
import { useOwnReading } from './use-own-reading.ts';
import './start.css';

/** What is drawn of an exercise that cannot be played yet. */
const unread: CatalogueEntry['moves'] = [{ light: 'avond' }];

/** Where everything begins: choose an exercise and set the table, or go on with one that was kept. Nothing is played here. */
export const StartScreen = (props: StartScreenProps) => {
  const t = useT('start');
  const language = useLanguage();
  const { catalogue, actions, runs, storage } = props;
  const [showsRuns, setShowsRuns] = useState(false);
  const [chosen, setChosen] = useState(props.ownChosen);
  const list = Array.isArray(catalogue) ? catalogue : [];
  const line = props.own.lines.find(({ key }) => key === chosen);
  const reading = useOwnReading(line, props.own.read);
  const playable = reading?.kind === 'playable' ? reading.entry : undefined;
  const exercise = line ? playable : (list.find(({ id }) => id === chosen) ?? list[0]);
  return (
    <div className="start">
      <main className="start-left">
        <header className="start-head">
          <Mark size={52} />
          <h1 className="st-wordmark">{t('title')}</h1>
          <nav aria-label={t('nav')}>
            <ul>
              <li>
                <a href="#/" aria-current="page">
                  {t('nav.play')}
                </a>
              </li>
              <li>
                <button type="button" onClick={() => setShowsRuns(true)}>
                  {t('nav.runs')}
                </button>
              </li>
              <li>
                <a href="#/studio">{t('nav.studio')}</a>
              </li>
            </ul>
          </nav>
        </header>
        {exercise || line ? <MovePanels moves={exercise?.moves ?? unread} /> : <div className="st-panels" />}
        <div className="st-question">
          <p className="press st-question-text">
            {exercise ? textOf(exercise.question, language) : reading?.kind === 'faulty' && t('own-exercise.first')}
          </p>
          <p>{t('pitch')}</p>
        </div>
        {(storage === 'temporary' || storage === 'none') && (
          <p className="st-private st-warn st-storage">{t(`storage.${storage}`)}</p>
        )}
        <StartFoot runs={runs} actions={actions} onRuns={() => setShowsRuns(true)} />
      </main>
      <section className="start-right" aria-label={t('exercise')}>
        <LanguageChoice />
        {props.signedIn && <SignedIn actions={props.signedIn} />}
        {catalogue === null && <p>{t('loading')}</p>}
        {catalogue === 'failed' && (
          <>
            <p role="alert">{t('load-failed')}</p>
            <Button onClick={actions.reload}>{t('load-again')}</Button>
          </>
        )}
        {list.length > 0 && (
          <ExerciseChoice list={list} own={props.own} chosen={line?.key ?? exercise?.id} onChoose={setChosen} />
        )}
        {line && !playable && <OwnExercise line={line} reading={reading} />}
        {exercise && (
          <ExerciseForm
            key={line ? `${line.key} ${line.changed}` : exercise.id}
            exercise={exercise}
            {...(line && { own: line.key })}
            hosted={props.hosted}
            create={actions.create}
          />
        )}
      </section>
      {showsRuns && <RunSheet runs={runs} storage={storage} actions={actions} onClose={() => setShowsRuns(false)} />}
    </div>
  );
};
