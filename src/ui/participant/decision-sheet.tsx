import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DecisionView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Alternatives } from './alternatives.tsx';
import { ConfirmForm, DecisionForm } from './decision-form.tsx';
import { Advice, DecisionHead, Outcome } from './decision-parts.tsx';
import { useRoleView } from './role-view-context.tsx';

/** The form behind a button: what stands is not changed by accident. */
const Again = (props: { readonly decision: DecisionView; readonly mode: 'decide' | 'revise' }) => {
  const t = useT('participant');
  const [open, setOpen] = useState(false);
  return open ? (
    <DecisionForm decision={props.decision} mode={props.mode} />
  ) : (
    <div className="go go-quiet">
      <Button onClick={() => setOpen(true)}>{t(`again.${props.mode}`)}</Button>
      <p>{t(`again.${props.mode}-note`)}</p>
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
  const { part, state, handle } = decision;
  const view = useRoleView();
  // One person may hold both the role that proposes and the role that confirms.
  const confirms = part === 'confirm' || view.me.some((role) => role.short === decision.confirmBy);
  const form =
    state === 'proposed' && confirms ? (
      <ConfirmForm key={handle} decision={decision} />
    ) : state === 'open' && part === 'lock' ? (
      <DecisionForm key={handle} decision={decision} mode="decide" />
    ) : state === 'proposed' && part === 'lock' ? (
      <Again key={handle} decision={decision} mode="decide" />
    ) : (state === 'open' || state === 'proposed') && part === 'advise' ? (
      <DecisionForm key={handle} decision={decision} mode="advise" />
    ) : decision.canRevise ? (
      <Again key={handle} decision={decision} mode="revise" />
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
