import type { RoleId } from '../scenario/model/ids.ts';
import { say, type ViewContext } from './context.ts';
import type { Party } from './views/shared.ts';

const staff: Readonly<Record<ViewContext['language'], { readonly name: string; readonly short: string }>> = {
  nl: { name: 'Oefenleiding', short: 'Oefenleiding' },
  en: { name: 'Exercise control', short: 'Control' },
};
const everyone: Readonly<Record<ViewContext['language'], string>> = { nl: 'allen', en: 'everyone' };

/** Whoever sends or receives: an actor, a role or exercise staff. */
export function partyOf(context: ViewContext, id: string): Party {
  const actor = context.plan.actor.get(id);
  if (actor)
    return {
      kind: 'actor',
      handle: context.handles.of(id),
      name: say(context, actor.name),
      short: say(context, actor.short),
      portrait: actor.portrait,
    };
  const role = context.plan.role.get(id);
  if (role)
    return {
      kind: 'role',
      handle: context.handles.of(id),
      name: say(context, role.name),
      short: say(context, role.short),
    };
  return { kind: 'staff', ...staff[context.language] };
}

export const shortOf = (context: ViewContext, id: string): string => partyOf(context, id).short;

/** Names of receivers; all roles together are one word. */
export function receivers(context: ViewContext, to: readonly RoleId[] | 'all' | string): readonly string[] {
  if (to === 'all') return [everyone[context.language]];
  return (typeof to === 'string' ? [to] : to).map((id) => shortOf(context, id));
}
