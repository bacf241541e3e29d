import type { RoleId } from '../../scenario/model/ids.ts';
import { deliver } from '../rules/delivery.ts';
import { hasMessage, knowsFact, learn } from '../rules/knowledge.ts';
import type { Shareable } from '../command.ts';
import { append, emit, groupOf, type World } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';

const idOf = (item: Shareable): string =>
  item.kind === 'message' ? item.message : item.kind === 'fact' ? item.fact : item.card;

/** Whether a role has what it wants to pass on. What it only heard aloud it can only tell on. */
export function canShare(world: Pick<World, 'state'>, role: RoleId, item: Shareable, aloud = false): boolean {
  switch (item.kind) {
    case 'message':
      return (
        hasMessage(world.state, role, item.message, aloud) &&
        world.state.injects[item.message as keyof typeof world.state.injects]?.status !== 'withdrawn'
      );
    case 'fact':
      return knowsFact(world.state, role, item.fact);
    case 'card':
      return world.state.cards.some((card) => card.id === item.card);
  }
}

/** Passing on to other roles (K2): they know it from now on, with way `shared`, or `spoken` when it was said aloud. */
export const share: ActHandler<'share'> = (world, role, act) => {
  const { state, plan } = world;
  const spoken = act.spoken === true || world.spoken !== null;
  if (!canShare(world, role, act.item, spoken)) return refuse('unknown-item', 'item');
  const own = groupOf(state, role);
  const to = (act.to === 'all' ? plan.roles.map((item) => item.id) : act.to).filter((item) => !own.includes(item));
  if (to.length === 0) return refuse('incomplete', 'to');
  if (!to.every((item) => plan.role.has(item))) return refuse('out-of-range', 'to');
  const way = spoken ? 'spoken' : 'shared';
  const { item } = act;
  if (item.kind === 'message') deliver(world, item.message, to, way, role);
  else {
    const fact = item.kind === 'fact' ? item.fact : state.cards.find((card) => card.id === item.card)?.fact;
    if (fact !== undefined) for (const one of to) learn(world, one, fact, way, role);
  }
  // What it sets off in this instant was brought about aloud (A9).
  if (spoken) world.spoken ??= { counts: state.now };
  append(world, 'shares', { at: state.now, by: role, item: idOf(item), kind: item.kind, to, spoken });
  emit(world, { type: 'itemShared', item: idOf(item), kind: item.kind, by: role, to, spoken });
  return undefined;
};
