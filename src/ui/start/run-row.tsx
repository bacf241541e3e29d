import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { partOver } from '../shared/part-over.ts';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { isOpen, isPlayed, type RunLine, type StartActions, type StartProblem } from './start-contract.ts';
import { realMoment } from './story-weekday.ts';

/** One kept run: what it is, where it stands, what can be done with it. */
export const RunRow = (props: {
  readonly run: RunLine;
  readonly actions: StartActions;
  readonly onProblem: (problem: StartProblem | undefined) => void;
}) => {
  const t = useT('start');
  const language = useLanguage();
  const { run, actions, onProblem } = props;
  const [asking, setAsking] = useState(false);
  const attempt = async (action: Promise<StartProblem | undefined>): Promise<void> => onProblem(await action);
  return (
    <li className="st-run">
      <h3>{run.name}</h3>
      <p className="st-run-about">
        {run.minutes === undefined
          ? run.exercise
          : t(run.solo ? 'run.alone' : 'run.about', {
              exercise: run.exercise,
              minutes: run.minutes,
              count: run.people,
            })}
      </p>
      <p className="st-run-about">
        <b>{run.ended === undefined ? t(`phase.${run.phase}`) : partOver(language, run.ended)}</b>
        {isPlayed(run) && `, ${storyDay(language, run.story)} ${storyHour(language, run.story)}`},{' '}
        {t('run.saved', { when: realMoment(language, run.saved) })}
      </p>
      {asking ? (
        <div className="st-run-ask" role="group" aria-label={t('run.remove')}>
          <p>{t('run.remove.ask', { name: run.name })}</p>
          <div className="st-run-acts">
            <Button kind="stop" onClick={() => void attempt(actions.remove(run.id))}>
              {t('run.remove.yes')}
            </Button>
            {/* The way back is where the hand already is. */}
            <Button autoFocus onClick={() => setAsking(false)}>
              {t('run.remove.no')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="st-run-acts">
          {isOpen(run) && (
            <Button kind="primary" onClick={() => actions.resume(run)}>
              {t('run.continue')}
            </Button>
          )}
          {isPlayed(run) && <Button onClick={() => actions.review(run.id)}>{t('run.review')}</Button>}
          <Button onClick={() => void attempt(actions.copy(run.id, t('run.copied', { name: run.name })))}>
            {t('run.copy')}
          </Button>
          <Button onClick={() => void attempt(actions.save(run.id))}>{t('run.export')}</Button>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('run.remove')}
          </Button>
        </div>
      )}
    </li>
  );
};
