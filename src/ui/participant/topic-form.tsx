import { IconMessageQuestion, IconStar } from '@tabler/icons-react';
import { Fragment, useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { CallView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { formKeys } from './list-keys.ts';
import { OWN } from './option-list.tsx';
import { useRoleView } from './role-view-context.tsx';
import { formOf, useAct } from './use-act.ts';

type Topic = CallView['topics'][number];

/** The three ways to put a question; one of them works. */
const Wordings = (props: {
  readonly topic: Topic;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly own: string;
  /** Absent where nobody can grant a question in own words. */
  readonly onOwn: ((text: string) => void) | undefined;
}) => {
  const t = useT('participant');
  const name = useId();
  return (
    <fieldset className="options wordings">
      <legend className="lab">{t('call.wording')}</legend>
      {props.topic.wordings.map((one) => (
        <label key={one.handle} className={props.value === one.handle ? 'on' : ''}>
          <input
            type="radio"
            className="rd"
            name={name}
            checked={props.value === one.handle}
            onChange={() => props.onChange(one.handle)}
          />
          <span>{one.text}</span>
        </label>
      ))}
      {props.onOwn && (
        <label className={props.value === OWN ? 'own on' : 'own'}>
          <input
            type="radio"
            className="rd"
            name={name}
            checked={props.value === OWN}
            onChange={() => props.onChange(OWN)}
          />
          <span>{t('call.own')}</span>
        </label>
      )}
      {props.onOwn && props.value === OWN && (
        <TextField
          label={t('call.own-label')}
          rows={2}
          value={props.own}
          onChange={(event) => props.onOwn?.(event.target.value)}
        />
      )}
    </fieldset>
  );
};

/** What can be raised next, with its minutes. While a topic is under way the next can be chosen, not yet asked. */
export const TopicForm = (props: { readonly call: CallView; readonly hangUp: ReactNode }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { call } = props;
  const name = useId();
  const { send, busy, refusal } = useAct([formOf('ask', call.handle)]);
  const [chosen, setChosen] = useState('');
  const [wording, setWording] = useState('');
  const [own, setOwn] = useState('');
  const topics = call.topics.filter((one) => one.title !== call.under?.title);
  const topic = topics.find((one) => one.handle === chosen);
  const starred = topic !== undefined && topic.wordings.length > 0;
  const isOwn = wording === OWN && !view.solo;
  const worded = isOwn ? own.trim() !== '' : (topic?.wordings.some((one) => one.handle === wording) ?? false);
  const ready = topic !== undefined && (!starred || worded) && !call.under;
  const ask = async (): Promise<void> => {
    if (!ready) return;
    const words = !starred ? {} : isOwn ? { own } : { wording };
    if (!(await send({ act: 'ask', conversation: call.handle, topic: topic.handle, ...words }))) return;
    setChosen('');
    setWording('');
    setOwn('');
  };
  return (
    <form
      className="topics"
      onKeyDown={formKeys(() => void ask())}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <div className="topics-in" lang={view.language}>
        {topics.length > 0 && (
          <fieldset className="options">
            <legend className="lab">{t(call.under ? 'call.next' : 'call.topics')}</legend>
            {topics.map((one) => (
              <Fragment key={one.handle}>
                <label className={chosen === one.handle ? 'on' : ''}>
                  <input
                    type="radio"
                    className="rd"
                    name={name}
                    checked={chosen === one.handle}
                    onChange={() => {
                      setChosen(one.handle);
                      setWording('');
                    }}
                  />
                  <span className="topic-title">
                    {one.title}
                    {one.wordings.length > 0 && (
                      <span className="topic-star">
                        <IconStar size={14} aria-hidden />
                        {t('call.starred', { count: one.wordings.length })}
                      </span>
                    )}
                  </span>
                  <span className="topic-minutes tn">{t('call.minutes', { n: one.minutes })}</span>
                </label>
                {one === topic && starred && (
                  <Wordings
                    topic={topic}
                    value={wording}
                    onChange={setWording}
                    own={own}
                    onOwn={view.solo ? undefined : setOwn}
                  />
                )}
              </Fragment>
            ))}
          </fieldset>
        )}
      </div>
      <footer className="acts">
        <div className="acts-grow">
          <RefusalNote refusal={refusal} busy={busy} />
        </div>
        {topics.length > 0 && (
          <Button type="submit" kind="primary" disabled={busy || !ready}>
            <IconMessageQuestion size={18} aria-hidden />
            {topic ? t('call.ask-minutes', { n: topic.minutes }) : t('call.ask')}
          </Button>
        )}
        {props.hangUp}
        {call.under && <span className="quiet hint">{t('call.wait')}</span>}
      </footer>
    </form>
  );
};
