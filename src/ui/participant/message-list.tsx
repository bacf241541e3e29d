import { IconArrowForwardUp, IconEyeOff, IconPhoneCall, IconPhoneX } from '@tabler/icons-react';
import type { MessageView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { MarkedLine } from '../shared/exercise-mark.tsx';
import { useT } from '../shared/i18n.ts';
import { splitMark } from '../shared/prose-parser.ts';
import { useMoment } from '../shared/use-moment.ts';
import { ListRow } from './list-row.tsx';
import { useNavigation } from './navigation.tsx';
import { useRoleView } from './role-view-context.tsx';
import { messagesIn, tabCount } from './tabs.ts';
import type { Tab } from './tabs.ts';

/** The first words of a body, without marks, for channels without a subject. */
const firstWords = (body: string): string => {
  const { mark, rest } = splitMark(body);
  const plain = rest
    .replaceAll(/\[([^\][]+)\]\([\w-]+\)/gu, '$1')
    .replaceAll('*', '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const cut = plain.length > 80 ? `${plain.slice(0, plain.lastIndexOf(' ', 80))}…` : plain;
  return mark === undefined ? cut : `${mark} – ${cut}`;
};

export const SharedChip = (props: { readonly message: MessageView }) => {
  const t = useT('participant');
  const moment = useMoment();
  const last = props.message.shares.at(-1);
  if (!last) return null;
  const names = new Set(props.message.shares.flatMap((one) => one.to));
  return (
    <span className="chip">
      <IconArrowForwardUp className="i" size={14} aria-hidden />
      {t(last.spoken ? 'share.chip-spoken' : 'share.chip', { count: names.size, at: moment(last.at) })}
    </span>
  );
};

const StateChip = (props: { readonly message: MessageView }) => {
  const t = useT('participant');
  const { state } = props.message;
  if (state === 'ringing')
    return (
      <span className="chip chip-spoed">
        <IconPhoneCall className="i" size={14} aria-hidden />
        {t('call.ringing')}
      </span>
    );
  if (state === 'missed')
    return (
      <span className="chip">
        <IconPhoneX className="i" size={14} aria-hidden />
        {t('call.missed')}
      </span>
    );
  if (state === 'withdrawn')
    return (
      <span className="chip">
        <IconEyeOff className="i" size={14} aria-hidden />
        {t('message.withdrawn')}
      </span>
    );
  return null;
};

/** The file is not where one looks first, and on a phone it stands under "more": where nothing came, this leads to what did. */
const Elsewhere = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { go } = useNavigation();
  const { fresh } = tabCount(view, 'dossier');
  if (fresh === 0) return null;
  return (
    <p>
      <Button onClick={() => go('dossier')}>{t('list.elsewhere', { place: t('tab.dossier'), n: fresh })}</Button>
    </p>
  );
};

/** The messages of one place, newest on top. */
export const MessageRows = (props: { readonly tab: Tab }) => {
  const t = useT('participant');
  const view = useRoleView();
  const messages = messagesIn(view, props.tab);
  const mixed = props.tab === 'dossier' || props.tab === 'news';
  return (
    <>
      {messages.map((message) => (
        <ListRow
          key={message.handle}
          item={message.handle}
          lang={view.language}
          title={
            <>
              {mixed && <ChannelIcon channel={message.channel} size={16} />}
              {message.from.name}
            </>
          }
          line={
            message.subject || message.body ? (
              <MarkedLine text={message.subject || firstWords(message.body ?? '')} />
            ) : undefined
          }
          at={message.at}
          fresh={message.state === 'unread' || message.state === 'ringing' || message.state === 'missed'}
          chips={
            <>
              <StateChip message={message} />
              <SharedChip message={message} />
            </>
          }
        />
      ))}
      {messages.length === 0 && props.tab !== 'dossier' && (
        <li className="list-empty">
          {t('list.empty')}
          <Elsewhere />
        </li>
      )}
    </>
  );
};
