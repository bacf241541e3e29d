import type { Duration, StoryTime } from '../../base/time.ts';
import { HOUR, MINUTE } from '../../base/time.ts';

export interface AxisWindow {
  readonly from: StoryTime;
  readonly to: StoryTime;
  /** Story ms per real ms: a slower window gets more room. */
  readonly pace: number;
}

export interface AxisPiece {
  readonly from: StoryTime;
  readonly to: StoryTime;
  readonly x: number;
  readonly width: number;
}

export interface AxisTick {
  readonly at: StoryTime;
  readonly x: number;
  /** On the whole hour. */
  readonly major: boolean;
}

/** A horizontal axis of played story time: windows in order, jumps between them shown as a gap. */
export interface StoryAxis {
  readonly pieces: readonly AxisPiece[];
  readonly gaps: readonly { readonly x: number; readonly width: number; readonly nights: boolean }[];
  readonly ticks: readonly AxisTick[];
  readonly left: number;
  readonly right: number;
  /** Instants in a jump fall in its gap, instants outside the axis at its ends. */
  x(at: StoryTime): number;
}

const steps: readonly Duration[] = [5, 10, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * MINUTE);

/** Adjoining windows (also with another pace) have no gap between them. */
export function storyAxis(
  windows: readonly AxisWindow[],
  room: { readonly left: number; readonly right: number; readonly gap: number; readonly tick: number },
): StoryAxis {
  const sorted = windows.filter((window) => window.to > window.from).toSorted((a, b) => a.from - b.from);
  const weights = sorted.map((window) => (window.to - window.from) / (window.pace || 1));
  const jumps = sorted.map((window, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.from > window.to;
  });
  const gapCount = jumps.filter(Boolean).length;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const scale = Math.max(0, room.right - room.left - gapCount * room.gap) / total;

  const pieces: AxisPiece[] = [];
  const gaps: { x: number; width: number; nights: boolean }[] = [];
  let x = room.left;
  sorted.forEach((window, index) => {
    const width = (weights[index] ?? 0) * scale;
    pieces.push({ from: window.from, to: window.to, x, width });
    x += width;
    const next = sorted[index + 1];
    if (jumps[index] && next) {
      gaps.push({ x, width: room.gap, nights: dayOf(next.from) > dayOf(window.to) });
      x += room.gap;
    }
  });

  const place = (at: StoryTime): number => {
    const first = pieces[0];
    if (!first || at <= first.from) return room.left;
    for (const [index, piece] of pieces.entries()) {
      if (at <= piece.to) {
        if (at < piece.from) {
          const before = pieces[index - 1];
          return before ? (before.x + before.width + piece.x) / 2 : piece.x;
        }
        return piece.x + (piece.width * (at - piece.from)) / (piece.to - piece.from);
      }
    }
    const last = pieces.at(-1);
    return last ? last.x + last.width : room.left;
  };

  return {
    pieces,
    gaps,
    ticks: pieces.flatMap((piece) => ticksOf(piece, room.tick)),
    left: room.left,
    right: room.right,
    x: place,
  };
}

const dayOf = (at: StoryTime): number => Math.floor(at / (24 * HOUR));

/** The instant drawn at a place, the other way round; in a gap the start of what comes after it. */
export function instantAt(axis: StoryAxis, x: number): StoryTime | undefined {
  const piece = axis.pieces.find((one) => x <= one.x + one.width) ?? axis.pieces.at(-1);
  if (!piece) return undefined;
  const share = piece.width === 0 ? 0 : Math.min(1, Math.max(0, (x - piece.x) / piece.width));
  return Math.round(piece.from + share * (piece.to - piece.from)) as StoryTime;
}

/** At least `room` pixels apart, on round hours and minutes; none so near the end that its label leaves the piece. */
function ticksOf(piece: AxisPiece, room: number): readonly AxisTick[] {
  const perMs = piece.width / (piece.to - piece.from);
  const step = steps.find((candidate) => candidate * perMs >= room) ?? (steps.at(-1) as Duration);
  const ticks: AxisTick[] = [];
  for (let at = Math.ceil(piece.from / step) * step; at < piece.to; at += step) {
    ticks.push({ at: at as StoryTime, x: piece.x + (at - piece.from) * perMs, major: at % HOUR === 0 });
  }
  return ticks;
}

/** Moves marks of `size` px apart so that none covers another, as little as possible, never past `max`. */
export function spread(xs: readonly number[], size: number, max: number): readonly number[] {
  const order = xs.map((x, index) => ({ x, index })).toSorted((a, b) => a.x - b.x || a.index - b.index);
  let last = -Infinity;
  for (const mark of order) {
    mark.x = Math.max(mark.x, last + size);
    last = mark.x;
  }
  let limit = max;
  for (const mark of order.toReversed()) {
    if (mark.x > limit) mark.x = limit;
    limit = mark.x - size;
  }
  const placed = xs.slice();
  for (const mark of order) placed[mark.index] = mark.x;
  return placed;
}
