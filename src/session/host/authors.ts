import type { Act, Command, DraftSave } from '../../engine/command.ts';
import type { Rejection } from '../../engine/rejection.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { RoleId } from '../../scenario/model/ids.ts';

/**
 * The roles of a seat that may be meant as author, the one named first: a person who holds several need not say for which one
 * they act. A role of another seat is never among them.
 */
export function candidates(state: EngineState, seat: number, named: string | undefined): readonly RoleId[] {
  const roles = state.groups[seat] ?? [];
  return roles.toSorted((a, b) => Number(b === named) - Number(a === named));
}

export const byRole = (role: RoleId, act: Act | DraftSave): Command => ({ by: { kind: 'role', role }, do: act });

/** Of several refusals, the one that says most to the person: not that a role they did not mean may not do it. */
export const mostTelling = (refusals: readonly Rejection[]): Rejection =>
  refusals.find((refusal) => refusal.code !== 'not-yours') ?? refusals[0] ?? { code: 'not-yours' };
