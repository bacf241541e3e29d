import { MINUTE, playTime } from '../../base/time.ts';
import type { ActorId, InjectId, RoleId } from '../../scenario/model/ids.ts';
import type { MessageId } from '../command.ts';
import type { EngineState, TypedMessage } from '../state/engine-state.ts';
import { append, dropTimers, emit, setTimer, type World } from '../world.ts';
import { deliver } from './delivery.ts';
import { PATIENCE } from './spans.ts';

type Draft = Omit<TypedMessage, 'id' | 'at'>;

/** The message of that id that a person sent in this run; they are numbered from 1 in the order in which they came. */
export function typedIn(state: Pick<EngineState, 'typed'>, id: MessageId): TypedMessage | undefined {
  const found = id.startsWith('x-') ? state.typed[Number(id.slice(2)) - 1] : undefined;
  return found?.id === id ? found : undefined;
}

/** A message that no author wrote: kept with the run and laid in the inboxes of its receivers. */
export function post(world: World, draft: Draft, by: RoleId | 'facilitator'): MessageId {
  const { state } = world;
  const id = `x-${state.nextMessage}` as MessageId;
  state.nextMessage += 1;
  append(world, 'typed', { id, at: state.now, ...draft });
  const to = rolesOf(world, draft.to).filter((role) => role !== draft.from);
  deliver(world, id, to, 'typed', by);
  emit(world, {
    type: 'messageSent',
    message: id,
    kind: draft.kind,
    from: draft.from,
    to: typeof draft.to === 'string' ? [draft.to] : draft.to,
  });
  return id;
}

function rolesOf(world: World, to: TypedMessage['to']): readonly RoleId[] {
  if (to === 'all') return world.plan.roles.map((role) => role.id);
  return typeof to === 'string' ? [] : to;
}

/** The actor or role that a message came from; undefined for exercise staff. */
export function senderOf(world: World, message: MessageId): ActorId | RoleId | 'ctl' | undefined {
  return world.plan.inject.get(message as InjectId)?.from ?? typedIn(world.state, message)?.from;
}

export const subjectChannel = (world: World, message: MessageId): TypedMessage['channel'] =>
  world.plan.inject.get(message as InjectId)?.channel ?? typedIn(world.state, message)?.channel ?? 'mail';

/** A reply waits in the facilitator's queue; the actor's own line comes when nobody answers it. */
export function awaitAnswer(world: World, reply: MessageId): void {
  setTimer(world, playTime(world.state.now + PATIENCE * MINUTE), { kind: 'fallback', reply });
}

export const stopWaiting = (world: World, reply: MessageId): void =>
  dropTimers(world, (work) => work.kind === 'fallback' && work.reply === reply);

/** Nobody answered in time: the actor sends its fallback line, or stays silent without one. */
export function fallBack(world: World, id: MessageId): void {
  const reply = typedIn(world.state, id);
  if (!reply || typeof reply.to !== 'string') return;
  const actor = world.plan.actor.get(reply.to);
  if (!actor?.fallback) return;
  post(
    world,
    {
      kind: 'fallback',
      from: actor.id,
      to: [reply.from as RoleId],
      channel: reply.channel,
      line: actor.fallback,
      about: id,
    },
    'facilitator',
  );
}
