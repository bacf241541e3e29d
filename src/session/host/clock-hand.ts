import type { PlayTime } from '../../base/time.ts';
import type { Timeline } from '../../engine/timeline.ts';

/** Longest real time between two beats, or step of the wall clock against them, that still counts as running on. */
export const GAP_MS = 5_000;

/** What the real clocks said at one moment, in ms. */
export interface Instant {
  readonly steady: number;
  readonly wall: number;
  /** As `HostEnvironment.worked`; 0 where that cannot be known. */
  readonly worked: number;
}

/**
 * True when the machine slept, the window was frozen or somebody set the clock between two beats: then the story must not
 * catch up with the wall (MECHANICS.md section 3). A beat that is late because this program was at work itself, on two hundred teams
 * that go on at once, is no gap.
 */
export function isGap(before: Instant, now: Instant): boolean {
  const steady = now.steady - before.steady;
  const wall = now.wall - before.wall;
  const stopped = steady - Math.max(0, now.worked - before.worked);
  return stopped > GAP_MS || Math.abs(wall - steady) > GAP_MS;
}

/** The next play time at which the clock stops by itself: the end of the part that comes after `play`, at last the end of play. */
export const nextStop = (timeline: Pick<Timeline, 'boundaries' | 'end'>, play: number): PlayTime =>
  timeline.boundaries.find((boundary) => boundary > play) ?? timeline.end;

/**
 * Where the clock stands `real` ms later. Fractions of a play ms are kept, so that short beats lose nothing; each window
 * has its own pace; never past the next stop.
 * @param multiplier facilitator's factor on the authored pace
 */
export function moveHand(timeline: Timeline, play: number, real: number, multiplier: number): number {
  const stop = nextStop(timeline, play);
  let at = play;
  let left = real;
  while (left > 0 && at < stop) {
    const window = timeline.windowAt((Math.floor(at) + 1) as PlayTime);
    const edge = Math.min(stop, Math.max(window.playTo, Math.floor(at) + 1));
    const rate = window.pace * multiplier;
    const need = (edge - at) / rate;
    if (need > left) return at + left * rate;
    at = edge;
    left -= need;
  }
  return Math.max(at, play);
}
