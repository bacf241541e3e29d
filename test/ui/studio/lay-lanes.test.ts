import { describe, expect, it } from 'vitest';
import { storyTime } from '../../../src/base/time.ts';
import type { LaneItem, LaneSheet } from '../../../src/projections/authoring/lane-sheet.ts';
import { layLanes, neighbour, MARK } from '../../../src/ui/studio/lanes/lay-lanes.ts';

const minutes = (count: number) => storyTime(count * 60_000);
const item = (id: string, from: number, storyline = 'a', to?: number): LaneItem => ({
  id,
  kind: 'inject',
  title: id,
  place: undefined,
  from: minutes(from),
  ...(to === undefined ? {} : { to: minutes(to) }),
  at: '',
  storyline,
  unsure: false,
  movable: true,
});
const sheet = (items: readonly LaneItem[]): LaneSheet => ({
  variant: 'v',
  variants: [],
  storylines: [],
  untimed: [],
  windows: [
    { from: minutes(0), to: minutes(60), pace: 2, move: 'm', real: 0 },
    { from: minutes(100), to: minutes(130), pace: 1, move: 'm', real: 30 },
  ],
  items,
});
const lay = (items: readonly LaneItem[]) => layLanes(sheet(items), ({ storyline }) => storyline, ['a', 'b']);

describe('lanes on a timeline', () => {
  it('put no item over another, and leave out what is in no part played', () => {
    const { lanes } = lay([item('x', 0), item('y', 1), item('z', 2, 'a', 20), item('gone', 80), item('last', 130)]);
    const all = lanes.flatMap(({ items }) => items);
    expect(all.map(({ item: { id } }) => id)).toEqual(['x', 'y', 'z', 'last']);
    for (const a of all)
      for (const b of all)
        if (a !== b && a.row === b.row) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
    expect(all.every(({ width }) => width >= MARK)).toBe(true);
  });
  it('give a real minute as much room at any pace', () => {
    const { minutes: marks } = lay([item('x', 0)]);
    expect(marks.map(({ minute }) => minute)).toEqual(Array.from({ length: 12 }, (_, index) => index * 5));
    const xs = marks.map(({ x }) => x);
    const steps = xs.slice(1).map((x, index) => Math.round(x - (xs[index] ?? 0)));
    // One step goes over the jump in the story.
    expect(new Set(steps).size).toBe(2);
  });
  it.each([1, 2, 3, 4, 5, 8, 12, 20])('leave room on the axis for a day and an hour, at pace %i', (pace) => {
    const whole = { from: minutes(0), to: minutes(600), pace, move: 'm', real: 0 };
    const { axis } = layLanes({ ...sheet([item('x', 0)]), windows: [whole] }, () => 'a', ['a']);
    const xs = axis.ticks.map(({ x }) => x);
    expect(xs.length).toBeGreaterThan(1);
    expect(Math.min(...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)))).toBeGreaterThanOrEqual(116);
  });
  it('are walked by arrows: in time along a lane, to the nearest in the next', () => {
    const { lanes } = lay([item('x', 0), item('y', 40), item('p', 5, 'b'), item('q', 45, 'b')]);
    expect(neighbour(lanes, 'x', 'ArrowRight')).toBe('y');
    expect(neighbour(lanes, 'y', 'ArrowDown')).toBe('q');
    expect(neighbour(lanes, 'q', 'Home')).toBe('p');
    expect(neighbour(lanes, 'p', 'ArrowUp')).toBe('x');
    expect(neighbour(lanes, 'x', 'ArrowUp')).toBeUndefined();
    expect(neighbour(lanes, 'y', 'ArrowRight')).toBeUndefined();
  });
});
