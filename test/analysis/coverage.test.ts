import { expect, test } from 'vitest';
import { coverageOf, elementsOf, reachedIn } from '../../src/analysis/coverage.ts';
import { reachOf } from '../../src/analysis/reach.ts';
import { policyFor } from '../../src/analysis/policies/policies.ts';
import { simulate, type SimulateOptions } from '../../src/analysis/simulate.ts';
import { spreadOf } from '../../src/analysis/spread.ts';
import { playRun } from '../../src/analysis/table/play-run.ts';
import { profileOf } from '../../src/analysis/weighted-index.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { small, smallWith, webex } from './scenarios.ts';

const options: SimulateOptions = { variant: '60', people: 2, policy: 'random', runs: 4, seed: 's' };
const plan = compilePlan(small, { variant: '60', people: 2 });

test('mean, and by nearest rank the tenth and ninetieth of a hundred', () => {
  expect(spreadOf([0.5])).toEqual({ mean: 0.5, p10: 0.5, p90: 0.5 });
  const values = Array.from({ length: 10 }, (_, index) => 10 - index);
  expect(spreadOf(values)).toEqual({ mean: 5.5, p10: 1, p90: 9 });
  expect(spreadOf([3, 1, 2])).toEqual({ mean: 2, p10: 1, p90: 3 });
  expect(() => spreadOf([])).toThrow(RangeError);
});

test('elements: each once, of every kind that takes part in the variant', () => {
  const all = elementsOf(compilePlan(webex, { variant: '120', people: 8 }));
  expect(new Set(all).size).toBe(all.length);
  const kinds = (pattern: RegExp): number => all.filter((name) => pattern.test(name)).length;
  for (const pattern of [
    /^in-[a-z0-9-]+$/,
    /^dec-.+\.[a-d]$/,
    /^call-.+\.t\d+$/,
    /^st-.+\..+$/,
    /^req-/,
    /^prod-/,
    /^cl-/,
  ])
    expect(kinds(pattern), String(pattern)).toBeGreaterThan(5);
  expect(kinds(/^prod-/)).toBe(webex.variants.find(({ id }) => id === '120')?.products.length);
});

test('what a run reached is named as the elements are; what it did not reach is listed', () => {
  const elements = new Set(elementsOf(plan));
  const reached = reachedIn(playRun(plan, 's-0', policyFor('random', plan, 's-0')));
  expect(reached.filter((name) => !elements.has(name))).toEqual([]);
  const coverage = coverageOf(plan, new Set(reached));
  expect(coverage.all).toBe(elements.size);
  expect(coverage.reached).toBe(new Set(reached).size);
  expect([...coverage.never, ...new Set(reached)].sort()).toEqual([...elements].sort());
  expect(coverage.never.length).toBeGreaterThan(0);
});

test('a storyline reaches every state it passes, its first as well', () => {
  const run = playRun(plan, 's-0', policyFor('random', plan, 's-0'));
  for (const [index, { storyline }] of plan.charts.entries()) {
    expect(run.visited).toContain(`${storyline.id}.${storyline.initial}`);
    expect(run.visited).toContain(`${storyline.id}.${run.state.charts[index]}`);
  }
  expect(run.visited.size).toBeGreaterThan(plan.charts.length);
});

test('who does nothing sends, asks and says nothing', () => {
  const { never } = simulate(small, { ...options, policy: 'passive', runs: 1 }).coverage;
  const untouched = [...plan.requests, ...plan.products].map(({ id }) => id);
  const topics = plan.conversations.flatMap(({ id, topics: all }) => all.map((topic) => `${id}.${topic.id}`));
  expect(never).toEqual(expect.arrayContaining([...untouched, ...topics]));
  expect(untouched.length + topics.length).toBeGreaterThan(0);
});

test('a simulation tells totals, dimensions and coverage over all its runs', () => {
  const found = simulate(small, options);
  const seeds = [0, 1, 2, 3].map((index) => `s-${index}`);
  const runs = seeds.map((seed) => playRun(plan, seed, policyFor('random', plan, seed)));
  const profiles = runs.map((run) => profileOf(plan, run.state));
  expect(found.total).toEqual(spreadOf(profiles.map(({ total }) => total)));
  for (const [id, spread] of Object.entries(found.dimensions))
    expect(spread).toEqual(spreadOf(profiles.flatMap((profile) => profile.dimensions[id] ?? [])));
  expect(Object.keys(found.dimensions).length).toBeGreaterThan(0);
  expect(found.coverage).toEqual(coverageOf(plan, new Set(runs.flatMap(reachedIn))));
});

test('a state that nothing leads to in a variant takes no part in it', () => {
  const all = elementsOf(compilePlan(webex, { variant: '20', people: 3 }));
  // Its evening is not played, and a bridge sets the state that the afternoon would have brought.
  expect(all).toEqual(expect.arrayContaining(['st-media.watching', 'st-media.online', 'st-ministers.partly-informed']));
  for (const state of ['st-media.broadcast', 'st-ministers.surprised', 'st-parliament.informed'])
    expect(all).not.toContain(state);
});

test('an ending takes part where its condition can become true', () => {
  const endings = (variant: string, people: number): readonly string[] =>
    elementsOf(compilePlan(webex, { variant, people })).filter((name) => name.startsWith('in-epilogue.'));
  expect(endings('120', 8)).toEqual(['in-epilogue.stop', 'in-epilogue.measures']);
  expect(endings('60', 6)).toEqual(['in-epilogue.measures']);
  expect(endings('20', 3)).toEqual(['in-epilogue.short']);
});

test('drills and chance are told apart, and what neither reaches is listed', () => {
  const { drills } = smallWith();
  const reach = reachOf(plan, drills, ['s-0', 's-1']);
  expect(reach.drills).toEqual(['goed']);
  const alone = reachOf(plan, drills, []);
  expect(alone.byChance).toEqual([]);
  expect(reach.byChance.length).toBeGreaterThan(0);
  expect([...reach.byChance, ...reach.never].sort()).toEqual([...alone.never].sort());
});
