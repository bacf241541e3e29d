import { playTime } from '../../base/time.ts';
import type { InjectId, RoleId } from '../../scenario/model/ids.ts';
import type { MessageId } from '../command.ts';
import type { Delivery } from '../state/engine-state.ts';
import { setTimer, touch, realMinutes, type World } from '../world.ts';
import { factsOf, learn } from './knowledge.ts';

/** Real minutes that a call rings before it is a missed call (MECHANICS.md section 9). */
const RINGING = 3;

/**
 * Lays a message in the inbox of roles (I4). What it carries is known from then on; a call must be answered first.
 * A role that has it already gets nothing.
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
  for (const role of to) {
    const inbox = state.inboxes[role] ?? [];
    if (inbox.some((item) => item.message === message)) continue;
    const item: Delivery = {
      message,
      at: state.now,
      way,
      ...(by === undefined ? {} : { by }),
      ...(phone ? { ringsUntil } : {}),
    };
    state.inboxes = { ...state.inboxes, [role]: [...inbox, item] };
    if (phone) continue;
    const kind = way === 'inject' ? 'message' : way === 'spoken' ? 'spoken' : 'shared';
    for (const fact of factsOf(world, message)) learn(world, role, fact, kind, way === 'inject' ? message : (by ?? message));
  }
  if (phone) setTimer(world, ringsUntil, { kind: 'ringEnd', message });
  touch(world, `inject:${message}`);
}
