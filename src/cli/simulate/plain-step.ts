import type { JournalFile } from '../../engine/journal/file.ts';
import { initialState } from '../../engine/start.ts';
import { step } from '../../engine/step.ts';
import type { Plan } from '../../engine/plan.ts';

const TIMES = 5;

/**
 * Whole runs a second by the plain step function: the inputs of a played run put in again in one thread, without anybody who looks or
 * chooses. What a simulation could reach at most in one thread.
 */
export function plainRunsPerSecond(plan: Plan, { header, records }: JournalFile): number {
  const inputs = records.flatMap((record) => (record.kind === 'input' ? [record.input] : []));
  const before = performance.now();
  for (let time = 0; time < TIMES; time++) {
    let state = initialState(plan, header.seed);
    for (const input of inputs) {
      const stepped = step(plan, state, input);
      if (stepped.ok) state = stepped.value.state;
    }
  }
  return TIMES / ((performance.now() - before) / 1_000);
}
