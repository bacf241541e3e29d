import { expect, test } from 'vitest';
import { playDrill, runDrill } from '../../src/analysis/drill/run-drill.ts';
import { policyFor, type PolicyName } from '../../src/analysis/policies/policies.ts';
import { playRun } from '../../src/analysis/table/play-run.ts';
import type { RecordedRun } from '../../src/analysis/table/recorded-run.ts';
import { profileOf, type Profile } from '../../src/analysis/weighted-index.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { shipped } from './shipped.ts';

const webex = shipped.find(({ scenario }) => scenario.id === 'webex-disclosure');
if (!webex) throw new Error('the first exercise is not there');
const { scenario, drills } = webex;
const drill = (id: string) => {
  const found = drills.find((one) => one.id === id);
  if (!found) throw new Error(`no drill ${id}`);
  return found;
};
const [exemplary, hasty, passive] = ['exemplary', 'hasty', 'passive'].map((id): Profile => runDrill(scenario, drill(id)));

test.each([
  ['exemplary', 'hasty', exemplary, hasty],
  ['hasty', 'passive', hasty, passive],
])('%s scores above %s: on the total and on six of eight dimensions at least', (_name, _other, above, below) => {
  if (!above || !below) throw new Error('three drills');
  expect(above.total).toBeGreaterThan(below.total + 0.1);
  const dimensions = Object.keys(above.dimensions);
  expect(dimensions).toHaveLength(8);
  const higher = dimensions.filter((id) => (above.dimensions[id] ?? 0) > (below.dimensions[id] ?? 0));
  expect(higher.length).toBeGreaterThanOrEqual(6);
});

test('who does the first, the last or any thing that is offered stays far below the exemplary team', () => {
  const plan = compilePlan(scenario, { variant: '120', people: 8 });
  const totalOf = (policy: PolicyName, seed: string): number =>
    profileOf(plan, playRun(plan, seed, policyFor(policy, plan, seed)).state).total;
  for (const [policy, seeds] of [
    ['first', ['1']],
    ['last', ['1']],
    ['random', ['1', '2']],
  ] as const)
    for (const seed of seeds) expect(totalOf(policy, seed), policy).toBeLessThan((exemplary?.total ?? 0) - 0.3);
});

const noon = scenario.products.find(({ id }) => (id as string) === 'prod-press-line')?.limit;

/** Of the three things that a careful morning holds, those done in full before Wednesday 12:00. */
function doneByNoon({ plan, state }: RecordedRun): readonly string[] {
  const until = plan.timeline.playFrom(noon as never);
  return ['ev-ministers-informed', 'ev-vendor-asked', 'ev-press-answered'].filter((signal) =>
    state.signals[signal as never]?.raises.some(({ credit, at }) => credit === 1 && at <= until),
  );
}

test('four offices, the numbered questions and five answers before noon: the drill of eight people does, none of two does', () => {
  const of = (people: number, id?: string) =>
    drills.flatMap((one) => {
      if (one.variant !== '120' || one.people !== people || (id !== undefined && one.id !== id)) return [];
      const { run } = playDrill(scenario, one);
      return run ? [doneByNoon(run).length] : [];
    });
  expect(of(8, 'exemplary')).toEqual([3]);
  const two = of(2);
  expect(two.length).toBeGreaterThan(0);
  expect(Math.max(...two)).toBeLessThan(3);
});
