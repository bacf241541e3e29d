import { describe, expect, it } from 'vitest';
import { spread, storyAxis } from '../../../src/ui/shared/story-axis.ts';
import { DAY, HOUR, storyTime } from '../../../src/base/time.ts';
import { at } from './inject-rows.ts';

const room = { left: 100, right: 900, gap: 40, tick: 60 };
const day2 = (hour: number) => storyTime(at(hour) + DAY);

describe('storyAxis', () => {
  it('fills the room from the first to the last window', () => {
    const axis = storyAxis([{ from: at(13), to: at(17), pace: 10 }], room);
    expect([axis.x(at(13)), axis.x(at(15)), axis.x(at(17))]).toEqual([100, 500, 900]);
  });

  it('gives a slower window more room an hour and shows a jump as a gap', () => {
    const axis = storyAxis(
      [
        { from: at(13), to: at(15), pace: 5 },
        { from: day2(8), to: day2(10), pace: 10 },
      ],
      room,
    );
    const [first, second] = axis.pieces;
    expect(first && second && first.width / second.width).toBeCloseTo(2);
    expect(axis.gaps).toEqual([{ x: axis.x(at(15)), width: 40, nights: true }]);
    expect(axis.x(at(23))).toBeCloseTo(axis.x(at(15)) + 20);
    expect(axis.x(day2(10))).toBeCloseTo(900);
  });

  it('keeps adjoining windows together', () => {
    const axis = storyAxis(
      [
        { from: at(13), to: at(14), pace: 5 },
        { from: at(14), to: at(15), pace: 5 },
      ],
      room,
    );
    expect(axis.gaps).toEqual([]);
  });

  it('puts ticks on round instants, never nearer than asked', () => {
    const axis = storyAxis([{ from: storyTime(at(13) + 7 * 60_000), to: at(17), pace: 10 }], room);
    const xs = axis.ticks.map((tick) => tick.x);
    expect(axis.ticks.every((tick) => tick.at % (HOUR / 2) === 0)).toBe(true);
    expect(xs.slice(1).every((x, index) => x - (xs[index] ?? 0) >= 60)).toBe(true);
  });

  it('clamps what lies outside, also without any window', () => {
    const axis = storyAxis([{ from: at(13), to: at(14), pace: 5 }], room);
    expect([axis.x(at(9)), axis.x(at(20))]).toEqual([100, 900]);
    expect(storyAxis([], room).x(at(9))).toBe(100);
  });
});

describe('spread', () => {
  it('leaves marks that do not touch where they are', () => {
    expect(spread([10, 50, 90], 20, 200)).toEqual([10, 50, 90]);
  });

  it('parts marks that cover each other and keeps their order, whatever order they come in', () => {
    expect(spread([50, 10, 12], 20, 200)).toEqual([50, 10, 30]);
  });

  it('pushes back from the right edge', () => {
    expect(spread([190, 195, 199], 20, 200)).toEqual([160, 180, 200]);
  });
});
