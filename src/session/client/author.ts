import type { RoleView } from '../../projections/views/role-view.ts';
import type { WireAct, WireDraft } from '../wire.ts';

const namesIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(namesIn)
      : [];

/**
 * The role of this seat for which an act is meant, as far as the view tells: the one that is offered this act on this thing, else the one
 * that is offered this act, else the first. The host looks at the seat's other roles when it may not.
 */
export function authorOf(view: RoleView, act: WireAct | WireDraft): string {
  const offers = view.affordances.filter((offer) => offer.act === act.act);
  const names = act.act === 'draft' ? [] : namesIn(act);
  return (offers.find((offer) => names.includes(offer.ref)) ?? offers[0])?.as ?? view.me[0]?.handle ?? '';
}
