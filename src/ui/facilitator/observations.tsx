import { useEffect, useRef, useState } from 'react';
import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { typedSince } from '../shared/typed-since.ts';
import { storyHour } from '../shared/story-time.ts';
import { useAppStore } from '../shared/store-context.tsx';
import { useClock } from '../shared/use-clock.ts';
import { useConsole } from './console-actions.tsx';
import { useHost, useHostStatus } from './host-context.tsx';

interface Stamp {
  readonly play: PlayTime;
  readonly story: StoryTime;
}

/** The hour that the note will carry: that of the first letter typed, not that of Enter. */
const Hour = (props: { readonly stamp: Stamp | null }) => {
  const language = useLanguage();
  const clock = useClock();
  const at = props.stamp?.story ?? clock?.story;
  return <span className="tn">{at === undefined ? '' : storyHour(language, at)}</span>;
};

/** What the facilitator saw, in one line, for the hot wash. F8 brings the focus here. */
export const Observations = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const host = useHost();
  const store = useAppStore();
  const { run } = useConsole();
  const once = useOneAtATime();
  const notes = useHostStatus((status) => status.observations);
  const [text, setText] = useState('');
  const [objective, setObjective] = useState('');
  const [role, setRole] = useState('');
  const [stamp, setStamp] = useState<Stamp | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { objectives, roles } = props.view;

  useEffect(() => {
    const toHere = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', toHere);
    return () => removeEventListener('keydown', toHere);
  }, []);

  const type = (next: string): void => {
    const clock = store.getState().clock;
    if (next.trim() === '') setStamp(null);
    else if (!stamp && clock) setStamp({ play: clock.play, story: clock.story });
    setText(next);
  };
  const add = async (): Promise<void> => {
    const clock = stamp ?? store.getState().clock;
    if (!clock || text.trim() === '') return;
    const done = await run(() =>
      host.addObservation({
        play: clock.play,
        story: clock.story,
        text: text.trim(),
        ...(objective === '' ? {} : { objective }),
        ...(role === '' ? {} : { role }),
      }),
    );
    if (done) {
      setText((now) => typedSince(now, text));
      setStamp(null);
    }
  };
  const tag = (list: readonly { readonly id: string; readonly short: string }[], id: string | undefined) =>
    list.find((one) => one.id === id)?.short;
  return (
    <>
      <div className="fc-head fc-rule">
        <h2>{t('notes')}</h2>
        <span className="lab">{t('notes.for')}</span>
        <Button size="small" onClick={() => host.openWindow({ kind: 'evaluator' })}>
          {t('notes.evaluator')}
        </Button>
      </div>
      <form
        className="fc-note"
        onSubmit={(event) => {
          event.preventDefault();
          once(add);
        }}
      >
        <div className="line">
          <Hour stamp={stamp} />
          <input
            ref={input}
            type="text"
            aria-label={t('notes.what')}
            aria-keyshortcuts="F8"
            placeholder={t('notes.what')}
            autoComplete="off"
            value={text}
            onChange={(event) => type(event.target.value)}
          />
          <select
            className="fc-select tag"
            aria-label={t('notes.objective')}
            value={objective}
            onChange={(event) => setObjective(event.target.value)}
          >
            <option value="">{t('notes.noObjective')}</option>
            {objectives.map((one) => (
              <option key={one.id} value={one.id}>
                {one.short}
              </option>
            ))}
          </select>
        </div>
        {stamp && (
          <div className="tags">
            <select
              className="fc-select"
              aria-label={t('notes.role')}
              value={role}
              onChange={(event) => setRole(event.target.value)}
            >
              <option value="">{t('notes.noRole')}</option>
              {roles.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.short}
                </option>
              ))}
            </select>
            <Button type="submit" size="small" kind="primary">
              {t('notes.add')}
            </Button>
          </div>
        )}
      </form>
      {/* A region that scrolls takes the focus, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="fc-scroll fc-lower" role="region" aria-label={t('notes')} tabIndex={0}>
        <ol className="fc-notes">
          {notes.toReversed().map((note) => {
            const chips = [tag(objectives, note.objective), tag(roles, note.role)].filter((chip) => chip !== undefined);
            return (
              <li key={note.id}>
                <span className="tn">{storyHour(language, note.story)}</span>
                <p>{note.text}</p>
                {chips.length > 0 && (
                  <span className="chips">
                    {chips.map((chip) => (
                      <span key={chip} className="chip">
                        {chip}
                      </span>
                    ))}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
};
