import type { ReadAnswer, ReadAsk } from './read-protocol.ts';

/** Reads and checks an exercise in a worker of its own, which ends when it is done; what reads it is fetched only then. */
export function readExercise(ask: ReadAsk): Promise<ReadAnswer> {
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module', name: 'exercise' });
  return new Promise<ReadAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => {
      console.error(message);
      resolve({ kind: 'unreadable', why: 'failed' });
    });
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
