import { Worker } from 'node:worker_threads';
import { playBatch, summarise, type Batch, type SimulateOptions, type Simulation } from '../../analysis/simulate.ts';
import { compilePlan } from '../../engine/plan.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { scenarioOf } from './scenario-of.ts';
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
  let next = 0;
  let done = 0;
  const take = (): { from: number; to: number } | undefined => {
    if (next >= options.runs) return undefined;
    const from = next;
    next = Math.min(options.runs, from + BATCH);
    return { from, to: next };
  };
  const keep = (batch: Batch): void => {
    batches.push(batch);
    done += batch.rows.length;
    progress(done);
  };
  const count = Math.min(threads, Math.ceil(options.runs / BATCH));
  if (count <= 1) for (let work = take(); work; work = take()) keep(playBatch(plan, options, work.from, work.to));
  else await Promise.all(Array.from({ length: count }, () => workInThread(text, options, take, keep)));
  return summarise(plan, batches);
}

function workInThread(
  scenario: string,
  options: SimulateOptions,
  take: () => object | undefined,
  keep: (batch: Batch) => void,
): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { scenario, options } });
  return new Promise<void>((resolve, reject) => {
    const goOn = (): void => {
      const work = take();
      if (work) worker.postMessage(work);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', (batch: Batch) => {
      keep(batch);
      goOn();
    });
    worker.on('error', reject);
    goOn();
  });
}
