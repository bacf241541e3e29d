import { useEffect, useRef, useState } from 'react';
import type { EvaluatorView } from '../../projections/views/evaluator-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useAppStore } from '../shared/store-context.tsx';
import { typedSince } from '../shared/typed-since.ts';
import { storyMoment } from '../shared/story-time.ts';
import { isTyping } from './is-typing.ts';
import { useNote } from './use-note.ts';

type Sign = 'plus' | 'neutral' | 'delta';
const signs: readonly Sign[] = ['plus', 'neutral', 'delta'];

/** What the evaluator saw, in a line, pinned to the moment at which typing began. N brings the focus here. */
export const NotePad = ({ view }: { readonly view: EvaluatorView }) => {
  const t = useT('evaluator');
  const once = useOneAtATime();
  const language = useLanguage();
  const store = useAppStore();
  const { send, refused } = useNote();
  const [text, setText] = useState('');
  const [objective, setObjective] = useState('');
  const [sign, setSign] = useState<Sign>('neutral');
  const [stamp, setStamp] = useState<{ readonly play: number; readonly story: number } | null>(null);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const toHere = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', toHere);
    return () => removeEventListener('keydown', toHere);
  }, []);

  const type = (next: string): void => {
    const { clock } = store.getState();
    if (next.trim() === '') setStamp(null);
    else if (!stamp && clock) setStamp({ play: clock.play, story: clock.story });
    setText(next);
  };
  const add = async (): Promise<void> => {
    const at = stamp ?? store.getState().clock;
    if (!at || text.trim() === '') return;
    const kept = await send({
      kind: 'observation',
      play: at.play,
      story: at.story,
      text: text.trim(),
      ...(objective === '' ? {} : { objective }),
      ...(sign === 'neutral' ? {} : { sign }),
    });
    if (!kept) return;
    setText((now) => typedSince(now, text));
    setStamp(null);
    setSign('neutral');
  };
  const shortOf = (id: string | undefined) => view.guides.find((guide) => guide.id === id)?.short;
  return (
    <section aria-labelledby="ev-notes">
      <h2 id="ev-notes">{t('notes')}</h2>
      <form
        className="ev-pad"
        onSubmit={(event) => {
          event.preventDefault();
          once(add);
        }}
      >
        <label className="lab" htmlFor="ev-note">
          {t('note')}
        </label>
        <input
          id="ev-note"
          ref={input}
          type="text"
          className="ta ta-line"
          autoComplete="off"
          aria-keyshortcuts="N"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <div className="ev-row">
          <Segmented
            label={t('note.sign')}
            hideLabel
            value={sign}
            choices={signs.map((value) => ({ value, text: t(`note.${value}`) }))}
            onChange={setSign}
          />
          <select
            aria-label={t('note.objective')}
            value={objective}
            onChange={(event) => setObjective(event.target.value)}
          >
            <option value="">{t('note.noObjective')}</option>
            {view.guides.map(({ id, short }) => (
              <option key={id} value={id}>
                {short}
              </option>
            ))}
          </select>
          <Button type="submit" size="small" kind="primary" disabled={text.trim() === ''}>
            {t('note.add')}
          </Button>
        </div>
        <p role="alert">{refused && t('refused')}</p>
      </form>
      <ol className="ev-notes">
        {view.observations.toReversed().map((note) => (
          <li key={note.id} className={note.sign}>
            <span className="tn">{storyMoment(language, note.at, undefined)}</span>
            <p>{note.text}</p>
            <em>{[note.sign && t(`note.${note.sign}`), shortOf(note.objective)].filter(Boolean).join(', ')}</em>
          </li>
        ))}
      </ol>
    </section>
  );
};
