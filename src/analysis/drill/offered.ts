import { affordances } from '../../engine/affordances.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Possible } from '../../engine/possible.ts';
import { groupOf } from '../../engine/world.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { DrillAct } from '../../scenario/drill/drill.ts';
import type { RoleId } from '../../scenario/model/ids.ts';

/** What an act is about, in the words of the affordances; undefined for a card in one's own words, which is about nothing. */
export function subjectOf(act: DrillAct): string | undefined {
  switch (act.act) {
    case 'read':
    case 'reply':
      return act.message;
    case 'share':
      return 'message' in act.item ? act.item.message : act.item.fact;
    case 'board':
      return act.fact;
    case 'log':
      return act.kind;
    case 'send':
      return act.request;
    case 'chooseStart':
      return act.obligation;
    case 'call':
    case 'ask':
    case 'hangUp':
      return act.conversation;
    case 'product':
    case 'prepare':
      return act.product;
    case 'note':
      return undefined;
    default:
      return act.decision;
  }
}

/** What is chosen among the choices of an affordance. */
function chosen(act: DrillAct, all: readonly string[]): readonly string[] {
  switch (act.act) {
    case 'share':
    case 'note':
      return act.to === 'all' ? all : act.to;
    case 'send':
      return act.elements;
    case 'board':
      return [act.column];
    case 'decide':
    case 'advise':
    case 'revise':
      return [act.option];
    case 'ask':
      return act.wording === undefined ? [] : [act.wording];
    default:
      return [];
  }
}

export type Offer =
  | { readonly found: Possible }
  /** Offered, but not with this choice. */
  | { readonly choices: readonly string[]; readonly missing: readonly string[] }
  /** What is offered of this kind of act, by what it is about; and which other acts. */
  | { readonly subjects: readonly string[]; readonly acts: readonly string[] };

/** The affordance of this moment that a step takes up, or what was offered instead. */
export function offerFor(plan: Plan, state: EngineState, role: RoleId, act: DrillAct): Offer {
  const mine = affordances(plan, state, [role]);
  const subject = subjectOf(act);
  const fits = (item: Possible): boolean =>
    item.act === act.act &&
    (subject === undefined || item.ref === subject) &&
    (act.act !== 'ask' || item.topic === act.topic);
  // A person who holds several roles need not say as which one they act.
  const found =
    mine.find(fits) ??
    (groupOf(state, role).length > 1 ? affordances(plan, state, groupOf(state, role)).find(fits) : undefined);
  if (!found) {
    const subjects = mine.filter((item) => item.act === act.act).map((item) => item.topic ?? item.ref);
    return { subjects: [...new Set(subjects)], acts: [...new Set(mine.map((item) => item.act))] };
  }
  const choices = found.choices ?? [];
  const own = groupOf(state, role);
  const missing = chosen(act, choices).filter((choice) => !choices.includes(choice) && !own.includes(choice as RoleId));
  return missing.length > 0 ? { choices, missing } : { found };
}
