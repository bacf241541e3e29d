import { useState } from 'react';
import type { FacilitatorView, ReplyRow } from '../../projections/views/facilitator-view.ts';
import type { PlayTime } from '../../base/time.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/field.tsx';
import { translator, useLanguage, useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { storyHour } from '../shared/story-time.ts';
import { lengthInWords } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { useConsole } from './console-actions.tsx';
import { askedCalls, type AskedCall } from './asked-calls.ts';
import { realUntil } from './plan-time.ts';
import { withMark } from './with-mark.ts';

/** Real time until the actor answers by itself with its authored line. */
const Fallback = (props: { readonly at: PlayTime; readonly k?: 'question' }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const clock = useClock();
  if (!clock) return null;
  const left = realUntil(clock, props.at);
  return (
    <span className="left">
      {left > 0
        ? t(props.k ? 'queue.until' : 'queue.fallback', { left: lengthInWords(words, left) })
        : t(props.k ? 'queue.untilNow' : 'queue.fallbackNow')}
    </span>
  );
};

const Waiting = (props: { readonly view: FacilitatorView; readonly reply: ReplyRow }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const { act } = useConsole();
  const once = useOneAtATime();
  const { reply, view } = props;
  const [text, setText] = useState('');
  const [line, setLine] = useState('');
  const mark = translator(view.language, 'shared')('exercise');
  const answer = async (): Promise<void> => {
    await act(
      { act: 'answer', reply: reply.id, text: withMark(mark, text) },
      t('queue.answered', { from: reply.to.short, to: reply.from.short }),
    );
  };
  return (
    <li>
      <p className="meta">
        <span>
          {storyHour(language, reply.at)} <b>{reply.from.short}</b> {t('queue.toActor', { actor: reply.to.name })}
        </span>
        {reply.fallbackAt !== undefined && <Fallback at={reply.fallbackAt} />}
      </p>
      <p>
        {reply.subject && <b>{reply.subject}: </b>}
        {reply.text}
      </p>
      {reply.lines.length > 0 && (
        <select
          className="fc-select"
          aria-label={t('queue.lines')}
          value={line}
          onChange={(event) => {
            setLine(event.target.value);
            if (event.target.value !== '') setText(event.target.value);
          }}
        >
          <option value="">{t('queue.chooseLine', { count: reply.lines.length })}</option>
          {reply.lines.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
      <TextField
        label={t('queue.answerAs', { actor: reply.to.name })}
        hideLabel
        rows={2}
        placeholder={t('queue.answerAs', { actor: reply.to.name })}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="bottom">
        <span className="sp" />
        <Button kind="primary" disabled={text.trim() === ''} onClick={() => once(answer)}>
          {t('queue.send', { to: reply.from.short })}
        </Button>
      </div>
    </li>
  );
};

/** A question in own words in a call: it works when it is granted before its minutes are over. */
const Question = ({ call }: { readonly call: AskedCall }) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  const { under, by } = call;
  return (
    <li>
      <p className="meta">
        <span>
          <b>{by?.short}</b> {t('queue.asks', { partner: call.partner, about: under.title })}
        </span>
        <Fallback at={under.until} k="question" />
      </p>
      <p>‘{under.own}’</p>
      <p className="line">{t('queue.works', { wordings: under.works?.join(' / ') ?? '' })}</p>
      <div className="bottom">
        <span className="sp" />
        {under.granted ? (
          <b>{t('queue.isGranted')}</b>
        ) : (
          <Button
            kind="primary"
            onClick={() =>
              void act({ act: 'grant', conversation: call.id }, t('queue.granted', { to: by?.short ?? '' }))
            }
          >
            {t('queue.grant')}
          </Button>
        )}
      </div>
    </li>
  );
};

/** What roles wrote to actors and nobody has answered yet, oldest first; below it what was answered. */
export const ReplyQueue = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const waiting = props.view.replies.filter((reply) => !reply.answered);
  const answered = props.view.replies.filter((reply) => reply.answered);
  const asked = askedCalls(props.view);
  return (
    <div className="queue">
      {waiting.length + asked.length === 0 && <p className="line">{t('queue.empty')}</p>}
      <ul className="bod">
        {asked.map((call) => (
          <Question key={call.id} call={call} />
        ))}
        {waiting.map((reply) => (
          <Waiting key={reply.id} view={props.view} reply={reply} />
        ))}
      </ul>
      {answered.length > 0 && (
        <details>
          <summary>{t('queue.done', { count: answered.length })}</summary>
          <ul>
            {answered.map((reply) => (
              <li key={reply.id}>
                <p className="meta">
                  {storyHour(language, reply.at)} {reply.from.short} {t('queue.toActor', { actor: reply.to.name })}
                  {reply.answered && (
                    <span>
                      {t(reply.answered.fallback ? 'queue.byFallback' : 'queue.byStaff', {
                        at: storyHour(language, reply.answered.at),
                      })}
                    </span>
                  )}
                </p>
                <p>{reply.text}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
