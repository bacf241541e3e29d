import { IconSend } from '@tabler/icons-react';
import type { RequestView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { useMoment } from '../shared/use-moment.ts';
import { BesideTicks } from './beside-ticks.tsx';
import { DeadlineLine } from './decision-parts.tsx';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { joinHandles, lackingWords } from './kept-ticks.ts';
import { formKeys } from './list-keys.ts';
import { useRoleView } from './role-view-context.tsx';
import { useAct } from './use-act.ts';

/** What was sent of it before: a copy, nothing can be changed. */
const SentBefore = (props: { readonly request: RequestView }) => {
  const t = useT('participant');
  const moment = useMoment();
  const view = useRoleView();
  const { sent, elements } = props.request;
  return sent.length === 0 ? null : (
    <section className="side-note">
      <h3 className="lab">{t('request.sent')}</h3>
      <ol className="sent" lang={view.language}>
        {sent.map((one) => (
          <li key={`${one.at}-${one.by}`}>
            <p>
              <b>{one.by}</b>, <span className="tn">{moment(one.at)}</span>
            </p>
            <ul>
              {elements
                .filter((element) => one.elements.includes(element.handle))
                .map((element) => (
                  <li key={element.handle}>{element.text}</li>
                ))}
            </ul>
            {one.text !== '' && <blockquote className="quote">{one.text}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** Ticked elements, in the order of the form. */
const chosenOf = (request: RequestView, text: string): readonly string[] => {
  const ticked = new Set(text.split(' '));
  return request.elements.map((one) => one.handle).filter((handle) => ticked.has(handle));
};

/** An order or message to somebody: tick what goes in, add a line, send. */
export const RequestPane = (props: { readonly request: RequestView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { request } = props;
  const ticks = useDraft(`${request.handle}.elements`);
  const line = useDraft(`${request.handle}.text`);
  const { send, busy, refusal } = useAct([ticks.field, line.field]);
  const chosen = chosenOf(request, ticks.text);
  const complete = chosen.length > 0 || line.text.trim() !== '';
  const tick = (handle: string, on: boolean): void =>
    ticks.set([...chosen.filter((one) => one !== handle), ...(on ? [handle] : [])].join(' '));
  const submit = async (): Promise<void> => {
    if (!complete) return;
    const text = line.text.trim() === '' ? {} : { text: line.text };
    const act = { act: 'send', request: request.handle, elements: chosen, ...text } as const;
    if (!(await send(act, [ticks.field, line.field]))) return;
    ticks.drop();
    line.drop();
  };
  return (
    <form
      className="request"
      onKeyDown={formKeys(() => void submit())}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="request-in">
        <header className="request-head">
          <p className="lab">{t('request.to', { to: request.to })}</p>
          <h2 lang={view.language}>{request.title}</h2>
          {request.due && <DeadlineLine due={request.due} />}
        </header>
        <fieldset className="plain-field request-elements" lang={view.language}>
          <legend className="lab">{t('request.elements')}</legend>
          <BesideTicks
            draft={ticks}
            said={(kept) => lackingWords(request.elements, chosen, chosenOf(request, kept))}
            joined={(kept) => joinHandles(chosen, chosenOf(request, kept)).join(' ')}
          />
          {request.elements.map((element) => (
            <CheckField
              key={element.handle}
              label={element.text}
              checked={chosen.includes(element.handle)}
              onChange={(event) => tick(element.handle, event.target.checked)}
            />
          ))}
        </fieldset>
        <DraftField label={t('request.line')} rows={3} draft={line} />
        <SentBefore request={request} />
      </div>
      <footer className="acts">
        <div className="acts-grow">
          <RefusalNote refusal={refusal} busy={busy} />
        </div>
        <Button type="submit" kind="primary" disabled={busy || !complete}>
          <IconSend size={18} aria-hidden />
          {t('decide.send', { to: request.to })}
        </Button>
        <span className="quiet hint">{t('send.keys')}</span>
      </footer>
    </form>
  );
};
