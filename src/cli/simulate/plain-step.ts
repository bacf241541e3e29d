import { stateOfFlat, playFlat } from '../../analysis/kernel/play-flat.ts';
import { isFlat, outcomeDigest } from '../../analysis/run-end.ts';
import type { RunRow, SimulateOptions } from '../../analysis/simulate.ts';
import { playToEnd } from '../../analysis/table/play-run.ts';
import { advance } from '../../engine/advance.ts';
import type { Input } from '../../engine/command.ts';
import { stateDigest } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import { initialState } from '../../engine/start.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { step } from '../../engine/step.ts';

/** Runs of a simulation that are put to the plain step function again, evenly over all of them. */
const SAMPLE = 10;

export interface PlainCheck {
  /** Runs that were folded again. */
  readonly runs: number;
  /** Of those, runs that ended in the same state. */
  readonly same: number;
  /** Whole runs a second by the plain step function alone, in one thread: nobody looks or chooses. */
  readonly perSecond: number;
}

/** Puts the inputs of some runs into the plain step function, which keeps every state, and compares where they end. */
export function checkByPlainStep(
  plan: Plan,
  { policy }: Pick<SimulateOptions, 'policy'>,
  rows: readonly RunRow[],
): PlainCheck {
  const stride = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_row, index) => index % stride === 0).slice(0, SAMPLE);
  let same = 0;
  let taken = 0;
  for (const { seed, digest } of sample) {
    const { inputs } = playToEnd(plan, seed, policy);
    const before = performance.now();
    const end = fold(plan, seed, inputs);
    taken += performance.now() - before;
    // A run that the kernel played is held against it whole.
    const whole = end && (!isFlat(plan, policy) || stateDigest(stateOfFlat(playFlat(plan, seed))) === stateDigest(end));
    if (end && whole && outcomeDigest(end) === digest) same += 1;
  }
  return { runs: sample.length, same, perSecond: sample.length / (taken / 1_000) };
}

/** The last state; none when an input is refused. */
function fold(plan: Plan, seed: string, inputs: readonly Input[]): EngineState | undefined {
  let state = initialState(plan, seed);
  for (const input of inputs) {
    const stepped = step(plan, state, input);
    if (!stepped.ok) return undefined;
    state = stepped.value.state;
  }
  return advance(plan, state, plan.timeline.end).state;
}
