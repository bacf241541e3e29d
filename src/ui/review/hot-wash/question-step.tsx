import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { HotWashQuestion } from '../../../analysis/hot-wash/script.ts';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import { Button } from '../../shared/button.tsx';
import { TextField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { storyMoment } from '../../shared/story-time.ts';
import { hourOf } from './hour-of.ts';
import { NoteList } from './note-list.tsx';

/** Moments that are offered at the most: the telling ones come first. */
const MOMENTS = 3;
/** Things it is about that are shown at the most. */
const ABOUT = 3;

const Moments = (props: {
  readonly question: HotWashQuestion;
  readonly view: ReviewView;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('hotWash');
  const language = useLanguage();
  const moments = props.question.seqs.slice(0, MOMENTS).flatMap((seq) => {
    const at = hourOf(props.view, seq);
    return at === undefined ? [] : [{ seq, at: storyMoment(language, at, undefined) }];
  });
  if (moments.length === 0) return null;
  return (
    <p className="hw-moments">
      <span className="lab">{t('moments')}</span>
      {moments.map(({ seq, at }) => (
        <Button
          key={seq}
          size="small"
          aria-label={t('momentOf', { at, what: props.question.title })}
          onClick={() => props.onShow(seq)}
        >
          <IconPlayerPlay className="i" size={16} aria-hidden />
          <span className="tn">{t('moment', { at })}</span>
        </Button>
      ))}
    </p>
  );
};

/** A question of the script: what it rests on, where to look, and what the table said. */
export const QuestionStep = (props: {
  readonly question: HotWashQuestion;
  readonly view: ReviewView;
  readonly notebook: NotebookHost;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('hotWash');
  const once = useOneAtATime();
  const { question, notebook } = props;
  const { id, from, title, about, seqs, objectiveId } = question;
  const [text, setText] = useState('');
  const answers = useStore(notebook.book, (book) => book.hotWash).filter((note) => note.question === id);
  const keep = async (): Promise<void> => {
    if (text.trim() === '') return;
    const note = { id: notebook.newId(), kind: 'answer', text: text.trim(), question: id, seqs } as const;
    if (await notebook.saveNote({ ...note, ...(objectiveId === undefined ? {} : { objective: objectiveId }) }))
      setText((now) => (now === text ? '' : now));
  };
  const toAction = async (): Promise<void> => {
    const action = {
      id: notebook.newId(),
      text: text.trim(),
      type: 'plan',
      owner: '',
      due: '',
      status: 'open',
    } as const;
    const origin = { [from === 'pattern' ? 'pattern' : 'question']: id, seqs };
    if (await notebook.saveAction({ ...action, from: origin, ...(objectiveId ? { objective: objectiveId } : {}) }))
      setText((now) => (now === text ? '' : now));
  };
  return (
    <article className="hw-question">
      <p className="lab">{from === 'pattern' ? t('from.pattern') : t('from.scenario', { title })}</p>
      {from === 'pattern' && <h3>{title}</h3>}
      <blockquote>{question.question}</blockquote>
      {about.length > 0 && (
        <div className="hw-about">
          <p className="lab">{t('about')}</p>
          <ul>
            {about.slice(0, ABOUT).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <Moments {...props} />
      <NoteList notes={answers} notebook={notebook} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          once(keep);
        }}
      >
        <TextField
          label={t('answer')}
          aria-label={t('answerOf', { question: question.question })}
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="hw-acts">
          <Button type="submit" size="small" disabled={text.trim() === ''}>
            {t('keep')}
          </Button>
          <Button size="small" disabled={text.trim() === ''} onClick={() => once(toAction)}>
            {t('toAction')}
          </Button>
        </p>
      </form>
    </article>
  );
};
