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
  return !whileOccupied.has(act) && isBusy(world, role) ? refuse('occupied') : undefined;
}

/** A call or what a choice brought keeps the person busy. */
const isBusy = (world: Pick<World, 'state' | 'plan'>, role: RoleId): boolean =>
  activeCall(world, role) !== undefined ||
  groupOf(world.state, role).some((member) => (world.state.occupied[member] ?? 0) > world.state.now);

/** `momentAllows` for one state and role, asked of many acts: true where it has nothing against it. */
export function allowedNow(world: Pick<World, 'state' | 'plan'>, role: RoleId): (act: Moment) => boolean {
  if (world.state.phase !== 'running') return (act) => act === 'read';
  const free = !isBusy(world, role);
  return (act) => free || act === 'read' || whileOccupied.has(act);
}
