import { createMachine, transition, type AnyMachineSnapshot } from 'xstate';
import { invariant } from '../src/base/assert.ts';
import { playTime } from '../src/base/time.ts';
import type { Input } from '../src/engine/command.ts';
import { compilePlan } from '../src/engine/plan.ts';
import { initialState } from '../src/engine/start.ts';
import { step } from '../src/engine/step.ts';
import { inject, request, scenarioOf, signal, storyline } from '../test/support/scenario-builder.ts';
import { sample, type Candidate, type Measured } from './sample.ts';

/** Storylines beside the one that moves, none of which the input touches. */
export const crowds = [10, 50, 200] as const;

/** The chart that moves: a signal with a condition takes it to a state with a delay, and it comes to rest past a condition that does not hold. */
const moving = storyline('st', [
  {
    from: 'a',
    on: 'go',
    if: "value('v') >= 2",
    to: 'b',
    effects: [{ kind: 'value', value: 'v', op: 'add', amount: 1 }],
  },
  { from: 'b', delay: 1_800_000, to: 'c' },
  { from: 'b', when: "flag('told')", to: 'c' },
]);

/** A run in which one input raises a signal that moves one storyline, while `others` stand by with delays and conditions of their own. */
function stepAmong(others: number): Candidate {
  const bystander = (index: number) =>
    storyline(`st-${index}`, [
      { from: 'a', delay: 3_600_000 + index, to: 'b' },
      { from: 'a', on: `other-${index}`, to: 'b' },
      { from: 'a', when: `happened('other-${index}') && value('w-${index % 8}') > 3`, to: 'b' },
    ]);
  const indexes = Array.from({ length: others }, (_, index) => index);
  // The same few values, however many storylines: only these are to differ.
  const values = indexes.slice(0, 8).map((index) => ({ id: `w-${index}`, start: 1 }));
  const scenario = scenarioOf({
    signals: [signal({ id: 'go' }), ...indexes.map((index) => signal({ id: `other-${index}` }))],
    values: [{ id: 'v', start: 2 }, ...values],
    flags: ['told'],
    injects: [inject({ id: 'in-open', at: 'D1 13:00' })],
    requests: [request({ id: 'req', elements: ['e1'], effects: [{ kind: 'raise', signal: 'go', credit: 1 }] })],
    storylines: [...indexes.map(bystander), moving],
  });
  const plan = compilePlan(scenario, { variant: 'v', people: 3 });
  const put = (state: Parameters<typeof step>[1], input: Input) => {
    const stepped = step(plan, state, input);
    invariant(stepped.ok, 'bench', 'the input is accepted');
    return stepped.value;
  };
  const { state } = put(initialState(plan, 'bench'), {
    at: playTime(0),
    id: '0',
    command: { by: { kind: 'facilitator' }, do: { act: 'start' } },
  });
  const input = {
    at: playTime(60_000),
    id: '1',
    command: { by: { kind: 'role', role: 'ciso' }, do: { act: 'send', request: 'req', elements: ['e1'] } },
  } as unknown as Input;
  const moved = put(state, input).events.filter((event) => event.type === 'storylineMoved');
  invariant(moved.length === 1, 'bench', 'one storyline moves');
  return { name: `step among ${others}`, run: () => put(state, input).state };
}

/**
 * The same chart as XState has it by itself: its config with the guards as bare functions, and the same event. `resolved`: from a
 * snapshot that stands ready; else with the making of it from a position, as a state that is data has to.
 */
function bare(config: object, resolved: boolean): Candidate {
  const guard = (
    { context }: { context: { v: number; told: boolean } },
    { transition: id }: { transition: string },
  ): boolean => (id === 'a->b#0' ? context.v >= 2 : context.told);
  const machine = createMachine(
    { ...config, context: { v: 2, told: false } } as never,
    { guards: { condition: guard } } as never,
  );
  const from = (): AnyMachineSnapshot =>
    machine.resolveState({ value: 'a', context: { v: 2, told: false } } as never) as AnyMachineSnapshot;
  const ready = from();
  const [after] = transition(machine as never, ready as never, { type: 'go' } as never) as [
    AnyMachineSnapshot,
    unknown,
  ];
  invariant(after.value === 'b', 'bench', 'the bare chart moves as well');
  return {
    name: resolved ? 'bare transition' : 'bare transition from data',
    run: () => transition(machine as never, (resolved ? ready : from()) as never, { type: 'go' } as never),
  };
}

/** Step against the bare transition of the same chart, all in one run. */
export function measureStep(): readonly Measured[] {
  const { config } = compilePlan(
    scenarioOf({
      signals: [signal({ id: 'go' })],
      values: [{ id: 'v', start: 2 }],
      flags: ['told'],
      storylines: [moving],
    }),
    {
      variant: 'v',
      people: 3,
    },
  ).charts[0] as { config: object };
  return sample([bare(config, true), bare(config, false), ...crowds.map(stepAmong)], {
    rounds: 120,
    runs: 100,
    warmUp: 4_000,
  });
}
