import { IconArrowBackUp, IconArrowForwardUp, IconCards, IconDots, IconHighlight } from '@tabler/icons-react';
import { useState } from 'react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { KnowledgeMark } from '../shared/knowledge-mark.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { MarkSheet } from './mark-sheet.tsx';
import { ReplyForm } from './reply-form.tsx';
import { othersOf } from './others.ts';
import { useRoleView } from './role-view-context.tsx';
import { ShareSheet } from './share-sheet.tsx';
import { usePhone } from './use-media.ts';

type Open = 'reply' | 'share' | 'mark' | 'more' | null;

/** What can be done with a message: at its foot, always in view. */
export const MessageActions = (props: { readonly message: MessageView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const phone = usePhone();
  const { message } = props;
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const facts = view.facts.filter((fact) => message.facts.includes(fact.handle));
  const held = facts.filter((fact) => fact.unshared);
  const [firstHeld] = held;
  // In a pause nothing can be sent, but answers can be written: the buttons stay where they are.
  const paused = view.phase === 'paused' && message.state !== 'withdrawn';
  const canReply = message.canReply || (paused && message.from.kind !== 'staff');
  const canShare = (message.canShare || paused) && othersOf(view).length > 0;
  // On a phone two buttons fit; more go behind a third.
  const few = !canReply && held.length === 0;
  const what = message.subject || message.from.name;

  const replyButton = canReply && (
    <Button
      key="reply"
      kind={phone && held.length > 0 ? 'plain' : 'primary'}
      aria-expanded={open === 'reply'}
      onClick={() => setOpen(open === 'reply' ? null : 'reply')}
    >
      <IconArrowBackUp size={18} aria-hidden />
      {t(phone ? 'reply.short' : 'reply')}
    </Button>
  );
  const shareButton = canShare && (
    <Button
      key="share"
      kind={canReply || (phone && held.length > 0) ? 'plain' : 'primary'}
      onClick={() => setOpen('share')}
    >
      <IconArrowForwardUp size={18} aria-hidden />
      {t('share')}
    </Button>
  );
  const markButton = (
    <Button key="mark" onClick={() => setOpen('mark')}>
      <IconHighlight size={18} aria-hidden />
      {t('mark')}
    </Button>
  );

  return (
    <>
      {open === 'reply' && <ReplyForm message={message} onClose={close} />}
      {phone ? (
        <footer className={held.length > 0 ? 'acts acts-phone acts-held' : 'acts acts-phone'}>
          {firstHeld && (
            <p className="acts-note" lang={view.language}>
              <KnowledgeMark knowledge={firstHeld.standing} />
              <span>
                <b>{t('held.only')}</b> {firstHeld.short}
                {held.length > 1 && ` ${t('held.more', { count: held.length - 1 })}`}
              </span>
            </p>
          )}
          {held.length > 0 && (
            <Button kind="primary" onClick={() => setOpen('mark')}>
              <IconCards size={20} aria-hidden />
              {t('lay')}
            </Button>
          )}
          {replyButton}
          {few ? (
            <>
              {shareButton}
              {markButton}
            </>
          ) : (
            <Button
              className="icon acts-more"
              aria-haspopup="dialog"
              aria-label={t('message.more')}
              onClick={() => setOpen('more')}
            >
              <IconDots size={20} aria-hidden />
            </Button>
          )}
        </footer>
      ) : (
        <footer className="acts">
          {replyButton}
          {shareButton}
          {markButton}
        </footer>
      )}
      {open === 'more' && (
        <Sheet title={t('message.more')} onClose={close}>
          <div className="more-acts">
            {shareButton}
            {markButton}
          </div>
        </Sheet>
      )}
      {open === 'share' && (
        <ShareSheet what={what} item={{ kind: 'message', message: message.handle }} onClose={close} onDone={close} />
      )}
      {open === 'mark' && <MarkSheet title={t('mark')} facts={facts} onClose={close} />}
    </>
  );
};
