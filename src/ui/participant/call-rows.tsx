import { IconPhoneCall } from '@tabler/icons-react';
import type { CallView } from '../../projections/views/role-view.ts';
import { useT } from '../shared/i18n.ts';
import { callRows } from './calls.ts';
import { ListRow } from './list-row.tsx';
import { MessageRows } from './message-list.tsx';
import { useRoleView } from './role-view-context.tsx';
import { messagesIn } from './tabs.ts';

const CallRow = (props: { readonly call: CallView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { call } = props;
  const at = call.lines.at(-1)?.at;
  const left = t(call.minutesLeft > 0 ? 'call.left' : 'call.left-none', { left: call.minutesLeft, of: call.minutes });
  return (
    <ListRow
      item={call.handle}
      lang={view.language}
      title={call.partner.name}
      line={
        <>
          {call.title}
          <span className="row-left">
            {call.state === 'over'
              ? t('call.over')
              : call.state === 'active' && !call.mine
                ? t('call.colleague')
                : left}
          </span>
        </>
      }
      {...(at === undefined || call.state === 'available' ? {} : { at })}
      fresh={call.state === 'active' && call.mine}
      chips={
        call.state === 'active' &&
        call.mine && (
          <span className="chip chip-call">
            <IconPhoneCall className="i" size={14} aria-hidden />
            {t('call.now')}
          </span>
        )
      }
    />
  );
};

const group = (title: string, calls: readonly CallView[]) =>
  calls.length > 0 && (
    <>
      <li className="list-head">{title}</li>
      {calls.map((call) => (
        <CallRow key={call.handle} call={call} />
      ))}
    </>
  );

/** The phone: the call under way, whom one can ring, what rang, and what was said before. */
export const CallRows = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { active, available, over } = callRows(view);
  const none = active.length + available.length + over.length === 0;
  const messages = messagesIn(view, 'phone');
  return (
    <>
      {group(t('calls.active'), active)}
      {group(t('calls.available'), available)}
      {!none && messages.length > 0 && <li className="list-head">{t('calls.came')}</li>}
      {(none || messages.length > 0) && <MessageRows tab="phone" />}
      {group(t('calls.over'), over)}
    </>
  );
};
