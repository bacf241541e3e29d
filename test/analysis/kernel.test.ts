import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachedIn } from '../../src/analysis/coverage.ts';
import { canPlayFlat, outcomeOfFlat, playFlat, stateOfFlat } from '../../src/analysis/kernel/play-flat.ts';
import { reachedByFlat } from '../../src/analysis/kernel/reached.ts';
import { TimerQueue } from '../../src/analysis/kernel/timer-queue.ts';
import { endOf, isFlat, outcomeDigest } from '../../src/analysis/run-end.ts';
import { playToEnd } from '../../src/analysis/table/play-run.ts';
import { profileOf } from '../../src/analysis/weighted-index.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { generatedScenario } from '../properties/support/generated-scenario.ts';
import { small, webex } from './scenarios.ts';

const shipped = (name: string) => {
  const { scenario } = loadScenario(join(import.meta.dirname, '..', '..', 'scenarios', name));
  if (!scenario) throw new Error(`${name} has mistakes`);
  return scenario;
};

/** One run in both ways: the same end, the same number of inputs and events, the same states passed. */
function expectAlike(plan: Plan, seed: string): void {
  const plain = playToEnd(plan, seed, 'random');
  const flat = playFlat(plan, seed);
  expect(stateOfFlat(flat)).toEqual(plain.state);
  expect(flat.inputs).toBe(plain.inputs.length);
  expect(flat.events).toBe(plain.events);
  expect([...reachedByFlat(flat)].sort()).toEqual([...new Set(reachedIn(plain))].sort());
  // What is made for many runs names texts by number, and says the same for the rest.
  const outcome = outcomeOfFlat(flat);
  expect(outcomeDigest(outcome)).toBe(outcomeDigest(plain.state));
  expect(profileOf(plan, outcome)).toEqual(profileOf(plan, plain.state));
}

test.each([
  ['small 60, 2 people', small, '60', 2, 40],
  ['small 60, 1 people', small, '60', 1, 20],
  ['webex 120, 8 people', webex, '120', 8, 8],
  ['webex 120, 3 people', webex, '120', 3, 3],
  ['webex 60, 6 people', webex, '60', 6, 10],
  ['webex 20, 3 people', webex, '20', 3, 15],
  ['webex 20, 1 people', webex, '20', 1, 10],
  ['supplier-friday 20, 1 people', shipped('supplier-friday'), '20', 1, 20],
  ['ransomware 90, 6 people', shipped('ransomware-shared-services'), '90', 6, 6],
  ['ransomware 90, 3 people', shipped('ransomware-shared-services'), '90', 3, 6],
] as const)('%s: the kernel plays what the step function plays', (_name, scenario, variant, people, runs) => {
  const plan = compilePlan(scenario, { variant, people });
  expect(isFlat(plan, 'random')).toBe(true);
  for (let run = 0; run < runs; run++) expectAlike(plan, `kernel-${run}`);
});

test('a call that one role of a person did not take and another was told of lies open before both', () => {
  expectAlike(compilePlan(webex, { variant: '120', people: 3 }), '1-15801');
});

test('generated scenarios: the kernel plays what the step function plays', () => {
  fc.assert(
    fc.property(generatedScenario, fc.constantFrom(1, 2, 3, 4), fc.string(), (scenario, people, seed) => {
      expectAlike(compilePlan(scenario, { variant: 'v', people }), seed);
    }),
    { seed: 20_240_604, numRuns: 150 },
  );
});

test('what the kernel does not know is played by the step function', () => {
  const plan = compilePlan(small, { variant: '60', people: 2 });
  const [role] = plan.roles;
  expect(canPlayFlat({ ...plan, roles: role ? Array.from({ length: 31 }, () => role) : [] })).toBe(false);
  expect(isFlat(plan, 'diligent')).toBe(false);
  const { state, inputs } = playToEnd(plan, 's', 'diligent');
  expect(endOf(plan, 's', 'diligent')).toMatchObject({ state, inputs: inputs.length });
});

test('timers come in order of (due, seq), also those that are set late, and after many', () => {
  const timers = new TimerQueue(2);
  const dues = [50, 10, 30, 10, 90, 20, 20, 70];
  for (const [index, due] of dues.entries()) timers.add(due, index % 2, index);
  timers.put(10, Number.MAX_SAFE_INTEGER, 0, 99, -1, -1);
  timers.drop(1, 5);
  expect(timers.has(1, 5)).toBe(false);
  expect(timers.has(0, 6)).toBe(true);
  const order: number[] = [];
  while (timers.next() < Infinity) order.push(timers.a[timers.shift()] as number);
  expect(order).toEqual([1, 3, 99, 6, 2, 0, 7, 4]);
});
