import type { SessionCast } from '../../session/desk/session-wire.ts';
import type { Channel } from '../../projections/views/shared.ts';
import { hasSubject } from '../facilitator/message-channels.ts';
import { ChoiceField, LineField, TextField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { Segmented } from '../shared/segmented.tsx';
import { EVERYBODY, STAFF, waysOf, type SendDraft } from './send-draft.ts';
import { SendScript } from './send-script.tsx';

interface SendFormProps {
  readonly cast: SessionCast;
  readonly draft: SendDraft;
  readonly onDraft: (draft: SendDraft) => void;
}

/** What is said to the teams, by whom and over what. */
export const SendForm = (props: SendFormProps) => {
  const t = useT('session');
  const { cast, draft, onDraft } = props;
  return (
    <>
      <Segmented
        label={t('send.kind')}
        value={draft.kind}
        choices={[
          { value: 'story', text: t('send.story') },
          { value: 'script', text: t('send.script') },
          { value: 'note', text: t('send.note') },
        ]}
        onChange={(kind) => onDraft({ ...draft, kind })}
      />
      {draft.kind === 'script' ? (
        <SendScript cast={cast} draft={draft} onInject={(inject) => onDraft({ ...draft, inject })} />
      ) : (
        <SendTyped {...props} />
      )}
    </>
  );
};

/** What the facilitator writes. */
const SendTyped = (props: SendFormProps) => {
  const t = useT('session');
  const words = useT('shared');
  const { cast, draft } = props;
  const { channels, channel } = waysOf(draft, cast);
  const change = (part: Partial<SendDraft>): void => props.onDraft({ ...draft, ...part });
  const story = draft.kind === 'story';
  return (
    <>
      <div className="se-send-row">
        {story && (
          <>
            <ChoiceField
              label={t('send.from')}
              className="ta ta-line"
              value={draft.from}
              onChange={(from) => change({ from })}
            >
              <option value={STAFF}>{t('send.staff')}</option>
              {cast.actors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </ChoiceField>
            <ChoiceField
              label={t('send.channel')}
              className="ta ta-line"
              value={channel}
              onChange={(next) => change({ channel: next as Channel })}
            >
              {channels.map((one) => (
                <option key={one} value={one}>
                  {words(`channel.${one}`)}
                </option>
              ))}
            </ChoiceField>
          </>
        )}
        <ChoiceField label={t('send.to')} className="ta ta-line" value={draft.to} onChange={(to) => change({ to })}>
          <option value={EVERYBODY}>{t('send.everybody')}</option>
          {cast.roles.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </ChoiceField>
      </div>
      {story && hasSubject(channel) && (
        <LineField
          label={t('send.subject')}
          value={draft.subject}
          onChange={(event) => change({ subject: event.target.value })}
        />
      )}
      <TextField
        label={t('send.text')}
        note={t(story ? 'send.mark' : 'send.outside')}
        rows={5}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <p className="se-note">{t('send.final')}</p>
    </>
  );
};
