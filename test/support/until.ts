import { vi } from 'vitest';

/** Real ms after which what did not happen never will; what happens takes no longer for it. A slow machine that is busy takes its time. */
export const PATIENCE = 60_000;

/** Looks again and again until it fails no more; resolves with what was found. */
export const until = <T>(look: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(look, { timeout: PATIENCE, interval: 20 });
