import type { SeatRow } from '../../projections/views/facilitator-view.ts';

export interface NotReady {
  readonly noScreen: readonly SeatRow[];
  readonly unread: readonly SeatRow[];
  readonly noStage: boolean;
  readonly count: number;
}

/** What the screens themselves can tell is missing before STARTEX; seats without a role do not count. */
export function notReady(seats: readonly SeatRow[], connected: readonly number[], stage: boolean): NotReady {
  const held = seats.filter((seat) => seat.roles.length > 0);
  const noScreen = held.filter((seat) => !connected.includes(seat.index));
  const unread = held.filter((seat) => !seat.briefRead);
  return { noScreen, unread, noStage: !stage, count: noScreen.length + unread.length + (stage ? 0 : 1) };
}
