import { useEffect, useRef, useState } from 'react';
import { itemWords, LEAST, scales } from '../../projections/questionnaire.ts';
import type { FilledIn } from '../../store/questions-host.ts';
import { emptyForm, QuestionForm } from '../review/questions/question-form.tsx';
import { Button } from '../shared/button.tsx';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp, useAppStore } from '../shared/store-context.tsx';
import { answeredHere, noteAnswered, respondentHere } from './respondent.ts';

/** Until they are saved. */
export interface OwnAnswers {
  readonly filled: FilledIn;
  readonly named: boolean;
}

export const noAnswers: OwnAnswers = { filled: emptyForm, named: false };

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
  const { filled, named } = props.answers;
  const [refused, setRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who works with keys or listens begins at the top.
  useEffect(() => heading.current?.focus(), []);
  const words = (ids: (typeof scales)[keyof typeof scales]) => ids.map((id) => ({ id, text: itemWords[language][id] }));
  const save = async (): Promise<void> => {
    const { before, after, self, remark } = filled;
    const respondent = respondentHere(props.seat);
    const { ok } = await store.getState().note({ kind: 'answers', respondent, before, after, self, named, remark });
    setRefused(!ok);
    if (!ok) return;
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
        {answeredHere(props.seat) && <p>{t('own.again')}</p>}
        <QuestionForm
          asked={{
            ready: words(scales.ready),
            exercise: words(scales.exercise),
            objectives: props.objectives.map((text, place) => ({ id: String(place), text })),
          }}
          filled={filled}
          onFill={(next) => props.onFill({ filled: next, named })}
          onSave={save}
          who={
            <label className="qs-named">
              <input
                type="checkbox"
                checked={named}
                onChange={(event) => props.onFill({ filled, named: event.target.checked })}
              />
              {t('own.named')}
            </label>
          }
        />
        <p role="status">{lost && t('own.lost')}</p>
        <p role="alert">{refused && t('notSaved')}</p>
        <Button onClick={props.onBack}>{t('own.back')}</Button>
      </main>
    </div>
  );
};
