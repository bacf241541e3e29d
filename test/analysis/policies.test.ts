import { expect, expectTypeOf, test } from 'vitest';
import { seedRng } from '../../src/base/rng.ts';
import { drawingChooser } from '../../src/analysis/policies/chooser.ts';
import { fillIn } from '../../src/analysis/policies/fill-in.ts';
import { openCommand } from '../../src/analysis/policies/open-command.ts';
import { passive } from '../../src/analysis/policies/passive.ts';
import { random } from '../../src/analysis/policies/random.ts';
import type { SeatAct } from '../../src/analysis/policies/seat-act.ts';
import { createRun, keepText, moveTo, startRun, type RecordedRun } from '../../src/analysis/table/recorded-run.ts';
import { playTime } from '../../src/base/time.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { step } from '../../src/engine/step.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { listed } from '../../src/projections/role/offers.ts';
import { roleView } from '../../src/projections/role-view.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { WireAct } from '../../src/session/wire.ts';
import { small, webex } from './scenarios.ts';

const MINUTE = 60_000;
const handles = (run: RecordedRun) => createHandles(run.plan, run.seed);

function viewOf(run: RecordedRun, seat: number): RoleView {
  const { plan, state } = run;
  const context = {
    plan,
    state,
    language: 'nl',
    texts: new Map(),
    drafts: new Map(),
    takenSeats: new Set([0]),
  } as const;
  return roleView({ ...context, handles: handles(run) }, state.groups[seat] ?? []);
}

function runAt(minutes: number, scenario = small, variant = '60', people = 2): RecordedRun {
  const run = createRun(compilePlan(scenario, { variant, people }), 'policies');
  startRun(run);
  moveTo(run, playTime(minutes * MINUTE));
  return run;
}

test('what a policy asks for is what a screen can send', () => {
  expectTypeOf<SeatAct>().toExtend<WireAct>();
});

test('passive opens what came in, oldest first, and does nothing else', () => {
  const view = viewOf(runAt(12), 0);
  const oldest = view.messages[0];
  const rng = seedRng('x');
  expect(passive(view, listed(view), rng)).toEqual({
    command: { as: view.me[0]?.handle, do: { act: 'read', message: oldest?.handle } },
    rng,
  });
  const others = view.affordances.filter(({ act }) => act !== 'read');
  expect(others.length).toBeGreaterThan(3);
  expect(passive(view, listed({ ...view, affordances: others }), rng)).toEqual({ rng });
});

test('random waits when nothing is offered', () => {
  const view = viewOf(runAt(12), 0);
  expect(random(view, listed({ ...view, affordances: [] }), seedRng('x'))).toEqual({ rng: seedRng('x') });
});

test('random draws the same from the same stream, goes on in it, and comes to every kind of act', () => {
  const view = viewOf(runAt(12), 0);
  let rng = seedRng('x');
  const done = new Set<string>();
  for (let draw = 0; draw < 200; draw++) {
    const choice = random(view, listed(view), rng);
    expect(random(view, listed(view), rng)).toEqual(choice);
    expect(choice.rng).not.toEqual(rng);
    if (choice.command) done.add(choice.command.do.act);
    rng = choice.rng;
  }
  expect([...done].sort()).toEqual([...new Set(view.affordances.map(({ act }) => act))].sort());
  expect(done.size).toBeGreaterThan(7);
});

test.each([
  ['small', small, '60', 2],
  ['one person with all roles', small, '60', 1],
  ['webex', webex, '120', 8],
] as const)(
  'A1: however an affordance is filled in, step takes it, marked as a policy (%s)',
  (_name, scenario, variant, people) => {
    let tried = 0;
    const refused: unknown[] = [];
    for (const minutes of [1, 12, 35, 80]) {
      const run = runAt(minutes, scenario, variant, people);
      const { plan, state } = run;
      const opener = { resolve: handles(run).resolve, text: (words: string) => keepText(run, words) };
      for (const seat of state.groups.keys()) {
        const view = viewOf(run, seat);
        for (const affordance of view.affordances)
          for (const seed of ['a', 'b', 'c']) {
            const command = openCommand(fillIn(affordance, view, listed(view), drawingChooser(seedRng(seed))), opener);
            expect(command.by).toMatchObject({ kind: 'role', policy: true });
            if (!step(plan, state, { at: state.now, id: 'x', command }).ok) refused.push(command);
            tried += 1;
          }
      }
    }
    expect(refused).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  },
);

test('a handle that the run never gave out is our own bug', () => {
  const opener = { resolve: () => undefined, text: () => 't' as never };
  expect(() => openCommand({ as: 'h0', do: { act: 'read', message: 'h1' } }, opener)).toThrow('P1');
});
