import type { Affordance, ProductFieldView, RoleView } from '../../projections/views/role-view.ts';
import type { Offers } from '../../projections/role/offers.ts';
import type { Handle } from '../../projections/views/shared.ts';
import type { Chooser } from './chooser.ts';
import { fillIn } from './fill-in.ts';
import type { Hints } from './hints.ts';
import { madeUpText } from './made-up-text.ts';
import type { SeatAct, SeatCommand, SeatField } from './seat-act.ts';

/** `fillIn` with the author's hints where there are any; what they leave open is chosen by chance. */
export function fillInHinted(
  affordance: Affordance,
  view: RoleView,
  offers: Offers,
  hints: Hints,
  choose: Chooser,
): SeatCommand {
  const plain = fillIn(affordance, view, offers, choose);
  return { as: plain.as, do: followed(plain.do, affordance.choices ?? [], view, hints, choose) };
}

function followed(act: SeatAct, choices: readonly Handle[], view: RoleView, hints: Hints, choose: Chooser): SeatAct {
  const among = (wanted: ReadonlySet<Handle>, otherwise: Handle): Handle => {
    const found = choices.filter((choice) => wanted.has(choice));
    return found.length > 0 ? choose.one(found) : otherwise;
  };
  switch (act.act) {
    case 'decide':
    case 'advise':
      return { ...act, option: among(hints.options, act.option) };
    case 'confirm':
      return { ...act, agree: true };
    case 'share':
      return { ...act, to: choices };
    case 'ask':
      return act.wording === undefined ? act : { ...act, wording: among(hints.wordings, act.wording) };
    case 'send': {
      const hinted = hints.elements.get(act.request)?.filter((element) => choices.includes(element)) ?? [];
      return hinted.length > 0 ? { ...act, elements: hinted } : act;
    }
    case 'product': {
      const form = view.products.find((product) => product.handle === act.product);
      const fields = (form?.fields ?? []).map((field) => [field.handle, fieldOf(field, view, hints, choose)] as const);
      return { ...act, fields: Object.fromEntries(fields), elements: hints.elements.get(act.product) ?? [] };
    }
    default:
      return act;
  }
}

/** The sentences that the hints name and for which the seat has the facts, with what they rest on; else a text of one's own. */
function fieldOf(
  { kind, sentences, options }: ProductFieldView,
  view: RoleView,
  hints: Hints,
  choose: Chooser,
): SeatField {
  if (kind === 'choice' && options.length > 0) return { option: choose.one(options).handle };
  const known = new Map(view.facts.map((fact) => [fact.handle, fact]));
  const chosen = sentences.flatMap(({ handle }) => {
    const needs = hints.sentences.get(handle);
    if (!needs) return [];
    if (needs.length === 0) return [{ sentence: handle, links: [] }];
    const had = needs.find((set) => set.every((fact) => known.has(fact)));
    return had ? [{ sentence: handle, links: had.flatMap((fact) => supportOf(fact, view)) }] : [];
  });
  return chosen.length > 0 ? { sentences: chosen } : { text: madeUpText(choose) };
}

/** The card or the message that a fact stands in, if this seat has one. */
function supportOf(fact: Handle, view: RoleView): readonly Handle[] {
  const card = view.facts.find((item) => item.handle === fact)?.card;
  if (card !== undefined) return [card];
  const message = view.messages.find((item) => item.body !== undefined && item.facts.includes(fact));
  return message ? [message.handle] : [];
}
