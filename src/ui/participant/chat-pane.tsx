import { IconArrowForwardUp, IconHighlight, IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { PartyPicture } from '../shared/portrait.tsx';
import { Prose } from '../shared/prose.tsx';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { useMoment } from '../shared/use-moment.ts';
import { conversationsOf, lastMessage } from './conversations.ts';
import type { Conversation, Said } from './conversations.ts';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { formKeys } from './list-keys.ts';
import { MarkSheet } from './mark-sheet.tsx';
import { useStanding } from './message-body.tsx';
import { othersOf } from './others.ts';
import { newNotesIn } from './read-notes.ts';
import { useReadNotes } from './read-notes-context.tsx';
import { useRoleView } from './role-view-context.tsx';
import { ShareSheet } from './share-sheet.tsx';
import { useAct } from './use-act.ts';
import { useMarkRead } from './use-mark-read.ts';

/** The buttons of one delivered chat message: share, and fact or claim. */
const BubbleActions = (props: { readonly message: MessageView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { message } = props;
  const [open, setOpen] = useState<'share' | 'mark' | null>(null);
  const facts = view.facts.filter((fact) => message.facts.includes(fact.handle));
  const close = (): void => setOpen(null);
  return (
    <p className="bubble-acts">
      {message.canShare && othersOf(view).length > 0 && (
        <Button size="small" kind="quiet" onClick={() => setOpen('share')}>
          <IconArrowForwardUp size={16} aria-hidden />
          {t('share')}
        </Button>
      )}
      <Button size="small" kind="quiet" onClick={() => setOpen('mark')}>
        <IconHighlight size={16} aria-hidden />
        {t('mark')}
      </Button>
      {open === 'share' && (
        <ShareSheet
          what={message.from.name}
          item={{ kind: 'message', message: message.handle }}
          onClose={close}
          onDone={close}
        />
      )}
      {open === 'mark' && <MarkSheet title={t('mark')} facts={facts} onClose={close} />}
    </p>
  );
};

const Bubble = (props: { readonly said: Said }) => {
  const t = useT('participant');
  const moment = useMoment();
  const view = useRoleView();
  const standing = useStanding();
  const { said } = props;
  return (
    <li className={said.mine ? 'bubble bubble-mine' : 'bubble'}>
      {!said.mine && <PartyPicture party={said.from} size={32} />}
      <div>
        <p className="said-by">
          <b>{said.mine ? t('you') : said.from.name}</b> <time className="tn">{moment(said.at)}</time>
        </p>
        <div className="bubble-text" lang={said.message && view.language}>
          {said.message ? <Prose text={said.text} standing={standing} /> : <p className="said-text">{said.text}</p>}
        </div>
        {said.message && <BubbleActions message={said.message} />}
      </div>
    </li>
  );
};

const SayForm = (props: { readonly conversation: Conversation }) => {
  const t = useT('participant');
  const { conversation } = props;
  const { to, kind } = conversation;
  const view = useRoleView();
  const answered = lastMessage(conversation);
  const field =
    kind === 'actor'
      ? `${answered?.handle ?? ''}.reply`
      : `note.${to === undefined || to === 'all' ? 'all' : to.join('.')}`;
  const draft = useDraft(field);
  const { send, busy, refusal } = useAct([field]);
  const [sent, setSent] = useState('');
  if (kind === 'actor' && !answered?.canReply && view.phase !== 'paused') return null;
  const say = async (): Promise<void> => {
    const text = draft.text;
    if (text.trim() === '') return;
    setSent(text.trim());
    const done =
      kind === 'actor'
        ? answered !== undefined && (await send({ act: 'reply', message: answered.handle, text }, [field]))
        : to !== undefined && (await send({ act: 'note', to, text }, [field]));
    if (done) draft.drop();
  };
  return (
    <form
      className="say"
      onKeyDown={formKeys(() => void say())}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <RefusalNote refusal={refusal} busy={busy} sent={sent} />
      <div className="say-row">
        <DraftField label={t('chat.to', { name: conversation.name })} rows={1} draft={draft} />
        <Button type="submit" kind="primary" disabled={busy || draft.text.trim() === ''}>
          <IconSend size={18} aria-hidden />
          {t('send')}
        </Button>
      </div>
    </form>
  );
};

/** A conversation: bubbles, ours at the right, and a line to say something. */
export const ChatPane = (props: { readonly id: string }) => {
  const t = useT('participant');
  const view = useRoleView();
  const end = useRef<HTMLOListElement>(null);
  const found = conversationsOf(view, t('team.channel')).find((one) => one.id === props.id);
  const conversation = found ?? (props.id.startsWith('note:') ? begun(view, props.id.slice(5)) : undefined);
  useMarkRead(conversation?.fresh ?? none);
  const { read, add } = useReadNotes();
  useEffect(() => {
    if (found) add(newNotesIn(found, read));
  }, [found, read, add]);
  const count = conversation?.said.length ?? 0;
  useEffect(() => {
    end.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (!conversation) return null;
  return (
    <>
      {/* A conversation that scrolls takes the focus, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="chat" tabIndex={0} role="group" aria-label={conversation.name}>
        <header className="chat-head">
          <h2>{conversation.name}</h2>
          <p className="quiet">{t(`chat.kind.${conversation.kind}`)}</p>
        </header>
        {count === 0 && <p className="quiet">{t('chat.quiet')}</p>}
        <ol ref={end}>
          {conversation.said.map((said) => (
            <Bubble key={said.key} said={said} />
          ))}
        </ol>
      </div>
      <SayForm key={conversation.id} conversation={conversation} />
    </>
  );
};

const none: readonly MessageView[] = [];

/** A conversation with roles in which nothing has been said yet. */
const begun = (view: ReturnType<typeof useRoleView>, handles: string): Conversation | undefined => {
  const roles = view.roles.filter((role) => handles.split('+').includes(role.handle));
  if (roles.length === 0) return undefined;
  return {
    id: `note:${handles}`,
    kind: 'roles',
    name: roles.map((role) => role.name).join(', '),
    with: undefined,
    to: roles.map((role) => role.handle),
    said: [],
    fresh: [],
  };
};
