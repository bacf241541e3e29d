import type { RoleId } from '../../scenario/model/ids.ts';
import type { Act } from '../command.ts';
import type { Rejection } from '../rejection.ts';
import { groupOf, type World } from '../world.ts';
import { activeCall } from '../rules/calls.ts';
import { refuse } from './act-context.ts';

/** What one may do while a choice or a call occupies one's role: read, mark and draft (MECHANICS.md section 9). */
const whileOccupied: ReadonlySet<Moment> = new Set(['board', 'ask', 'hangUp']);

/** An act, or the taking of a call: that is more than reading, because what is said becomes known with it. */
export type Moment = Act['act'] | 'answerCall';

/** Whether the moment allows a role to act at all, before asking whether this act is possible (A3). */
export function momentAllows(world: Pick<World, 'state' | 'plan'>, role: RoleId, act: Moment): Rejection | undefined {
  const { state } = world;
  if (act === 'read') return undefined;
  if (state.phase === 'lobby') return refuse('not-started');
  if (state.phase === 'paused') return refuse('paused');
  if (state.phase !== 'running') return refuse('closed');
  const busy =
    activeCall(world, role) !== undefined ||
    groupOf(state, role).some((member) => (state.occupied[member] ?? 0) > state.now);
  return busy && !whileOccupied.has(act) ? refuse('occupied') : undefined;
}
