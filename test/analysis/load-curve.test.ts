import { describe, expect, it } from 'vitest';
import { loadCurve } from '../../src/analysis/rehearsal/load-curve.ts';
import { busiest, longestWait, type Item } from '../../src/analysis/verify/explore/load.ts';
import { playTime } from '../../src/base/time.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallFiles } from '../app/studio/small-files.ts';

const { scenario } = readScenario(smallFiles());
if (!scenario) throw new Error('the small scenario can be played');
const [variant] = scenario.variants;
const plan = scenario.seatPlans.at(-1);
if (!variant || !plan) throw new Error('the small scenario has a variant and a seat plan');

const items = (...seconds: readonly number[]): readonly Item[] =>
  seconds.map((at, index) => ({ at: playTime(at), real: at * 1000, part: 0, words: 1, name: `i${index}` }));

describe('what comes to a seat', () => {
  it('is busiest in any sixty seconds, not only in whole minutes', () => {
    expect(busiest(items(10, 50, 70, 75, 110, 400)).map(({ name }) => name)).toEqual(['i1', 'i2', 'i3']);
    expect(busiest(items(0, 60))).toHaveLength(1);
    expect(busiest([])).toEqual([]);
  });
  it('stands idle longest between two things, or before the first', () => {
    expect(longestWait(items(10, 50, 350))).toEqual({ from: 50_000, to: 350_000 });
    expect(longestWait(items(90, 100))).toEqual({ from: 0, to: 90_000 });
  });
  it('is counted once for a person with two roles, and each thing in its minute', () => {
    const wish = { variant: variant.id, people: plan.people, team: 'diligent' } as const;
    const curve = loadCurve(scenario, wish);
    expect(curve.seats.map(({ roles }) => roles)).toEqual(plan.seats);
    for (const seat of curve.seats) {
      expect(seat.minutes).toHaveLength(curve.length);
      expect(seat.minutes.reduce((sum, count) => sum + count, 0)).toBe(seat.items.length);
      expect(new Set(seat.items.map(({ id, at }) => `${id} ${at}`)).size).toBe(seat.items.length);
      expect(seat.peak.over).toBe(seat.peak.count > curve.most);
      expect(seat.peak.ids).toHaveLength(seat.peak.count);
    }
    expect(curve.seats.some(({ items: all }) => all.length > 0)).toBe(true);
    expect(loadCurve(scenario, wish)).toEqual(curve);
    const alone = { ...scenario, seatPlans: [{ ...plan, people: 1, seats: [plan.seats.flat()] }] };
    const [one] = loadCurve(alone, { ...wish, people: 1 }).seats;
    const toAll = scenario.injects.filter(({ id, to }) => to === 'all' && variant.injects.includes(id));
    for (const { id } of toAll) expect(one?.items.filter((item) => item.id === id).length).toBeLessThanOrEqual(1);
  });
});
