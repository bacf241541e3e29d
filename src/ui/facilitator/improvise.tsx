import { IconEye, IconList } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import type { Channel } from '../../projections/views/shared.ts';
import { Button } from '../shared/button.tsx';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { ExerciseMark, MarkedLine } from '../shared/exercise-mark.tsx';
import { translator, useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { typedSince } from '../shared/typed-since.ts';
import { Prose } from '../shared/prose.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { useConsole } from './console-actions.tsx';
import { channelsOf, hasSubject } from './message-channels.ts';
import { RolePicks } from './role-picks.tsx';
import type { Receivers } from './role-picks.tsx';
import { SentNote } from './sent-note.tsx';
import { withMark } from './with-mark.ts';

/** A message from any actor to any roles, over a channel that actor uses; the exercise word is put before it. */
export const Improvise = (props: { readonly view: FacilitatorView; readonly from: string }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const { act } = useConsole();
  const once = useOneAtATime();
  const { view, from } = props;
  const actor = view.actors.find((one) => one.id === from);
  const channels = channelsOf(actor);
  const [channel, setChannel] = useState<Channel>(channels[0] ?? 'mail');
  const [to, setTo] = useState<Receivers>(() => view.roles.slice(0, 1).map((role) => role.id));
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [sent, setSent] = useState<{ channel: Channel; to: Receivers; subject: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [sheet, setSheet] = useState<'none' | 'to' | 'lines' | 'preview'>('none');

  const mark = translator(view.language, 'shared')('exercise');
  const title = hasSubject(channel);
  const name = actor?.name ?? t('staff');
  const receivers =
    to === 'all'
      ? t('all')
      : view.roles
          .filter((role) => to.includes(role.id))
          .map((role) => role.short)
          .join(', ');
  const ready = text.trim() !== '' && receivers !== '' && (!title || subject.trim() !== '');
  const send = async (): Promise<void> => {
    const done = await act(
      {
        act: 'improvise',
        from,
        to,
        channel,
        ...(title ? { subject: withMark(mark, subject) } : {}),
        text: withMark(mark, text),
      },
      t('play.sent', { from: name, to: receivers }),
    );
    if (done) {
      // What was typed meanwhile stays.
      setText((now) => typedSince(now, text));
      setSubject((now) => (now === subject ? '' : now));
      setSent({ channel, to, subject: subject.trim() });
      setSheet('none');
    }
  };
  /** Another message to the same people, that says what it is; what was typed meanwhile is not thrown away, as it is offered on an empty form. */
  const correct = (last: NonNullable<typeof sent>): void => {
    const word = translator(view.language, 'facilitator')('play.correction');
    setChannel(last.channel);
    setTo(last.to);
    if (hasSubject(last.channel)) setSubject(`${word}: ${last.subject}`);
    setText(`${word}: `);
    field.current?.focus();
  };
  const sendButton = (
    <Button kind="primary" disabled={!ready} onClick={() => once(send)}>
      {t(channel === 'phone' ? 'play.call' : 'play.send', { to: receivers || '…' })}
    </Button>
  );
  return (
    <>
      <p className="line">
        <b>{name}</b> {t('play.to')}
        <Button size="small" onClick={() => setSheet('to')} aria-label={t('play.toChange', { to: receivers })}>
          {receivers || t('play.nobody')}
        </Button>
        <ChannelIcon channel={channel} size={16} />
        <select
          className="fc-select"
          aria-label={t('play.channel')}
          value={channel}
          onChange={(event) => setChannel(channels.find((one) => one === event.target.value) ?? channel)}
        >
          {channels.map((one) => (
            <option key={one} value={one}>
              {words(`channel.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <div className="paper">
        {title && (
          <input
            type="text"
            aria-label={t('play.subject')}
            placeholder={t('play.subject')}
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          />
        )}
        <div className="text">
          <ExerciseMark word={mark} />
          <textarea
            ref={field}
            rows={2}
            aria-label={t('play.text')}
            placeholder={t('play.text')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      <div className="bottom">
        {actor && actor.lines.length > 0 && (
          <button type="button" className="fc-pick" onClick={() => setSheet('lines')}>
            <IconList className="i" size={14} aria-hidden /> {t('play.lines', { count: actor.lines.length })}
          </button>
        )}
        <span className="sp" />
        <Button disabled={text.trim() === ''} onClick={() => setSheet('preview')}>
          <IconEye className="i" size={16} aria-hidden /> {t('row.preview')}
        </Button>
        {sendButton}
      </div>
      {text !== '' || subject !== '' ? (
        <p className="sent-note">{t('play.final')}</p>
      ) : (
        sent && <SentNote onCorrect={() => correct(sent)} />
      )}
      {sheet === 'to' && (
        <Sheet
          title={t('play.toWhom')}
          onClose={() => setSheet('none')}
          footer={
            <Button kind="primary" onClick={() => setSheet('none')}>
              {t('ready')}
            </Button>
          }
        >
          <RolePicks label={t('to')} roles={view.roles} value={to} onChange={setTo} />
        </Sheet>
      )}
      {sheet === 'lines' && actor && (
        <Sheet title={t('play.linesOf', { from: name })} onClose={() => setSheet('none')}>
          <div className="fcs">
            <p className="lead">{actor.temperament}</p>
            <ul className="lines gap">
              {actor.lines.map((line) => (
                <li key={line}>
                  <button
                    type="button"
                    onClick={() => {
                      setText(line);
                      setSheet('none');
                    }}
                  >
                    {line}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </Sheet>
      )}
      {sheet === 'preview' && (
        <Sheet title={t('play.preview')} onClose={() => setSheet('none')} footer={sendButton}>
          <div className="fcs">
            <p className="lead">
              {name}, {words(`channel.${channel}`)}, {t('row.to', { to: receivers })}
            </p>
            <div className="papersheet gap">
              {title && (
                <h4>
                  <MarkedLine text={withMark(mark, subject)} />
                </h4>
              )}
              <Prose text={withMark(mark, text)} />
            </div>
            <p className="gap">{t('play.final')}</p>
          </div>
        </Sheet>
      )}
    </>
  );
};
