import { playTime } from '../../base/time.ts';
import type { InjectId, RoleId } from '../../scenario/model/ids.ts';
import type { MessageId } from '../command.ts';
import type { Delivery } from '../state/engine-state.ts';
import { put, realMinutes, setTimer, touch, type World } from '../world.ts';
import { factsOf, learn } from './knowledge.ts';
import { RINGING } from './spans.ts';

/** A call that has not been taken: nothing of what it says has reached the role. */
export const isUnanswered = (item: Delivery): boolean => item.ringsUntil !== undefined && item.read === undefined;

/**
 * Lays a message in the inbox of roles (I4). What it carries is known from then on; a call must be answered first (I6). A role that
 * has it already keeps what it has, unless it had only heard of it or missed the call and now gets it passed on.
 */
export function deliver(
  world: World,
  message: MessageId,
  to: readonly RoleId[],
  way: Delivery['way'],
  by?: Delivery['by'],
): void {
  const { state } = world;
  const phone = way === 'inject' && world.plan.inject.get(message as InjectId)?.channel === 'phone';
  const ringsUntil = playTime(state.now + realMinutes(world, RINGING));
  const item: Delivery = {
    message,
    at: state.now,
    way,
    ...(by === undefined ? {} : { by }),
    ...(phone ? { ringsUntil } : {}),
  };
  const facts = phone ? [] : factsOf(world, message);
  const kind = way === 'inject' ? 'message' : way === 'spoken' ? 'spoken' : 'shared';
  for (const role of to) {
    const inbox = state.inboxes[role] ?? [];
    // What people type is new to everybody.
    const old = way === 'typed' ? undefined : inbox.find((one) => one.message === message);
    const better = old !== undefined && way === 'shared' && (old.way === 'spoken' || isUnanswered(old));
    if (!old) put(world, 'inboxes', role, [...inbox, item]);
    else if (better) put(world, 'inboxes', role, [...inbox.filter((one) => one !== old), item]);
    for (const fact of facts) learn(world, role, fact, kind, way === 'inject' ? message : (by ?? message));
  }
  if (phone) setTimer(world, ringsUntil, { kind: 'ringEnd', message });
  // No condition speaks of what people type.
  if (way !== 'typed') touch(world, `inject:${message}`);
}

/** What one role of a person was given lies in the inboxes of all: made so before people change seats. */
export function handRound(world: World, roles: readonly RoleId[]): void {
  for (const role of roles)
    for (const item of world.state.inboxes[role] ?? [])
      for (const other of roles) {
        const inbox = world.state.inboxes[other] ?? [];
        if (inbox.some((one) => one.message === item.message)) continue;
        put(world, 'inboxes', other, [...inbox, item]);
        touch(world, `inject:${item.message}`);
      }
}
