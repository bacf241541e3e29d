import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../base/result.ts';
import type { Faults } from '../../scenario/handed-in.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import { createSerialQueue } from '../../session/serial-queue.ts';

/** Why there is no scenario. `endless`: reading it took longer or more memory than any exercise does; `busy`: too many wait already. */
export type ExerciseProblem =
  { readonly kind: 'faulty'; readonly faults: Faults } | { readonly kind: 'endless' | 'busy' };

/** Reads an exercise that somebody handed in, and checks it as `check` does. */
export type CheckExercise = (files: readonly SourceText[]) => Promise<Result<Scenario, ExerciseProblem>>;

export interface CheckLimits {
  /** Real ms that reading one may take. */
  readonly time: number;
  /** MB that it may need. */
  readonly memory: number;
  /** Exercises that may wait for their turn. */
  readonly waiting: number;
}

/** The longest exercise that comes along is read in a second, with the start of the thread. */
const usual: CheckLimits = { time: 15_000, memory: 256, waiting: 10 };

/** Beside this file, or beside the one that this was bundled into. */
const program = new URL(import.meta.url.endsWith('.ts') ? 'check-program.ts' : 'check-program.mjs', import.meta.url);

/**
 * One at a time, in a thread that is ended when it takes too much: whatever somebody writes into an exercise, the clocks of the runs that
 * this process plays go on.
 */
export function createExerciseCheck(report: (error: unknown) => void, limits: CheckLimits = usual): CheckExercise {
  const queue = createSerialQueue();
  return async (files) =>
    queue.size() > limits.waiting ? err({ kind: 'busy' }) : queue.run(() => checkInThread(files, limits, report));
}

function checkInThread(
  files: readonly SourceText[],
  { time, memory }: CheckLimits,
  report: (error: unknown) => void,
): Promise<Result<Scenario, ExerciseProblem>> {
  const thread = new Worker(program, { workerData: files, resourceLimits: { maxOldGenerationSizeMb: memory } });
  const { promise, resolve } = Promise.withResolvers<Result<Scenario, ExerciseProblem>>();
  let over = false;
  const giveUp = (error: unknown): void => {
    if (!over) report(error);
    over = true;
    resolve(err({ kind: 'endless' }));
  };
  const timer = setTimeout(() => giveUp(new Error(`reading an exercise took over ${time} ms`)), time);
  thread.on('message', (read: Result<Scenario, Faults>) => {
    over = true;
    resolve(read.ok ? read : err({ kind: 'faulty', faults: read.error }));
  });
  // Nested too deep for the stack, or out of memory; what it says quotes nothing of the exercise.
  thread.on('error', giveUp);
  thread.on('exit', () => giveUp(new Error('the thread that reads exercises ended')));
  return promise.finally(() => {
    over = true;
    clearTimeout(timer);
    void thread.terminate();
  });
}
