import { playBatch, summarise, type Batch, type SimulateOptions, type Simulation } from '../../analysis/simulate.ts';
import { compilePlan } from '../../engine/plan.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { scenarioOf } from './scenario-of.ts';
import { shareOut, stretchesOf } from './share-out.ts';
import { expectShortRuns } from './young-runs.ts';

/** Runs that a thread plays between two reports. */
const BATCH = 20;

/**
 * A simulation in so many threads; the result does not depend on how many. `progress` is told how many runs are done. One thread is
 * this one.
 * @throws Error what went wrong in a thread
 */
export async function simulateInThreads(
  scenario: Scenario,
  options: SimulateOptions,
  threads: number,
  progress: (done: number) => void,
): Promise<Simulation> {
  expectShortRuns();
  const text = JSON.stringify(scenario);
  const plan = compilePlan(scenarioOf(text), options);
  const batches: Batch[] = [];
  let done = 0;
  const keep = (batch: Batch): void => {
    batches.push(batch);
    done += batch.rows.length;
    progress(done);
  };
  const stretches = stretchesOf({ from: 0, to: options.runs }, BATCH);
  const count = Math.min(threads, Math.ceil(options.runs / BATCH));
  if (count <= 1) for (const { from, to } of stretches) keep(playBatch(plan, options, from, to));
  else {
    const program = new URL('./worker.ts', import.meta.url);
    await shareOut(stretches, { program, data: { scenario: text, options }, count }, keep);
  }
  return summarise(plan, batches);
}
