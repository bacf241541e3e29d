import type { ColumnName } from '../views/role-view.ts';
import type { Box, Point } from './shape.ts';

/** The stage grid of look/README, in px of the 1920x1080 design. */
export const safeArea: Box = { x: 64, y: 48, w: 1792, h: 912 };
export const tickerBox: Box = { x: 0, y: 984, w: 1920, h: 96 };
export const tabBox: Box = { x: 1624, y: 0, w: 232, h: 58 };
export const tableCentre: Point = { x: 960, y: 640 };
/** Relative to the centre of the table; its rim hangs 6 px lower. */
export const tableBox: Box = { x: -500, y: -204, w: 1000, h: 402 };
export const slipColumns: readonly { readonly column: ColumnName; readonly x: number }[] = [
  { column: 'known', x: 609 },
  { column: 'said', x: 847 },
  { column: 'unknown', x: 1085 },
];
export const slipSize = { w: 226, h: 54, gap: 6, top: 556, bottom: 730 } as const;

export interface SeatPlace {
  /** Middle of the chair's box. */
  readonly chair: Box;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
}

const topChair = (x: number): SeatPlace => ({ chair: { x: x - 66, y: 400, w: 132, h: 60 }, side: 'top' });
const bottomChair = (x: number): SeatPlace => ({ chair: { x: x - 66, y: 820, w: 132, h: 60 }, side: 'bottom' });

/** By `StageSeat.place`: 0-2 top from the left, 3 right end, 4-6 bottom from the right, 7 left end. */
export const seatPlaces: readonly SeatPlace[] = [
  topChair(700),
  topChair(960),
  topChair(1220),
  { chair: { x: 1442, y: 574, w: 60, h: 132 }, side: 'right' },
  bottomChair(1220),
  bottomChair(960),
  bottomChair(700),
  { chair: { x: 418, y: 574, w: 60, h: 132 }, side: 'left' },
];

export interface Slot extends Point {
  readonly r: number;
  /** Widest name plate that stays clear of the neighbours. */
  readonly plate: number;
  /** Under the title: the arcs of a call open to the sides, so that they stay below it. */
  readonly level?: true;
  /** Where the plate must end, when the middle under the portrait would put it on a neighbour or the table. */
  readonly plateLeft?: number;
  /** Only for a plate that hangs low: under pressure and while ringing. */
  readonly plateRight?: number;
}

export const journalistSlot: Slot = { x: 232, y: 444, r: 92, plate: 320 };

/** Outer ring in the order in which actors arrive, then the two extra places. */
export const slots: readonly Slot[] = [
  { x: 548, y: 316, r: 54, plate: 196, plateRight: 574 },
  { x: 742, y: 270, r: 54, plate: 184, level: true },
  { x: 948, y: 254, r: 54, plate: 184, level: true },
  { x: 1330, y: 254, r: 54, plate: 210 },
  { x: 1552, y: 330, r: 54, plate: 196 },
  { x: 1746, y: 412, r: 54, plate: 176, plateLeft: 1664 },
  { x: 1764, y: 636, r: 54, plate: 196 },
  { x: 1548, y: 846, r: 54, plate: 200 },
  { x: 1768, y: 854, r: 48, plate: 196 },
  { x: 150, y: 836, r: 54, plate: 172 },
  { x: 330, y: 826, r: 54, plate: 172 },
  { x: 512, y: 846, r: 50, plate: 172 },
  { x: 1140, y: 246, r: 46, plate: 176, level: true },
  // 35 px left of the grid in look/README: there it would cover the plates of its neighbours.
  { x: 1585, y: 548, r: 46, plate: 150 },
];
