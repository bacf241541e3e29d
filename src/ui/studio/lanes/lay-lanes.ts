import type { LaneItem, LaneSheet } from '../../../projections/authoring/lane-sheet.ts';
import { storyAxis, type StoryAxis } from '../../shared/story-axis.ts';

export interface LaidItem {
  readonly item: LaneItem;
  readonly x: number;
  readonly width: number;
  /** Below each other where they would overlap, from 0. */
  readonly row: number;
}

export interface LaidLane {
  readonly id: string;
  readonly items: readonly LaidItem[];
  readonly rows: number;
}

export interface LaidLanes {
  readonly axis: StoryAxis;
  readonly width: number;
  readonly lanes: readonly LaidLane[];
  /** Real minutes, every so many. */
  readonly minutes: readonly { readonly minute: number; readonly x: number }[];
}

export const MARK = 28;
export const ROW = 32;
/** Room for a real minute, px. */
const MINUTE_ROOM = 13;
const GAP = 26;
/** Room for the hour that names its day, px: 'Wed 24 Sept 09:00'. */
const TICK = 120;
const steps = [1, 2, 5, 10, 15, 30, 60] as const;

/** Lanes in order: those given, then decisions, then deadlines; lanes with nothing in them are left out. */
export function layLanes(sheet: LaneSheet, laneOf: (item: LaneItem) => string, order: readonly string[]): LaidLanes {
  const { windows } = sheet;
  const length = windows.reduce((sum, { from, to, pace }) => sum + (to - from) / pace / 60_000, 0);
  const width = Math.max(560, Math.round(length * MINUTE_ROOM) + windows.length * GAP);
  const axis = storyAxis(windows, { left: 8, right: width - 12, gap: GAP, tick: TICK });
  const byLane = Map.groupBy(
    sheet.items.filter(({ from }) => isPlayed(sheet, from)),
    laneOf,
  );
  const lanes = order.flatMap((id): LaidLane[] => {
    const items = byLane.get(id);
    if (!items) return [];
    const ends: number[] = [];
    const laid = items.map((item): LaidItem => {
      const x = axis.x(item.from);
      const end = item.to === undefined ? x : axis.x(item.to);
      const own = Math.max(MARK, end - x);
      const free = ends.findIndex((until) => until <= x);
      const row = free === -1 ? ends.length : free;
      ends[row] = x + own + 2;
      return { item, x, width: own, row };
    });
    return [{ id, items: laid, rows: ends.length }];
  });
  return { axis, width: width + MARK, lanes, minutes: minutesOf(axis, windows) };
}

const isPlayed = ({ windows }: LaneSheet, at: number): boolean =>
  windows.some(({ from, to }) => at >= from && at <= to);

/** Room is proportional to real time, so one step serves the whole axis. */
function minutesOf(axis: StoryAxis, windows: LaneSheet['windows']): LaidLanes['minutes'] {
  const step = steps.find((minutes) => minutes * MINUTE_ROOM >= 48) ?? 60;
  return windows
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to, pace, real }, index) => {
      const piece = axis.pieces[index];
      if (!piece) return [];
      const minutes = (to - from) / pace / 60_000;
      const first = Math.ceil(real / step) * step;
      const count = Math.max(0, Math.ceil((real + minutes - first) / step));
      return Array.from({ length: count }, (_, nth) => {
        const minute = first + nth * step;
        return { minute, x: piece.x + (piece.width * (minute - real)) / minutes };
      });
    });
}

/**
 * Where an arrow goes from an item: along the lane in time, or to what is nearest in the lane above or below. Undefined at an end.
 */
export function neighbour(lanes: readonly LaidLane[], id: string, key: string): string | undefined {
  const lane = lanes.findIndex(({ items }) => items.some(({ item }) => item.id === id));
  const own = lanes[lane];
  const at = own?.items.findIndex(({ item }) => item.id === id) ?? -1;
  const here = own?.items[at];
  if (!own || !here) return undefined;
  if (key === 'ArrowRight') return own.items[at + 1]?.item.id;
  if (key === 'ArrowLeft') return own.items[at - 1]?.item.id;
  if (key === 'Home') return own.items[0]?.item.id;
  if (key === 'End') return own.items.at(-1)?.item.id;
  const beside = lanes[lane + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : NaN)];
  return beside?.items.toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]?.item.id;
}
