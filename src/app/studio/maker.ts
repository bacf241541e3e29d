import type { Made, MakeWish } from './maker-protocol.ts';

/** Has a scenario made in a worker of its own, which ends when it is done. */
export function make(wish: MakeWish): Promise<Made> {
  const worker = new Worker(new URL('./maker.worker.ts', import.meta.url), { type: 'module', name: 'maker' });
  return new Promise<Made>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Made>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve({ ok: false, detail: message }));
    worker.postMessage(wish);
  }).finally(() => worker.terminate());
}
