/** Calls `beat` about four times a second until the returned function is called. */
export function startPacer(beat: () => void): () => void {
  const worker = new Worker(new URL('./pacer.worker.ts', import.meta.url), { type: 'module', name: 'pacer' });
  worker.addEventListener('message', beat);
  return () => worker.terminate();
}
