import { describe, expect, it } from 'vitest';
import { continueRun } from '../../src/analysis/rehearsal/continue-run.ts';
import { rehearse, type Rehearsal } from '../../src/analysis/rehearsal/rehearse.ts';
import { playTime } from '../../src/base/time.ts';
import { replay } from '../../src/engine/journal/replay.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { scenarioChanges } from '../../src/projections/authoring/scenario-changes.ts';
import { playChoices } from '../../src/projections/authoring/play-choices.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallFiles } from '../app/studio/small-files.ts';

const read = (change: (text: string, path: string) => string = (text) => text): Scenario => {
  const { scenario, diagnostics } = readScenario(
    smallFiles().map(({ path, text }) => ({ path, text: change(text, path) })),
  );
  if (!scenario) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === 'error')));
  return scenario;
};
const small = read();
const choices = playChoices(small, 'nl');
const [variant] = choices.variants;
const moments = variant?.moments ?? [];
const late = moments.at(-1);
const wish: Rehearsal = {
  title: 'proef',
  variant: variant?.id ?? '',
  people: choices.plans[0]?.people ?? 0,
  seed: 'zaad',
  from: playTime(late?.play ?? 0),
  before: 'diligent',
  pace: 1,
  now: 1_800_000_000_000,
};
const planOf = (scenario: Scenario) => compilePlan(scenario, wish);

describe('playing from a moment', () => {
  it('stands at that moment, running, with what fell due before it done and the inject still to come', () => {
    const journal = rehearse(small, wish);
    const { state, divergedAt } = replay(planOf(small), journal.header, journal.records);
    expect(divergedAt).toBeUndefined();
    expect(state.now).toBe(late?.play);
    expect(state.phase).toBe('running');
    expect(state.injects[late?.inject as never]).toBeUndefined();
    const before = moments.filter(({ inject, play }) => inject !== undefined && play < (late?.play ?? 0) - 1000);
    expect(before.length).toBeGreaterThan(0);
    for (const { inject } of before) expect(state.injects[inject as never]).toBeDefined();
  });

  it('leaves the seats of others to a policy, and that of the author to the author', () => {
    const plan = planOf(small);
    const journal = rehearse(small, { ...wish, seat: 0, others: 'hasty', pace: 2 });
    const { policies, multiplier, divergedAt } = replay(plan, journal.header, journal.records);
    expect(divergedAt).toBeUndefined();
    expect(multiplier).toBe(2);
    expect([...policies.keys()].sort()).toEqual(plan.seatPlan.seats.slice(1).flat().sort());
  });

  it('has real times as if it had come there just now, so that nobody is late', () => {
    const { header, records } = rehearse(small, wish);
    const reals = records.map(({ real }) => real);
    expect(reals).toEqual(reals.toSorted((a, b) => a - b));
    expect(reals.at(-1)).toBe(wish.now);
    const window = planOf(small).timeline.windows[0];
    expect(wish.now - header.created).toBeGreaterThan(0);
    expect(wish.now - header.created).toBeLessThanOrEqual((wish.from - 0) / (window?.pace ?? 1));
  });

  it('ends before the end of the exercise, however late it is asked for', () => {
    const journal = rehearse(small, { ...wish, from: playTime(1e12) });
    expect(replay(planOf(small), journal.header, journal.records).state.phase).toBe('running');
  });
});

describe('edit and continue', () => {
  const played = rehearse(small, wish);

  it('gives the same run when nothing was edited', () => {
    const { journal, kept, dropped } = continueRun(small, played, 'proef', wish.now);
    expect(dropped).toEqual([]);
    expect(kept).toBe(played.records.filter(({ kind }) => kind === 'input').length);
    expect(journal.records.at(-1)).toMatchObject({
      kind: 'mark',
      mark: played.records.at(-1)?.kind === 'mark' ? { kind: 'digest' } : {},
    });
    const [a, b] = [played, journal].map(({ header, records }) => replay(planOf(small), header, records).state);
    expect(b).toEqual(a);
  });

  it('drops what no longer fits, keeps the rest in its place and says why', () => {
    const read1 = played.records.flatMap((record) =>
      record.kind === 'input' && record.input.command.do.act === 'read' ? [record.input.command.do.message] : [],
    );
    const gone = small.injects.find(({ id }) => read1.includes(id));
    if (!gone) throw new Error('a careful team reads');
    // Not in the variant any more: the inject never comes, so it cannot be read.
    const changed: Scenario = {
      ...small,
      variants: small.variants.map((one) => ({ ...one, injects: one.injects.filter((id) => id !== gone.id) })),
    };
    const { journal, kept, dropped } = continueRun(changed, played, 'proef', wish.now);
    expect(dropped.length).toBeGreaterThan(0);
    expect(kept + dropped.length).toBe(played.records.filter(({ kind }) => kind === 'input').length);
    expect(dropped.map(({ why }) => why)).toContain('unknown-item');
    const { divergedAt, state } = replay(planOf(changed), journal.header, journal.records);
    expect(divergedAt).toBeUndefined();
    expect(state.now).toBe(late?.play);
  });
});

describe('what has changed since', () => {
  it('is nothing for the same scenario', () => {
    expect(scenarioChanges(small, read())).toEqual([]);
  });

  it('tells a changed rule from a changed text, and names what is new or gone', () => {
    const [first, second, ...rest] = small.injects;
    if (!first || !second) throw new Error('the small scenario has injects');
    const reworded = read((text, path) => (path.startsWith('3') ? text.replace(/(gist: '?)/, '$1Nu ') : text));
    expect(scenarioChanges(small, reworded)).toEqual([{ list: 'injects', id: expect.any(String), change: 'text' }]);
    const after: Scenario = { ...small, injects: [{ ...first, type: 'noise' }, ...rest] };
    expect(scenarioChanges(small, after)).toEqual([
      { list: 'injects', id: first.id, change: 'rules' },
      { list: 'injects', id: second.id, change: 'removed' },
    ]);
    expect(scenarioChanges(after, small).map(({ change }) => change)).toContain('added');
  });
});
