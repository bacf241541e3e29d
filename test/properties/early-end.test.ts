import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advance } from '../../src/engine/advance.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import type { EngineState } from '../../src/engine/state/engine-state.ts';
import { step } from '../../src/engine/step.ts';
import { dimensionIndex, creditOf } from '../../src/projections/score.ts';
import { asIfPlayedOn, isUnplayed } from '../../src/projections/unplayed.ts';
import { generatedScenario } from './support/generated-scenario.ts';
import { playRun, randomMoves, type Move } from './support/random-play.ts';
import { webex } from './support/webex.ts';

const MINUTE = 60_000;

/** The state after ENDEX or an emergency at that moment; undefined where neither is possible. */
function ended(plan: Plan, state: EngineState, act: 'endExercise' | 'emergencyStop'): EngineState | undefined {
  const command = { by: { kind: 'facilitator' as const }, do: { act } };
  const stepped = step(plan, state, { at: state.now, id: 'end', command });
  return stepped.ok ? stepped.value.state : undefined;
}

/** Credit as it is counted when nothing is left unplayed. */
const plain = ({ expectations }: EngineState, id: keyof EngineState['expectations']): number | undefined => {
  const record = expectations[id];
  return !record || record.out ? undefined : (record.credit ?? 0);
};

function law({ plan, moves }: { readonly plan: Plan; readonly moves: readonly Move[] }): void {
  for (const { state } of playRun(plan, moves)) {
    if (state.phase !== 'running') continue;
    const whole = advance(plan, state, plan.timeline.end).state;
    for (const cut of [ended(plan, state, 'endExercise'), ended(plan, state, 'emergencyStop')]) {
      if (!cut) continue;
      for (const item of plan.expectations) {
        const record = state.expectations[item.id];
        const [before, after] = [creditOf(plan, state, item), creditOf(plan, cut, item)];
        // What was final is as it was, and as it would have been; only what had earned nothing yet may drop out.
        if (record?.judged || record?.override || record?.out || (record?.credit ?? 0) > 0) expect(after).toBe(before);
        else expect(after).toBeUndefined();
        if (record?.judged) expect(after).toBe(creditOf(plan, whole, item));
      }
    }
    // Played to its end, a run is counted as it always was.
    for (const item of plan.expectations) {
      expect(creditOf(plan, whole, item)).toBe(plain(whole, item.id));
      const record = whole.expectations[item.id];
      if (record) expect(isUnplayed({ plan, state: whole }, record)).toBe(false);
    }
    expect(asIfPlayedOn({ plan, state: whole })).toBeUndefined();
    // Nobody does worse for having had less time.
    const stopped = ended(plan, state, 'endExercise');
    if (!stopped) continue;
    for (const { id } of plan.scenario.dimensions) {
      const [now, then] = [dimensionIndex(plan, state, id), dimensionIndex(plan, stopped, id)];
      expect(then.decisions).toBe(now.decisions);
      expect(then.expectations).toBeLessThanOrEqual(now.expectations);
    }
  }
}

it('S7 ending early never changes what was final, in small scenarios', () =>
  fc.assert(
    fc.property(
      fc
        .tuple(generatedScenario, fc.constantFrom(1, 2, 3, 4), randomMoves(25, 20 * MINUTE))
        .map(([generated, people, moves]) => ({ plan: compilePlan(generated, { variant: 'v', people }), moves })),
      law,
    ),
    { seed: 20_240_604, numRuns: 150 },
  ));

it('S7 ending early never changes what was final, in the Webex exercise', () => {
  const scenario = webex();
  const plans = new Map(['120', '60', '20'].map((variant) => [variant, compilePlan(scenario, { variant, people: 5 })]));
  fc.assert(
    fc.property(
      fc
        .tuple(fc.constantFrom(...plans.values()), randomMoves(30, 15 * MINUTE))
        .map(([plan, moves]) => ({ plan, moves })),
      law,
    ),
    { seed: 20_240_604, numRuns: 12 },
  );
});
