import type { MessageView } from '../../projections/views/role-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { PartyPicture } from '../shared/portrait.tsx';
import { useApp } from '../shared/store-context.tsx';
import { storyMoment } from '../shared/story-time.ts';
import { SharedChip } from './message-list.tsx';
import { usePhone } from './use-media.ts';

/** Sender, receivers, hour, number of attachments. */
export const MessageHead = (props: { readonly message: MessageView }) => {
  const t = useT('participant');
  const shared = useT('shared');
  const language = useLanguage();
  const phone = usePhone();
  const now = useApp((state) => state.clock?.story);
  const { message } = props;
  const at = storyMoment(language, message.at, now);
  return (
    <header className="msg-head">
      <PartyPicture party={message.from} size={phone ? 48 : 52} />
      <div>
        <b>{message.from.name}</b>
        <p className="tn">{t('message.to-at', { to: message.to.join(', '), at })}</p>
      </div>
      <span className="msg-chips">
        {message.attachments.length > 0 && (
          <span className="chip">{shared('attachments', { count: message.attachments.length })}</span>
        )}
        <SharedChip message={message} />
      </span>
    </header>
  );
};
