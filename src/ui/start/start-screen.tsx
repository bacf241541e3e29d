import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { ExerciseForm, textOf } from './exercise-form.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Mark } from '../shared/mark.tsx';
import { MovePanels } from './move-panels.tsx';
import { RunSheet } from './run-sheet.tsx';
import { SignedIn } from './signed-in.tsx';
import type { StartScreenProps } from './start-contract.ts';
import { StartFoot } from './start-foot.tsx';
import './start.css';

/** Where everything begins: choose an exercise and set the table, or go on with one that was kept. Nothing is played here. */
export const StartScreen = (props: StartScreenProps) => {
  const t = useT('start');
  const language = useLanguage();
  const { catalogue, actions, runs, storage } = props;
  const [showsRuns, setShowsRuns] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const list = Array.isArray(catalogue) ? catalogue : [];
  const exercise = list.find(({ id }) => id === chosen) ?? list[0];
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
        {exercise ? <MovePanels exercise={exercise} /> : <div className="st-panels" />}
        <div className="st-question">
          <p className="press st-question-text">{exercise && textOf(exercise.question, language)}</p>
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
        {list.length > 1 && (
          <select
            className="ta ta-line"
            aria-label={t('exercise')}
            value={exercise?.id}
            onChange={(event) => setChosen(event.target.value)}
          >
            {list.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {textOf(entry.title, language)}
              </option>
            ))}
          </select>
        )}
        {exercise && (
          <ExerciseForm key={exercise.id} exercise={exercise} hosted={props.hosted} create={actions.create} />
        )}
      </section>
      {showsRuns && <RunSheet runs={runs} storage={storage} actions={actions} onClose={() => setShowsRuns(false)} />}
    </div>
  );
};
