import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import { advance } from '../../src/engine/advance.ts';
import { affordances } from '../../src/engine/affordances.ts';
import type { TextRef } from '../../src/engine/command.ts';
import { replay } from '../../src/engine/journal/replay.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { step } from '../../src/engine/step.ts';
import { generatedScenario } from './support/generated-scenario.ts';
import { headerOf, recordsOf } from './support/journal.ts';
import { actOf, filled, playRun, randomMoves, type Move, type Played } from './support/random-play.ts';
import { screensOf } from './support/views.ts';
import { webex } from './support/webex.ts';

const scenario = webex();
const MINUTE = 60_000;

interface Run {
  readonly plan: Plan;
  readonly moves: readonly Move[];
}

const small: fc.Arbitrary<Run> = fc
  .tuple(generatedScenario, fc.constantFrom(1, 2, 3, 4), randomMoves(25, 20 * MINUTE))
  .map(([generated, people, moves]) => ({ plan: compilePlan(generated, { variant: 'v', people }), moves }));

const plans = new Map<string, Plan>();
const webexPlan = (variant: string, people: number): Plan => {
  const key = `${variant} ${people}`;
  const found = plans.get(key) ?? compilePlan(scenario, { variant, people });
  plans.set(key, found);
  return found;
};
const real: fc.Arbitrary<Run> = fc
  .tuple(fc.constantFrom('120', '60', '20'), fc.constantFrom(1, 2, 3, 5, 8), randomMoves(60, 15 * MINUTE))
  .map(([variant, people, moves]) => ({ plan: webexPlan(variant, people), moves }));

const both = (name: string, law: (run: Run) => void, runs: { readonly small: number; readonly real: number }): void => {
  it(`${name}, in small scenarios`, () =>
    fc.assert(fc.property(small, law), { seed: 20_240_604, numRuns: runs.small }));
  it(`${name}, in the Webex exercise`, () =>
    fc.assert(fc.property(real, law), { seed: 20_240_604, numRuns: runs.real }));
};

const last = (played: readonly Played[]) => played.at(-1)?.state;

describe('time', () => {
  both(
    'T2 advancing to a and then to b is advancing to b',
    ({ plan, moves }) => {
      for (const { state } of playRun(plan, moves)) {
        const b = playTime(state.now + 45 * MINUTE);
        const whole = advance(plan, state, b);
        for (const part of [0, 1, 7 * MINUTE, 45 * MINUTE - 1]) {
          const first = advance(plan, state, playTime(state.now + part));
          const second = advance(plan, first.state, b);
          expect(second.state).toEqual(whole.state);
          expect([...first.events, ...second.events]).toEqual(whole.events);
        }
      }
    },
    { small: 60, real: 5 },
  );

  both(
    'T2 an input takes time along as if it had been advanced before',
    ({ plan, moves }) => {
      for (const { before, input, state } of playRun(plan, moves))
        if (input)
          expect(step(plan, advance(plan, before, input.at).state, input)).toMatchObject({
            ok: true,
            value: { state },
          });
    },
    { small: 40, real: 4 },
  );
});

describe('the journal', () => {
  both(
    'J2 replay equals live, also when every state is written and read again',
    ({ plan, moves }) => {
      const live = playRun(plan, moves);
      const written = playRun(plan, moves, { between: (state) => JSON.parse(JSON.stringify(state)) as typeof state });
      expect(written).toEqual(live);
      const again = replay(plan, headerOf(plan), recordsOf(plan, live));
      expect(again.divergedAt).toBeUndefined();
      expect(again.state).toEqual(last(live));
      expect(again.events.map((item) => item.event)).toEqual(live.flatMap((item) => item.events));
    },
    { small: 60, real: 6 },
  );

  both(
    'V1 a journal cut at any record shows each screen what it was last shown, and going on from there is never having stopped',
    ({ plan, moves }) => {
      const live = playRun(plan, moves);
      const records = recordsOf(plan, live);
      const screens = screensOf(plan);
      for (const [index, { state }] of live.entries()) {
        const cut = replay(plan, headerOf(plan), records.slice(0, index + 1));
        expect(cut.state).toEqual(state);
        expect(screensOf(plan).all(JSON.parse(JSON.stringify(cut.state)) as typeof state)).toEqual(screens.all(state));
      }
      const half = live.length >> 1;
      let state = replay(plan, headerOf(plan), records.slice(0, half)).state;
      for (const { input, at } of live.slice(half)) {
        const stepped = input ? step(plan, state, input) : { ok: true as const, value: advance(plan, state, at) };
        expect(stepped.ok).toBe(true);
        if (stepped.ok) state = stepped.value.state;
      }
      expect(state).toEqual(last(live));
    },
    { small: 25, real: 3 },
  );
});

describe('acts', () => {
  both(
    'A1 every affordance is accepted, whatever is chosen',
    ({ plan, moves }) => {
      const text = (): TextRef => 'typed' as TextRef;
      const played = playRun(plan, moves);
      for (const { state } of [...played.filter((_, index) => index % 5 === 0), ...played.slice(-1)])
        for (const seat of state.groups)
          for (const item of affordances(plan, state, seat))
            for (const [index, choice] of (item.choices ?? ['yes', 'no', 'other', 'none']).entries()) {
              const act = filled(plan, actOf(item, choice, text), text, index);
              const stepped = step(plan, state, {
                at: state.now,
                id: 'x',
                command: { by: { kind: 'role', role: item.as }, do: act },
              });
              if (!stepped.ok) expect([item, choice, stepped.error]).toEqual('accepted');
            }
    },
    { small: 60, real: 5 },
  );
});
