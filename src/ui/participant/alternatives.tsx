import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DecisionView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { useMoment } from '../shared/use-moment.ts';
import { DraftField, DraftLine } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { formKeys } from './list-keys.ts';
import { useAct } from './use-act.ts';

const AlternativeForm = (props: { readonly decision: string; readonly onDone: () => void }) => {
  const t = useT('participant');
  const text = useDraft(`${props.decision}.alternative`);
  const criterion = useDraft(`${props.decision}.criterion`);
  const { send, busy, refusal } = useAct([text.field, criterion.field]);
  const add = async (): Promise<void> => {
    if (text.text.trim() === '') return;
    const measure = criterion.text.trim() === '' ? {} : { criterion: criterion.text };
    const act = { act: 'alternative', decision: props.decision, text: text.text, ...measure } as const;
    if (!(await send(act, [text.field, criterion.field]))) return;
    text.drop();
    criterion.drop();
    props.onDone();
  };
  return (
    <form
      className="alt-form"
      onKeyDown={formKeys(() => void add(), props.onDone)}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <DraftField label={t('alternative')} rows={2} draft={text} />
      <DraftLine label={t('criterion')} draft={criterion} />
      <RefusalNote refusal={refusal} busy={busy} />
      <div className="row-acts">
        <Button type="submit" disabled={busy || text.text.trim() === ''}>
          {t('alternative.add')}
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          {t('later')}
        </Button>
      </div>
    </form>
  );
};

/** Other ways that were on the table, each with what it would be measured by; kept whatever is chosen. */
export const Alternatives = (props: { readonly decision: DecisionView }) => {
  const t = useT('participant');
  const moment = useMoment();
  const { decision } = props;
  const [open, setOpen] = useState(false);
  const taken = decision.state !== 'open' && decision.state !== 'proposed';
  if (taken && decision.alternatives.length === 0) return null;
  return (
    <section className="side-note">
      <h3 className="lab">{t('alternatives')}</h3>
      <ul>
        {decision.alternatives.map((one) => (
          <li key={`${one.by}-${one.at}-${one.text}`}>
            {one.text}
            {one.criterion !== '' && <span className="quote-line">{t('criterion.is', { text: one.criterion })}</span>}
            <span className="quiet">
              {one.by}, <span className="tn">{moment(one.at)}</span>
            </span>
          </li>
        ))}
      </ul>
      {!taken &&
        (open ? (
          <AlternativeForm decision={decision.handle} onDone={() => setOpen(false)} />
        ) : (
          <Button size="small" onClick={() => setOpen(true)}>
            <IconPlus size={16} aria-hidden />
            {t('alternative.new')}
          </Button>
        ))}
    </section>
  );
};
