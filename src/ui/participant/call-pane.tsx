import { IconHourglass, IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CallLineView, CallView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { PartyPicture } from '../shared/portrait.tsx';
import { Prose } from '../shared/prose.tsx';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { storyHour } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { answerTime } from './calls.ts';
import { useStanding } from './message-body.tsx';
import { useRoleView } from './role-view-context.tsx';
import { TopicForm } from './topic-form.tsx';
import { formOf, useAct } from './use-act.ts';

const Line = (props: { readonly call: CallView; readonly line: CallLineView }) => {
  const t = useT('participant');
  const language = useLanguage();
  const view = useRoleView();
  const standing = useStanding();
  const { call, line } = props;
  return (
    <li className={line.mine ? 'bubble bubble-mine' : 'bubble'}>
      {!line.mine && <PartyPicture party={call.partner} size={32} />}
      <div>
        <p className="said-by">
          <b>{!line.mine ? call.partner.name : call.mine ? t('you') : t('call.us')}</b>{' '}
          <time className="tn">{storyHour(language, line.at)}</time>
        </p>
        <div className="bubble-text" lang={view.language}>
          <Prose text={line.text} standing={standing} />
        </div>
      </div>
    </li>
  );
};

/** The topic under way: when its answer comes, in the story and in real time. */
const Under = (props: { readonly under: NonNullable<CallView['under']> }) => {
  const t = useT('participant');
  const language = useLanguage();
  const view = useRoleView();
  const clock = useClock();
  const { under } = props;
  if (!clock) return null;
  const { at, seconds } = answerTime(clock, under.until);
  const wait = !clock.running
    ? t('call.stands')
    : seconds < 5
      ? t('call.soon')
      : seconds < 100
        ? t('call.in-seconds', { n: Math.ceil(seconds / 5) * 5 })
        : t('call.in-minutes', { n: Math.ceil(seconds / 60) });
  return (
    <p className="call-under">
      <IconHourglass size={20} aria-hidden />
      <span>
        <b lang={view.language}>{under.title}</b>
        <span className="tn">
          {t('call.answer-at', { at: storyHour(language, at) })}, {wait}
        </span>
      </span>
    </p>
  );
};

const HangUp = (props: { readonly call: CallView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { call } = props;
  const [asking, setAsking] = useState(false);
  const { send, busy, refusal } = useAct([formOf('hangUp', call.handle)], () => setAsking(false));
  const hangUp = (): Promise<boolean> => send({ act: 'hangUp', conversation: call.handle });
  return (
    <>
      <Button disabled={busy} onClick={() => (call.under ? setAsking(true) : void hangUp())}>
        <IconPhoneOff size={18} aria-hidden />
        {t('call.hang-up')}
      </Button>
      {!asking && <RefusalNote refusal={refusal} busy={busy} />}
      {asking && (
        <Sheet
          title={t('call.hang-up-ask')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="primary" onClick={() => setAsking(false)}>
                {t('call.stay')}
              </Button>
              <Button disabled={busy} onClick={() => void hangUp()}>
                {t('call.hang-up')}
              </Button>
            </>
          }
        >
          {call.under ? (
            <p lang={view.language}>{t('call.lost', { title: call.under.title })}</p>
          ) : (
            <p>{t('call.answered')}</p>
          )}
          <RefusalNote refusal={refusal} busy={busy} />
        </Sheet>
      )}
    </>
  );
};

const Ring = (props: { readonly call: CallView }) => {
  const t = useT('participant');
  const { call } = props;
  const { send, busy, refusal } = useAct([formOf('call', call.handle)]);
  return (
    <footer className="acts">
      <div className="acts-grow">
        <RefusalNote refusal={refusal} busy={busy} />
      </div>
      <Button kind="primary" disabled={busy} onClick={() => void send({ act: 'call', conversation: call.handle })}>
        <IconPhone size={18} aria-hidden />
        {t('call.ring', { name: call.partner.name })}
      </Button>
      <span className="quiet hint">{t('call.ring-note')}</span>
    </footer>
  );
};

/** A call: before, during and after. What was said unfolds as it is said. */
export const CallPane = (props: { readonly call: CallView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { call } = props;
  const said = useRef<HTMLOListElement>(null);
  const count = call.lines.length;
  useEffect(() => {
    said.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const own = call.state === 'active' && call.mine;
  return (
    <>
      {/* Nothing in it to put the focus on, so the pane itself takes it: it scrolls with the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="call-pane" tabIndex={0} aria-label={t('call.with', { name: call.partner.name })}>
        <header className="call-head">
          <PartyPicture party={call.partner} size={52} />
          <div lang={view.language}>
            <h2>{call.partner.name}</h2>
            <p>{call.title}</p>
          </div>
          <p className="call-budget">
            {t(call.minutesLeft > 0 ? 'call.left' : 'call.left-none', { left: call.minutesLeft, of: call.minutes })}
          </p>
        </header>
        <div role="log" className="call-said">
          <ol ref={said}>
            {call.lines.map((line, n) => (
              // Lines are only ever added.
              // oxlint-disable-next-line react/no-array-index-key
              <Line key={n} call={call} line={line} />
            ))}
          </ol>
        </div>
        {count === 0 && <p className="quiet">{t('call.nothing-said')}</p>}
        {call.state === 'over' && <p className="quiet call-end">{t('call.over')}</p>}
        {call.recording !== undefined && (
          <section className="call-recording" lang={view.language}>
            <h3 className="lab">{t('call.recording', { name: call.partner.name })}</h3>
            <blockquote className="quote">{call.recording}</blockquote>
          </section>
        )}
        {call.state === 'active' && !call.mine && <p className="quiet call-end">{t('call.colleague')}</p>}
      </section>
      {call.under && <Under under={call.under} />}
      {own && <TopicForm call={call} hangUp={<HangUp call={call} />} />}
      {call.state === 'available' && <Ring call={call} />}
    </>
  );
};
