import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { MarkedLine } from '../shared/exercise-mark.tsx';
import { CheckField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { conversationsOf } from './conversations.ts';
import { ListRow } from './list-row.tsx';
import { useNavigation } from './navigation.tsx';
import { othersOf } from './others.ts';
import { newNotesIn } from './read-notes.ts';
import { useReadNotes } from './read-notes-context.tsx';
import { useRoleView } from './role-view-context.tsx';

/** Chooses whom a direct note goes to; the conversation opens, nothing is sent yet. */
const NewNote = (props: { readonly onClose: () => void }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { go } = useNavigation();
  const [to, setTo] = useState<readonly string[]>([]);
  return (
    <Sheet
      title={t('chat.new')}
      onClose={props.onClose}
      footer={
        <Button
          kind="primary"
          disabled={to.length === 0}
          onClick={() => {
            go(
              'chat',
              `note:${view.roles
                .filter((role) => to.includes(role.handle))
                .map((role) => role.handle)
                .join('+')}`,
            );
            props.onClose();
          }}
        >
          {t('chat.begin')}
        </Button>
      }
    >
      <fieldset className="plain-field">
        <legend className="lab">{t('share.to')}</legend>
        <div className="share-roles" lang={view.language}>
          {othersOf(view).map((role) => (
            <CheckField
              key={role.handle}
              label={role.name}
              checked={to.includes(role.handle)}
              onChange={(event) =>
                setTo(event.target.checked ? [...to, role.handle] : to.filter((one) => one !== role.handle))
              }
            />
          ))}
        </div>
      </fieldset>
    </Sheet>
  );
};

/** The conversations of this seat. */
export const ChatRows = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { read } = useReadNotes();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      {conversationsOf(view, t('team.channel')).map((one) => {
        const last = one.said.at(-1);
        return (
          <ListRow
            key={one.id}
            item={one.id}
            title={
              <>
                {one.kind === 'team' && <IconUsersGroup className="i" size={16} aria-hidden />}
                {one.name}
              </>
            }
            line={
              last ? (
                <MarkedLine text={last.text.replaceAll(/\[([^\][]+)\]\([\w-]+\)/gu, '$1').slice(0, 90)} />
              ) : (
                t('chat.quiet')
              )
            }
            {...(last ? { at: last.at } : {})}
            fresh={one.fresh.length > 0 || newNotesIn(one, read).length > 0}
          />
        );
      })}
      {othersOf(view).length > 0 && (
        <li className="list-foot">
          <Button onClick={() => setChoosing(true)}>{t('chat.new')}</Button>
        </li>
      )}
      {choosing && <NewNote onClose={() => setChoosing(false)} />}
    </>
  );
};
