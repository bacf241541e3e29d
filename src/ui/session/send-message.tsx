import { useEffect, useState } from 'react';
import type { SessionCast, TeamOverview } from '../../session/desk/session-wire.ts';
import { formKeys } from '../participant/list-keys.ts';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { emptyDraft, messageOf, type SendDraft } from './send-draft.ts';
import { SendForm } from './send-form.tsx';
import type { AskSession } from './session-screen.tsx';

/** Which teams: those that are chosen on the page, those that refused it before, or one. */
type Target = 'chosen' | 'again' | `${number}`;

type Told =
  | { readonly kind: 'refused'; readonly teams: readonly number[]; readonly others: number }
  | { readonly kind: 'silent' };

interface SendMessageProps {
  readonly teams: readonly TeamOverview[];
  /** Numbers of the teams that are chosen on the page. */
  readonly chosen: readonly number[];
  readonly connected: boolean;
  readonly ask: AskSession;
}

const SendSheet = (
  props: SendMessageProps & {
    readonly draft: SendDraft;
    readonly onDraft: (draft: SendDraft) => void;
    /** `count`: to how many teams it went. */
    readonly onSent: (count: number) => void;
    readonly onClose: () => void;
  },
) => {
  const t = useT('session');
  const word = useT('shared');
  const language = useLanguage();
  const { teams, chosen, ask, draft } = props;
  const first = chosen[0] ?? teams[0]?.team ?? 0;
  const [target, setTarget] = useState<Target>(chosen.length > 1 ? 'chosen' : `${first}`);
  const [again, setAgain] = useState<readonly number[]>([]);
  const [cast, setCast] = useState<SessionCast | 'missing'>();
  const [sending, setSending] = useState(false);
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    void ask({ op: 'cast', team: first, language }).then((found) => setCast((found as SessionCast) ?? 'missing'));
  }, [ask, first, language]);

  const wanted = target === 'chosen' ? chosen : target === 'again' ? again : [Number(target)];
  const message = cast && cast !== 'missing' ? messageOf(draft, cast, word('exercise')) : undefined;
  const ready = message !== undefined && wanted.length > 0 && props.connected && !sending;
  const send = async (): Promise<void> => {
    if (!ready) return;
    setSending(true);
    setTold(undefined);
    const answer = (await ask({ op: 'send', teams: [...wanted], message })) as
      { readonly refused: readonly number[] } | undefined;
    setSending(false);
    if (!answer) return setTold({ kind: 'silent' });
    if (answer.refused.length === 0) return props.onSent(wanted.length);
    setAgain(answer.refused);
    setTarget('again');
    setTold({ kind: 'refused', teams: answer.refused, others: wanted.length - answer.refused.length });
  };
  const names = (which: readonly number[]): string =>
    teams
      .filter(({ team }) => which.includes(team))
      .map(({ name }) => name)
      .join(', ');
  return (
    <Sheet
      title={t('send')}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" disabled={!ready} aria-keyshortcuts="Control+Enter" onClick={() => void send()}>
            {t('send.go', { count: wanted.length })}
          </Button>
          <Button onClick={props.onClose}>{t('send.later')}</Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions: the keys of the fields in it */}
      <div className="se-send" onKeyDown={formKeys(() => void send())}>
        <ChoiceField
          label={t('send.teams')}
          className="ta ta-line"
          value={target}
          onChange={(value) => setTarget(value as Target)}
        >
          {chosen.length > 1 && <option value="chosen">{t('send.chosen', { count: chosen.length })}</option>}
          {again.length > 0 && <option value="again">{t('send.again', { count: again.length })}</option>}
          {teams.map(({ team, name }) => (
            <option key={team} value={team}>
              {name}
            </option>
          ))}
        </ChoiceField>
        {cast === 'missing' && <p role="alert">{t('send.no-cast')}</p>}
        {cast && cast !== 'missing' && <SendForm cast={cast} draft={draft} onDraft={props.onDraft} />}
        <p role="alert" className="se-problem">
          {told?.kind === 'silent' && t('send.silent')}
          {told?.kind === 'refused' &&
            t(told.others > 0 ? 'send.refused.some' : 'send.refused.all', { teams: names(told.teams) })}
        </p>
      </div>
    </Sheet>
  );
};

/** One message to the chosen teams, or to one. What was written stays when the sheet is closed before it is sent. */
export const SendMessage = (props: SendMessageProps) => {
  const t = useT('session');
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyDraft);
  const [sent, setSent] = useState(0);
  return (
    <>
      <Button
        onClick={() => {
          setSent(0);
          setOpen(true);
        }}
      >
        {t('send')}
      </Button>
      <span role="status">{sent > 0 && t('send.sent', { count: sent })}</span>
      {open && (
        <SendSheet
          {...props}
          draft={draft}
          onDraft={setDraft}
          onSent={(count) => {
            setDraft((before) => ({ ...before, subject: '', text: '' }));
            setSent(count);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
