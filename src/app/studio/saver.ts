import type { SourceText } from '../../scenario/source/source-file.ts';

export interface Saver {
  /** This file has changed, or is gone; it is stored as soon as what is being stored has been. */
  touch(path: string): void;
  /** When all that was touched has been stored; after a failure that is when it works again. */
  settled(): Promise<void>;
}

/**
 * Stores changes one after another, without waiting for the author to pause: each time all that changed meanwhile. After a
 * failure it tries again with the next change, and every few seconds until it works.
 */
export function createSaver(
  write: (files: readonly SourceText[], removed: readonly string[]) => Promise<void>,
  textOf: (path: string) => string | undefined,
  tell: (state: 'saving' | 'saved' | 'failed') => void,
  retryMs = 5000,
): Saver {
  const waiting = new Set<string>();
  const leaving: (() => void)[] = [];
  let busy = false;

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.size > 0) {
      const paths = [...waiting];
      waiting.clear();
      const texts = paths.map((path) => ({ path, text: textOf(path) }));
      try {
        await write(
          texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }])),
          texts.flatMap(({ path, text }) => (text === undefined ? [path] : [])),
        );
      } catch (error) {
        console.error(error);
        for (const path of paths) waiting.add(path);
        busy = false;
        tell('failed');
        setTimeout(() => void run(), retryMs);
        return;
      }
    }
    busy = false;
    tell('saved');
    for (const done of leaving.splice(0)) done();
  }

  return {
    touch(path) {
      waiting.add(path);
      if (!busy) tell('saving');
      void run();
    },
    settled: () => (busy || waiting.size > 0 ? new Promise((done) => leaving.push(done)) : Promise.resolve()),
  };
}
