import type { RoleTag, SeatRow } from '../../projections/views/facilitator-view.ts';

/** Seat index by role id. */
export type SeatOfRole = Readonly<Record<string, number>>;

export const seatOf = (seats: readonly SeatRow[]): SeatOfRole =>
  Object.fromEntries(seats.flatMap((seat) => seat.roles.map((role) => [role.id, seat.index])));

/** The groups in seat order, roles in the scenario's order; a seat in between that nobody holds keeps its place, empty. */
export function seatsFrom(places: SeatOfRole, roles: readonly RoleTag[]): readonly (readonly string[])[] {
  const last = Math.max(-1, ...roles.map((role) => places[role.id] ?? 0));
  return Array.from({ length: last + 1 }, (_, seat) =>
    roles.filter((role) => (places[role.id] ?? 0) === seat).map((role) => role.id),
  );
}
