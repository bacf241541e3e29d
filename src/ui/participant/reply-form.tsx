import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { formKeys } from './list-keys.ts';
import { useAct } from './use-act.ts';

/** An answer in free text to the sender of a message. Closing it keeps the draft. */
export const ReplyForm = (props: { readonly message: MessageView; readonly onClose: () => void }) => {
  const t = useT('participant');
  const { message, onClose } = props;
  const draft = useDraft(`${message.handle}.reply`);
  const { send, busy, refusal } = useAct([draft.field]);
  const form = useRef<HTMLFormElement>(null);
  // Opened by a button: the cursor goes into the form, and back to the button afterwards.
  useEffect(() => {
    const before = document.activeElement;
    form.current?.querySelector('textarea')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const reply = async (): Promise<void> => {
    if (draft.text.trim() === '') return;
    if (!(await send({ act: 'reply', message: message.handle, text: draft.text }, [draft.field]))) return;
    draft.drop();
    onClose();
  };
  return (
    <form
      ref={form}
      className="reply"
      onKeyDown={formKeys(() => void reply(), onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        void reply();
      }}
    >
      <DraftField label={t('reply.to', { name: message.from.name })} rows={4} draft={draft} />
      <RefusalNote refusal={refusal} busy={busy} />
      <div className="row-acts">
        <Button type="submit" kind="primary" disabled={busy || draft.text.trim() === ''}>
          <IconSend size={18} aria-hidden />
          {t('send')}
        </Button>
        <Button onClick={onClose}>{t('later')}</Button>
        <span className="quiet hint">{t('send.keys')}</span>
      </div>
    </form>
  );
};
