import type { Affordance, ColumnName, ProductFieldView, RoleView } from '../../projections/views/role-view.ts';
import type { Offers } from '../../projections/role/offers.ts';
import type { Handle } from '../../projections/views/shared.ts';
import type { Chooser } from './chooser.ts';
import { madeUpText } from './made-up-text.ts';
import type { SeatAct, SeatCommand, SeatField } from './seat-act.ts';

/** One way to fill in what is offered; `step` accepts each of them (A1). */
export const fillIn = (affordance: Affordance, view: RoleView, offers: Offers, choose: Chooser): SeatCommand => ({
  as: affordance.as,
  do: actOf(affordance, view, offers, choose),
});

function actOf(
  { act, ref, kind, topic = '', choices = [] }: Affordance,
  view: RoleView,
  offers: Offers,
  choose: Chooser,
): SeatAct {
  const text = (): string => madeUpText(choose);
  const one = (): Handle => choose.one(choices);
  switch (act) {
    case 'read':
      return { act, message: ref };
    case 'share':
      return {
        act,
        item: kind === 'fact' ? { kind, fact: ref } : { kind: 'message', message: ref },
        to: choose.some(choices),
      };
    case 'board':
      return kind === 'card'
        ? { act, op: 'move', card: ref, column: one() as ColumnName }
        : { act, op: 'add', fact: ref, column: one() as ColumnName };
    case 'alternative':
      return { act, decision: ref, text: text(), ...(choose.maybe() ? { criterion: text() } : {}) };
    case 'decide': {
      const unmet = view.decisions.find((decision) => decision.handle === ref)?.need?.met === false;
      const confidence = choose.one([1, 2, 3] as const);
      return { act, decision: ref, option: one(), why: text(), confidence, ...(unmet ? { overrule: text() } : {}) };
    }
    case 'advise':
      return { act, decision: ref, option: one(), why: text() };
    case 'confirm':
      return { act, decision: ref, agree: choose.maybe(), why: text() };
    case 'revise':
      return { act, decision: ref, option: one(), why: text() };
    case 'send':
      return { act, request: ref, elements: choose.some(choices), text: text() };
    case 'product': {
      const form = offers.form(ref);
      const fields = (form?.fields ?? []).filter((field) => field.required || choose.maybe());
      return {
        act,
        product: ref,
        fields: Object.fromEntries(fields.map((field) => [field.handle, fieldOf(field, choose)])),
        elements: form?.elements.length ? choose.some(form.elements).map(({ handle }) => handle) : [],
      };
    }
    case 'prepare':
      return {
        act,
        product: ref,
        filled: offers.form(ref)?.fields.map(({ handle }) => handle) ?? [],
      };
    case 'call':
    case 'hangUp':
      return { act, conversation: ref };
    case 'ask':
      return { act, conversation: ref, topic, ...(choices.length > 0 ? { wording: one() } : {}) };
    case 'reply':
      return { act, message: ref, text: text() };
    case 'note':
      return { act, to: choose.some(choices), text: text() };
    case 'log': {
      const fields = view.logKinds.find((entry) => entry.kind === ref)?.fields ?? [];
      return { act, kind: ref, fields: Object.fromEntries(fields.map(({ id }) => [id, text()])) };
    }
    case 'chooseStart': {
      const range = view.obligations.find((obligation) => obligation.handle === ref)?.choose;
      return { act, obligation: ref, at: range ? choose.between(range.from, range.to) : 0, why: text() };
    }
  }
}

/** A text of one's own, one of the sentences without what it rests on, or one of the options. */
function fieldOf({ kind, sentences, options }: ProductFieldView, choose: Chooser): SeatField {
  if (kind === 'choice' && options.length > 0) return { option: choose.one(options).handle };
  if (kind === 'claims' && sentences.length > 0)
    return { sentences: [{ sentence: choose.one(sentences).handle, links: [] }] };
  return { text: madeUpText(choose) };
}
