import type { SessionCast } from '../../session/desk/session-wire.ts';
import { hasSubject } from '../facilitator/message-channels.ts';
import { ChoiceField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Prose } from '../shared/prose.tsx';
import { storyMoment } from '../shared/story-time.ts';
import { scriptMessageOf, type SendDraft } from './send-draft.ts';

/** A message of the script, chosen from what can go out now, and read before it goes. */
export const SendScript = (props: {
  readonly cast: SessionCast;
  readonly draft: SendDraft;
  readonly onInject: (inject: string) => void;
}) => {
  const t = useT('session');
  const words = useT('shared');
  const language = useLanguage();
  const { script } = props.cast;
  const chosen = scriptMessageOf(props.draft, props.cast);
  if (!chosen) return <p className="se-note">{t('send.script.none')}</p>;
  return (
    <>
      <ChoiceField
        label={t('send.script.which')}
        className="ta ta-line"
        value={chosen.id}
        onChange={(inject) => props.onInject(inject)}
      >
        {script.map(({ id, due, title }) => (
          <option key={id} value={id}>
            {[due ? storyMoment(language, due.story, undefined) : t('send.script.later'), title].join('  ')}
          </option>
        ))}
      </ChoiceField>
      <section className="se-script" aria-label={t('send.script.preview')} aria-live="polite">
        <p className="se-note">
          {t('send.script.head', {
            channel: words(`channel.${chosen.channel}`),
            from: chosen.from,
            to: chosen.toAll ? t('send.everybody') : chosen.to.map(({ short }) => short).join(', '),
          })}
        </p>
        {hasSubject(chosen.channel) && <b>{chosen.title}</b>}
        <Prose text={chosen.body} />
      </section>
      <p className="se-note">{t('send.script.early')}</p>
    </>
  );
};
