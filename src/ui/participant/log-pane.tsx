import { useState } from 'react';
import type { LogKindView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { storyDayShort, storyHour } from '../shared/story-time.ts';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import type { Draft } from './drafts.tsx';
import { formKeys } from './list-keys.ts';
import { Page } from './page.tsx';
import { useRoleView } from './role-view-context.tsx';
import { useAct } from './use-act.ts';

const LogField = (props: { readonly field: string; readonly label: string }) => {
  const draft: Draft = useDraft(props.field);
  return <DraftField label={props.label} rows={2} name={props.field} draft={draft} />;
};

/** A form of one authored kind: every field is asked for. */
const LogForm = (props: { readonly kind: LogKindView; readonly onDone: () => void }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { kind, onDone } = props;
  const fieldOf = (id: string): string => `log.${kind.kind}.${id}`;
  const cleared = useDraft(fieldOf(kind.fields[0]?.id ?? ''));
  const drops = kind.fields.map((field) => fieldOf(field.id));
  const { send, busy, refusal } = useAct(drops);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const typed = new FormData(form);
    const fields = Object.fromEntries(
      kind.fields.map((field, n) => [field.id, String(typed.get(drops[n] ?? '') ?? '')]),
    );
    if (!(await send({ act: 'log', kind: kind.kind, fields }, drops))) return;
    cleared.dropAll(drops);
    onDone();
  };
  return (
    <form
      className="log-form"
      lang={view.language}
      onKeyDown={(event) => formKeys(() => event.currentTarget.requestSubmit(), onDone)(event)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <h3>{kind.title}</h3>
      {kind.fields.map((field) => (
        <LogField key={field.id} field={fieldOf(field.id)} label={field.label} />
      ))}
      <RefusalNote refusal={refusal} busy={busy} />
      <div className="row-acts">
        <Button type="submit" kind="primary" disabled={busy}>
          {t('log.add')}
        </Button>
        <Button onClick={onDone}>{t('later')}</Button>
      </div>
    </form>
  );
};

/** The log of the team as far as this seat sees it, and entries of the authored kinds. */
export const LogPane = () => {
  const t = useT('participant');
  const language = useLanguage();
  const view = useRoleView();
  const [open, setOpen] = useState<string | null>(null);
  const kind = view.logKinds.find((one) => one.kind === open);
  return (
    <Page name={t('log')}>
      <h2 className="page-title">{t('log')}</h2>
      {kind ? (
        <LogForm key={kind.kind} kind={kind} onDone={() => setOpen(null)} />
      ) : (
        view.logKinds.length > 0 && (
          <div className="log-kinds" lang={view.language}>
            {view.logKinds.map((one) => (
              <Button key={one.kind} onClick={() => setOpen(one.kind)}>
                {one.title}
              </Button>
            ))}
          </div>
        )
      )}
      {view.log.length === 0 && <p className="quiet">{t('log.none')}</p>}
      <ol className="log">
        {view.log.toReversed().map((entry) => (
          <li key={entry.handle}>
            <p className="log-at tn n">
              {storyDayShort(language, entry.at)} <b>{storyHour(language, entry.at)}</b>
            </p>
            <div>
              <h3 lang={view.language}>{entry.title}</h3>
              <dl>
                {entry.fields.map((field) => (
                  <div key={field.label}>
                    <dt lang={view.language}>{field.label}</dt>
                    <dd className="said-text">{field.text}</dd>
                  </div>
                ))}
              </dl>
              <p className="quiet">{entry.by}</p>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  );
};
