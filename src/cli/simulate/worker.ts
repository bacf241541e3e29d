import { workerData } from 'node:worker_threads';
import { playBatch, type SimulateOptions } from '../../analysis/simulate.ts';
import { compilePlan } from '../../engine/plan.ts';
import { installPlatformHash } from '../../server/platform-hash.ts';
import { scenarioOf } from './scenario-of.ts';
import { serveStretches } from './share-out.ts';

/** A thread of a simulation. */
installPlatformHash();
const { scenario, options } = workerData as { scenario: string; options: SimulateOptions };
const plan = compilePlan(scenarioOf(scenario), options);
serveStretches(({ from, to }) => playBatch(plan, options, from, to));
