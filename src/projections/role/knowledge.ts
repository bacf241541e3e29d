import type { RoleId } from '../../scenario/model/ids.ts';
import type { Known } from '../../engine/state/engine-state.ts';
import { say, storyAt, typed, type ViewContext } from '../context.ts';
import { shortOf } from '../parties.ts';
import type { CardView, ColumnName, FactView } from '../views/role-view.ts';

/** The facts that a seat has, in the order in which they came. */
export function factsOf(context: ViewContext, roles: readonly RoleId[]): readonly FactView[] {
  const { plan, state } = context;
  return plan.scenario.facts
    .flatMap((fact) => {
      const known = firstKnown(roles.map((role) => state.knowledge[role]?.[fact.id]));
      if (!known) return [];
      const card = state.cards.find((item) => item.fact === fact.id);
      const passedOn = state.shares.some((share) => share.item === fact.id && roles.includes(share.by));
      const withMessage = state.shares.some(
        (share) =>
          share.kind === 'message' && roles.includes(share.by) && plan.inject.get(share.item)?.facts.includes(fact.id),
      );
      const common =
        known.way === 'shared' ||
        known.way === 'spoken' ||
        (known.from !== undefined && plan.inject.get(known.from)?.to === 'all');
      return [
        {
          known,
          view: {
            handle: context.handles.of(fact.id),
            text: say(context, fact.text),
            short: say(context, fact.short),
            standing: fact.standing,
            at: storyAt(context, known.at),
            way: known.way,
            source: sourceOf(context, known),
            unshared: !card && !passedOn && !withMessage && !common,
            ...(card ? { card: context.handles.of(card.id) } : {}),
          },
        },
      ];
    })
    .sort((a, b) => a.known.at - b.known.at)
    .map((item) => item.view);
}

const firstKnown = (items: readonly (Known | undefined)[]): Known | undefined =>
  items.reduce((first, item) => {
    if (!item) return first;
    if (!first || item.at < first.at || (item.at === first.at && first.way === 'group')) return item;
    return first;
  }, undefined);

function sourceOf(context: ViewContext, known: Known): string {
  if (known.from === undefined) return '';
  const inject = context.plan.inject.get(known.from);
  return shortOf(context, inject ? inject.from : known.from);
}

/** The shared board: what lies there everybody has. */
export function boardOf(
  context: ViewContext,
  roles: readonly RoleId[],
): Readonly<Record<ColumnName, readonly CardView[]>> {
  const column = (name: ColumnName): readonly CardView[] =>
    context.state.cards
      .filter((card) => card.column === name)
      .map((card) => {
        const fact = card.fact === undefined ? undefined : context.plan.fact.get(card.fact);
        const text = fact ? say(context, fact.text) : typed(context, card.text);
        return {
          handle: context.handles.of(card.id),
          column: name,
          short: fact ? say(context, fact.short) : text,
          text,
          by: shortOf(context, card.by),
          at: storyAt(context, card.at),
          ...(card.fact === undefined ? {} : { fact: context.handles.of(card.fact) }),
          mine: roles.includes(card.by),
        };
      });
  return { known: column('known'), said: column('said'), unknown: column('unknown') };
}
