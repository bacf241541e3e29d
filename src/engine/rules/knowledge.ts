import type { FactId, InjectId, RoleId } from '../../scenario/model/ids.ts';
import type { MessageId } from '../command.ts';
import type { Delivery, EngineState, KnowledgeWay } from '../state/engine-state.ts';
import { showObligations } from './obligations.ts';
import { emit, groupOf, put, touch, type World } from '../world.ts';

/** Gives a fact to a role (K1); whoever holds several roles knows it in all of them, with way `group`. First time counts. */
export function learn(world: World, role: RoleId, fact: FactId, way: KnowledgeWay, from?: string): void {
  for (const member of groupOf(world.state, role)) learnOne(world, member, fact, member === role ? way : 'group', from);
}

function learnOne(world: World, role: RoleId, fact: FactId, way: KnowledgeWay, from?: string): void {
  const { state } = world;
  const known = state.knowledge[role] ?? {};
  if (known[fact] !== undefined) return;
  const item = { at: state.now, way, ...(from === undefined ? {} : { from }) };
  put(world, 'knowledge', role, { ...known, [fact]: item });
  emit(world, { type: 'factLearned', fact, role, way, ...(from === undefined ? {} : { from }) });
  showObligations(world, fact, [role]);
  touch(world, `fact:${fact}`);
}

/** The facts that a message carries; only injects carry facts. */
export const factsOf = (world: World, message: MessageId): readonly FactId[] =>
  world.plan.inject.get(message as InjectId)?.facts ?? [];

/**
 * The role, or another role of the same person, has the message before it: not a call that it did not take, nor (unless `aloud`) what
 * it was only told of.
 */
export const hasMessage = (state: EngineState, role: RoleId, message: MessageId, aloud = false): boolean =>
  groupOf(state, role).some((member) =>
    state.inboxes[member]?.some((item) => item.message === message && isHad(item, aloud)),
  );

const isHad = (item: Delivery, aloud: boolean): boolean =>
  (item.ringsUntil === undefined || item.read !== undefined) && (aloud || item.way !== 'spoken');

/** All messages that `hasMessage` says yes to. */
export function messagesHad(state: EngineState, role: RoleId): ReadonlySet<MessageId> {
  const found = new Set<MessageId>();
  for (const member of groupOf(state, role))
    for (const item of state.inboxes[member] ?? []) if (isHad(item, false)) found.add(item.message);
  return found;
}

export const knowsFact = (state: EngineState, role: RoleId, fact: FactId): boolean =>
  state.knowledge[role]?.[fact] !== undefined;
