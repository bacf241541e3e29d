import fc from 'fast-check';
import { expect, it } from 'vitest';
import { transition } from 'xstate';
import { compileChart, moveChart, POKE, startChart, type ChartTimer } from '../../src/chart/storyline-chart.ts';
import type { ConditionReader } from '../../src/scenario/condition-reader.ts';
import { storyline } from '../support/scenario-builder.ts';

const states = ['a', 'b', 'c', 'd'] as const;
const arrow = fc.record({
  from: fc.constantFrom(...states),
  to: fc.option(fc.constantFrom(...states), { nil: undefined }),
  trigger: fc.constantFrom(
    { on: 's' },
    { on: 't' },
    { delay: 60_000 },
    { delay: 120_000 },
    { when: "value('v') >= 3" },
    { when: "flag('f')" },
  ),
  guard: fc.constantFrom(undefined, "value('v') >= 2", "!flag('f')"),
});

/** What one event does according to XState's own pure function, read by hand. */
function byXState(
  chart: ReturnType<typeof compileChart>,
  position: string,
  type: string,
  reader: ConditionReader,
): unknown {
  const from = chart.machine.resolveState({ value: position, context: { reader } });
  const [snapshot, actions] = transition(chart.machine, from, { type });
  const taken: string[] = [];
  const timers: ChartTimer[] = [];
  for (const { type: kind, params } of actions as unknown as { type: string; params: Record<string, never> }[]) {
    if (kind === 'effects') taken.push(params['transition'] as never);
    if (kind === 'xstate.raise')
      timers.push({
        op: 'set',
        id: params['id'] as never,
        event: (params['event'] as unknown as { type: string }).type,
        delay: params['delay'] as never,
      });
    if (kind === 'xstate.cancel') timers.push({ op: 'cancel', id: params['sendId'] as never });
  }
  return taken.length === 0 && snapshot.value === position ? undefined : { position: snapshot.value, taken, timers };
}

it('a storyline moves as XState itself moves it, event after event, in one scope for all', () => {
  fc.assert(
    fc.property(
      fc.array(arrow, { minLength: 1, maxLength: 8 }),
      fc.array(fc.record({ what: fc.nat({ max: 20 }), v: fc.nat({ max: 5 }), f: fc.boolean() }), { maxLength: 12 }),
      (arrows, events) => {
        const chart = compileChart(
          storyline(
            'st',
            arrows.map(({ from, to, trigger, guard }) => ({
              from,
              ...(to ? { to } : {}),
              ...trigger,
              ...(guard ? { if: guard } : {}),
            })),
            states,
          ),
        );
        const readerOf = (v: number, f: boolean) =>
          ({ now: 0, variant: 'v', value: () => v, flag: () => f }) as unknown as ConditionReader;
        let position: string;
        try {
          ({ position } = startChart(chart, readerOf(0, false)));
        } catch {
          return;
        }
        const delays = states.flatMap((state) => [60_000, 120_000].map((delay) => `xstate.after.${delay}.st.${state}`));
        const types = ['s', 't', POKE, ...delays];
        for (const { what, v, f } of events) {
          const type = types[what % types.length] as string;
          const reader = readerOf(v, f);
          const outcome = (go: () => unknown): unknown => {
            try {
              return go();
            } catch {
              return 'does not come to rest';
            }
          };
          const moved = outcome(() => moveChart(chart, position, type, reader));
          expect(moved).toEqual(outcome(() => byXState(chart, position, type, reader)));
          if (typeof moved === 'object' && moved) ({ position } = moved as { position: string });
        }
      },
    ),
    { seed: 8, numRuns: 300 },
  );
});
