import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DecisionView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Alternatives } from './alternatives.tsx';
import { ConfirmForm, DecisionForm } from './decision-form.tsx';
import { Advice, DecisionHead, Outcome } from './decision-parts.tsx';
import { useRoleView } from './role-view-context.tsx';

const Revise = (props: { readonly decision: DecisionView }) => {
  const t = useT('participant');
  const [open, setOpen] = useState(false);
  return open ? (
    <DecisionForm decision={props.decision} mode="revise" />
  ) : (
    <div className="go go-quiet">
      <Button onClick={() => setOpen(true)}>{t('decide.revise')}</Button>
      <p>{t('decide.revise-note')}</p>
    </div>
  );
};

/** The options without a choice: for who watches, and for who waits. */
const OptionsToRead = (props: { readonly decision: DecisionView }) => {
  const t = useT('participant');
  const view = useRoleView();
  return (
    <section className="side-note">
      <h3 className="lab">{t('options')}</h3>
      <ul className="options-read" lang={view.language}>
        {props.decision.options.map((option) => (
          <li key={option.handle}>{option.text}</li>
        ))}
      </ul>
    </section>
  );
};

/** A decision from opening to revision, as far as it concerns this seat. */
export const DecisionSheet = (props: { readonly decision: DecisionView; readonly action?: ReactNode }) => {
  const t = useT('participant');
  const { decision } = props;
  const { part, state } = decision;
  const open = state === 'open' || (state === 'proposed' && part === 'lock');
  const form =
    open && part === 'lock' && state === 'open' ? (
      <DecisionForm key={decision.handle} decision={decision} mode="decide" />
    ) : open && part === 'advise' ? (
      <DecisionForm key={decision.handle} decision={decision} mode="advise" />
    ) : state === 'proposed' && part === 'confirm' ? (
      <ConfirmForm key={decision.handle} decision={decision} />
    ) : decision.canRevise ? (
      <Revise key={decision.handle} decision={decision} />
    ) : null;
  return (
    <>
      <DecisionHead decision={decision} action={props.action} />
      <div className="dec-body">
        {state === 'ownPending' && <p className="side-note quiet">{t('own.pending')}</p>}
        <Outcome decision={decision} />
        {form}
        {!form && <OptionsToRead decision={decision} />}
        <Advice decision={decision} />
        <Alternatives decision={decision} />
      </div>
    </>
  );
};
