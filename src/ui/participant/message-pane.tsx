import { IconPhone, IconPhoneX } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { ExerciseMark, MarkedLine } from '../shared/exercise-mark.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { PartyPicture } from '../shared/portrait.tsx';
import { splitMark } from '../shared/prose-parser.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { useScrollStop } from '../shared/use-scroll-stop.ts';
import { Attachments } from './attachments.tsx';
import { MessageText, Thread } from './message-body.tsx';
import { MessageActions } from './message-actions.tsx';
import { MessageHead } from './message-head.tsx';
import { useRoleView } from './role-view-context.tsx';
import { useAnswer } from './use-answer.ts';
import { useMarkRead } from './use-mark-read.ts';

interface Part {
  readonly message: MessageView;
}

/** A mail: sender, a thick rule, the subject as a headline. */
const Mail = ({ message }: Part) => (
  <>
    <MessageHead message={message} />
    <h2 className="press msg-title">
      <MarkedLine text={message.subject} />
    </h2>
    <div className="press body">
      <MessageText message={message} withoutMark={splitMark(message.subject).mark !== undefined} />
    </div>
  </>
);

/** A page of a newspaper or a broadcast: masthead, date, a large headline, press paper. */
const News = ({ message }: Part) => {
  const language = useLanguage();
  const { mark, rest } = splitMark(message.subject);
  return (
    <>
      <header className="masthead">
        <b className="press">{message.from.name}</b>
        <time>
          {storyDay(language, message.at)}, {storyHour(language, message.at)}
        </time>
      </header>
      <h2 className="press headline">
        {mark !== undefined && (
          <>
            <ExerciseMark word={mark} />{' '}
          </>
        )}
        {rest}
      </h2>
      <div className="press body body-news">
        <MessageText message={message} withoutMark={mark !== undefined} />
      </div>
    </>
  );
};

/** A post: who, the words, the hour. */
const Post = ({ message }: Part) => {
  const language = useLanguage();
  return (
    <div className="post">
      <header className="msg-head">
        <PartyPicture party={message.from} size={44} />
        <div>
          <b>{message.from.name}</b>
          <p className="tn">{storyHour(language, message.at)}</p>
        </div>
      </header>
      <div className="body body-ui">
        <MessageText message={message} withoutMark={false} />
      </div>
    </div>
  );
};

/** The words of a call, as they were spoken. */
const Transcript = ({ message }: Part) => {
  const t = useT('participant');
  const { answer, busy, refusal } = useAnswer(message);
  const waiting = message.state === 'ringing' || message.state === 'missed';
  return (
    <>
      <MessageHead message={message} />
      <h2 className="msg-title msg-call">
        <IconPhone size={24} aria-hidden className="ch-phone" />
        {t('call.with', { name: message.from.name })}
      </h2>
      {waiting || message.body === undefined ? (
        <div className="call-wait">
          <p>{t(message.state === 'ringing' ? 'call.rings' : 'call.was-missed')}</p>
          <Button
            kind={message.state === 'ringing' ? 'spoed' : 'primary'}
            disabled={busy}
            onClick={() => void answer()}
          >
            {message.state === 'ringing' ? <IconPhone size={18} aria-hidden /> : <IconPhoneX size={18} aria-hidden />}
            {t(message.state === 'ringing' ? 'call.answer' : 'call.back')}
          </Button>
          <RefusalNote refusal={refusal} busy={busy} />
        </div>
      ) : (
        <div className="press body transcript">
          <MessageText message={message} withoutMark={false} />
        </div>
      )}
    </>
  );
};

/** A notice of a supplier, a letter of parliament, a memo, a card of the exercise: a sheet with its own head. */
const Document = ({ message }: Part) => {
  const t = useT('participant');
  const shared = useT('shared');
  const language = useLanguage();
  return (
    <>
      <header className={`doc-head doc-${message.channel}`}>
        <p className="doc-kind">
          <ChannelIcon channel={message.channel} size={18} />
          {shared(`channel.${message.channel}`)}
        </p>
        <h2 className={message.channel === 'vendor' || message.channel === 'system' ? 'msg-title' : 'press msg-title'}>
          <MarkedLine text={message.subject} />
        </h2>
        <dl className="doc-meta">
          <div>
            <dt>{t('doc.from')}</dt>
            <dd>{message.from.name}</dd>
          </div>
          <div>
            <dt>{t('doc.to')}</dt>
            <dd>{message.to.join(', ')}</dd>
          </div>
          <div>
            <dt>{t('doc.date')}</dt>
            <dd className="tn">
              {storyDay(language, message.at)}, {storyHour(language, message.at)}
            </dd>
          </div>
        </dl>
      </header>
      <div className={message.channel === 'vendor' || message.channel === 'system' ? 'body body-ui' : 'press body'}>
        <MessageText message={message} withoutMark={splitMark(message.subject).mark !== undefined} />
      </div>
    </>
  );
};

const shapes: Readonly<Record<MessageView['channel'], (part: Part) => ReactNode>> = {
  mail: Mail,
  phone: Transcript,
  chat: Post,
  news: News,
  social: Post,
  vendor: Document,
  parliament: Document,
  memo: Document,
  system: Document,
};

/** One message, in the manner of its channel, and what can be done with it. */
export const MessagePane = ({ message }: Part) => {
  const t = useT('participant');
  const view = useRoleView();
  useMarkRead(useMemo(() => [message], [message]));
  const Shape = shapes[message.channel];
  const scroll = useScrollStop<HTMLElement>();
  const waiting = message.state === 'ringing' || message.state === 'missed';
  return (
    <>
      <article className={`msg msg-${message.channel}`} lang={view.language} ref={scroll}>
        {message.state === 'withdrawn' && <p className="withdrawn">{t('message.withdrawn-note')}</p>}
        <Shape message={message} />
        <Attachments message={message} />
        <Thread message={message} />
      </article>
      {!waiting && <MessageActions key={message.handle} message={message} />}
    </>
  );
};
