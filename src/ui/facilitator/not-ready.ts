import type { SeatRow } from '../../projections/views/facilitator-view.ts';

export interface NotReady {
  readonly noScreen: readonly SeatRow[];
  readonly unread: readonly SeatRow[];
  readonly noStage: boolean;
  readonly count: number;
}

/**
 * What the screens themselves can tell is missing before STARTEX; seats without a role do not count, and one that the computer plays
 * needs nothing.
 */
export function notReady(
  seats: readonly SeatRow[],
  connected: readonly number[],
  played: Readonly<Record<number, unknown>>,
  stage: boolean,
): NotReady {
  const held = seats.filter((seat) => seat.roles.length > 0 && played[seat.index] === undefined);
  const noScreen = held.filter((seat) => !connected.includes(seat.index));
  const unread = held.filter((seat) => !seat.briefRead);
  return { noScreen, unread, noStage: !stage, count: noScreen.length + unread.length + (stage ? 0 : 1) };
}
