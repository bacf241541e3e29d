import { useEffect, useRef, useState } from 'react';
import { itemWords, LEAST, MOST_PER_SEAT, scales } from '../../projections/questionnaire.ts';
import type { FilledIn } from '../../store/questions-host.ts';
import { emptyForm, QuestionForm } from '../review/questions/question-form.tsx';
import { Button } from '../shared/button.tsx';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp, useAppStore } from '../shared/store-context.tsx';
import { answeredHere, giveWay, newRespondent, noteAnswered, respondentHere } from './respondent.ts';

/** Until they are saved. */
export interface OwnAnswers {
  readonly filled: FilledIn;
  readonly named: boolean;
  /** The random name of somebody who answers beside who did before in this window; absent: who answers here, for the first time or again. */
  readonly another?: string;
}

export const noAnswers: OwnAnswers = { filled: emptyForm, named: false };

/** What `another` person at this seat, or who answered before, finds: their own words, never the other's. */
export const answersOf = (another: boolean, last: OwnAnswers): OwnAnswers =>
  another === (last.another !== undefined) ? last : another ? { ...noAnswers, another: newRespondent() } : noAnswers;

/** The questionnaire on a participant's own screen, after the exercise. */
export const Questionnaire = (props: {
  readonly objectives: readonly string[];
  /** Names this seat; not kept beside the answers. */
  readonly seat: string;
  readonly answers: OwnAnswers;
  readonly onFill: (answers: OwnAnswers) => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) => {
  const t = useT('questions');
  const language = useLanguage();
  const store = useAppStore();
  const lost = useApp((state) => state.connection !== 'open');
  const { filled, named, another } = props.answers;
  const [refused, setRefused] = useState<'notSaved' | 'own.full'>();
  const change = (part: Partial<OwnAnswers>): void => props.onFill({ ...props.answers, ...part });
  const heading = useRef<HTMLHeadingElement>(null);
  // Who works with keys or listens begins at the top.
  useEffect(() => heading.current?.focus(), []);
  const words = (ids: (typeof scales)[keyof typeof scales]) => ids.map((id) => ({ id, text: itemWords[language][id] }));
  const save = async (): Promise<void> => {
    const { before, after, self, remark } = filled;
    // Before they set out: whoever loads the page anew until they are stored answers again, and counts once.
    const takeBack = another === undefined ? undefined : giveWay(props.seat, another);
    const respondent = another ?? respondentHere(props.seat);
    const outcome = await store.getState().note({ kind: 'answers', respondent, before, after, self, named, remark });
    if (!outcome.ok) {
      takeBack?.();
      return setRefused(outcome.rejection.field === 'respondent' ? 'own.full' : 'notSaved');
    }
    noteAnswered(props.seat);
    props.onDone();
  };
  return (
    <div className="ended">
      <ExerciseTab className="lobby-tab" />
      <main className="qs qs-own" id="lees">
        <h1 ref={heading} tabIndex={-1}>
          {t('own')}
        </h1>
        <p>{t('own.lead', { least: LEAST })}</p>
        {another === undefined ? answeredHere(props.seat) && <p>{t('own.again')}</p> : <p>{t('own.another')}</p>}
        <QuestionForm
          asked={{
            ready: words(scales.ready),
            exercise: words(scales.exercise),
            objectives: props.objectives.map((text, place) => ({ id: String(place), text })),
          }}
          filled={filled}
          onFill={(next) => change({ filled: next })}
          onSave={save}
          who={
            <label className="qs-named">
              <input type="checkbox" checked={named} onChange={(event) => change({ named: event.target.checked })} />
              {t('own.named')}
            </label>
          }
        />
        <p role="status">{lost && t('own.lost')}</p>
        <p role="alert">{refused && t(refused, { most: MOST_PER_SEAT })}</p>
        <Button onClick={props.onBack}>{t('own.back')}</Button>
      </main>
    </div>
  );
};
