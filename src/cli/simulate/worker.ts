import { parentPort, workerData } from 'node:worker_threads';
import { playBatch, type SimulateOptions } from '../../analysis/simulate.ts';
import { compilePlan } from '../../engine/plan.ts';
import { installPlatformHash } from '../../server/platform-hash.ts';
import { scenarioOf } from './scenario-of.ts';

/** A thread that plays the batches that it is asked for, one at a time. */
installPlatformHash();
const { scenario, options } = workerData as { scenario: string; options: SimulateOptions };
const plan = compilePlan(scenarioOf(scenario), options);
parentPort?.on('message', ({ from, to }: { from: number; to: number }) => {
  parentPort?.postMessage(playBatch(plan, options, from, to));
});
