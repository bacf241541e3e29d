import { describe, expect, test } from 'vitest';
import { playDrill } from '../../src/analysis/drill/run-drill.ts';
import type { RecordedRun } from '../../src/analysis/table/recorded-run.ts';
import type { PlayTime } from '../../src/base/time.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { suggest } from '../../src/projections/letters.ts';
import { creditOf } from '../../src/projections/score.ts';
import { shipped } from './shipped.ts';

const MINUTE = 60_000;

/** Real ms that a stretch of play takes at the authored pace. */
const realTime = ({ timeline: { windows } }: Plan, from: PlayTime, to: PlayTime): number =>
  windows.reduce(
    (sum, { playFrom, playTo, pace }) => sum + Math.max(0, Math.min(to, playTo) - Math.max(from, playFrom)) / pace,
    0,
  );

const cases = shipped.flatMap(({ scenario, drills }) =>
  scenario.variants.map(({ id, minutes, people }) => {
    const plan = compilePlan(scenario, { variant: id, people: people.advised });
    const runs = drills.filter(({ variant }) => variant === id).map((drill) => playDrill(scenario, drill).run);
    return { name: `${scenario.id} ${id}`, minutes, plan, runs: runs.filter((run): run is RecordedRun => run !== undefined) };
  }),
);

// Witnesses are the scenario's own drills: what they show is possible at the table, by acts that were on offer.
describe.each(cases)('$name', ({ minutes, plan, runs }) => {
  test('every expectation can be met in full and can be missed', () => {
    const credits = plan.expectations.map((item) => ({
      id: item.id as string,
      credits: runs.map(({ state }) => creditOf(plan, state, item)),
    }));
    expect(credits.filter((item) => !item.credits.includes(1)).map(({ id }) => id)).toEqual([]);
    expect(credits.filter((item) => !item.credits.includes(0)).map(({ id }) => id)).toEqual([]);
  });

  test('no cap holds in every run', () => {
    const held = runs.map((run) => plan.caps.filter((cap) => suggest(run.plan, run.state, cap.objective).caps.some((one) => one.cap.id === cap.id)));
    expect(plan.caps.filter((cap) => held.every((caps) => caps.includes(cap))).map(({ id }) => id)).toEqual([]);
  });

  test('no decision is open for less than 4 real minutes, or 3 in an exercise of an hour or less', () => {
    const least = minutes > 60 ? 4 : 3;
    const short = runs.flatMap((run) =>
      run.plan.decisions.flatMap(({ id }) => {
        const record = run.state.decisions[id];
        return record && realTime(run.plan, record.opened, record.deadline) < least * MINUTE ? [id as string] : [];
      }),
    );
    expect([...new Set(short)]).toEqual([]);
  });

  test('no seat gets more than three messages of the script in a real minute', () => {
    for (const { plan: own, state } of runs)
      for (const roles of state.groups) {
        const came = new Map(roles.flatMap((role) => state.inboxes[role] ?? []).flatMap(({ message, at, way }) => (way === 'inject' ? [[message, realTime(own, 0 as PlayTime, at)]] : [])));
        const times = [...came.values()];
        for (const from of times) expect(times.filter((at) => at >= from && at < from + MINUTE).length).toBeLessThan(4);
      }
  });
});
