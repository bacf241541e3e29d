import { parentPort, Worker } from 'node:worker_threads';

/** The numbers `from` up to but not including `to` of what is to be done. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `all` in stretches of `length`, the last one maybe shorter. */
export function* stretchesOf({ from, to }: Stretch, length: number): Generator<Stretch, void> {
  for (let next = from; next < to; next += length) yield { from: next, to: Math.min(to, next + length) };
}

export interface Threads {
  /** What each thread runs: it calls `serveStretches`. */
  readonly program: URL;
  /** Its `workerData`. */
  readonly data: unknown;
  readonly count: number;
}

/**
 * Has stretches done by threads, each given to whichever is free, so that all end at about the same time. `keep` gets what each came to, in
 * whatever order. Ends when those are done that were taken from `stretches`.
 * @throws Error what went wrong in a thread
 */
export async function shareOut<T>(
  stretches: Iterator<Stretch, void>,
  { program, data, count }: Threads,
  keep: (found: T) => void,
): Promise<void> {
  const workers = Array.from({ length: count }, () => new Worker(program, { workerData: data }));
  try {
    await Promise.all(workers.map((worker) => keepBusy(worker, stretches, keep)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function keepBusy<T>(worker: Worker, stretches: Iterator<Stretch, void>, keep: (found: T) => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const goOn = (): void => {
      const { value } = stretches.next();
      if (value) worker.postMessage(value);
      else resolve();
    };
    worker.on('message', (found: T) => {
      keep(found);
      goOn();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread ended before its work was done, with code ${code}`)));
    goOn();
  });
}

/** In a thread of `shareOut`: does the stretches that it is asked for, one at a time. */
export function serveStretches(work: (stretch: Stretch) => unknown): void {
  parentPort?.on('message', (stretch: Stretch) => parentPort?.postMessage(work(stretch)));
}
