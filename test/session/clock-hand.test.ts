import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../src/engine/plan.ts';
import { isGap, moveHand, nextStop } from '../../src/session/host/clock-hand.ts';
import { small } from './support/small-run.ts';

const { timeline } = compilePlan(small, { variant: '60', people: 2 });

describe('the hand of the clock', () => {
  it('loses nothing to short beats: many small steps go as far as one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: timeline.end }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 60 }),
        fc.constantFrom(0.5, 1, 2, 4),
        (from, beats, multiplier) => {
          const stepwise = beats.reduce(
            (at, beat) => (at >= nextStop(timeline, from) ? at : moveHand(timeline, at, beat, multiplier)),
            from,
          );
          const whole = beats.reduce((sum, beat) => sum + beat, 0);
          expect(stepwise).toBeCloseTo(moveHand(timeline, from, whole, multiplier), 3);
        },
      ),
    );
  });

  it('never goes back and never past the end of the part', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: timeline.end, noNaN: true }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom(0.5, 1, 2, 4),
        (from, real, multiplier) => {
          const at = moveHand(timeline, from, real, multiplier);
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThanOrEqual(Math.max(from, nextStop(timeline, from)));
        },
      ),
    );
  });

  it('takes each window at its own pace', () => {
    const windows = [
      { index: 0, move: 'a', from: 0, to: 1_000, pace: 1, playFrom: 0, playTo: 1_000, endsPart: false },
      { index: 1, move: 'a', from: 1_000, to: 3_000, pace: 10, playFrom: 1_000, playTo: 3_000, endsPart: false },
    ] as unknown as typeof timeline.windows;
    const two = {
      ...timeline,
      windows,
      boundaries: [],
      end: 3_000 as typeof timeline.end,
      windowAt: (at: number) => (at <= 1_000 ? windows[0] : windows[1]) as (typeof windows)[number],
    };
    expect(moveHand(two, 500, 500, 1)).toBe(1_000);
    expect(moveHand(two, 500, 600, 1)).toBe(2_000);
    expect(moveHand(two, 500, 10_000, 1)).toBe(3_000);
  });

  it('knows a gap from a slow beat', () => {
    const now = { steady: 100_000, wall: 5_000_000, worked: 7_000 };
    const after = (steady: number, wall: number, worked = 0) =>
      isGap(now, { steady: now.steady + steady, wall: now.wall + wall, worked: now.worked + worked });
    expect(after(250, 250)).toBe(false);
    expect(after(5_000, 5_000)).toBe(false);
    expect(after(5_001, 5_001)).toBe(true);
    expect(after(250, 5_251)).toBe(true);
    expect(after(250, -4_751)).toBe(true);
    expect(after(250, 1_250)).toBe(false);
    // It was late because the program itself was at work: all of the time, or so much of it that it cannot have slept for long.
    expect(after(9_000, 9_000, 9_000)).toBe(false);
    expect(after(9_000, 9_000, 4_000)).toBe(false);
    expect(after(9_000, 9_000, 3_999)).toBe(true);
    // Work does not explain a clock that somebody set.
    expect(after(6_000, 12_000, 20_000)).toBe(true);
  });
});
