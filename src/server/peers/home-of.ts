import { createHash } from 'node:crypto';

const weight = (peer: string, run: string): string => createHash('sha256').update(`${peer} ${run}`).digest('hex');

/**
 * The process that takes up a run that nobody has. All processes that see the same others name the same one, runs are spread evenly,
 * and when one goes only its own runs move.
 */
export const homeOf = (run: string, peers: readonly string[]): string | undefined =>
  peers.toSorted((a, b) => (weight(a, run) < weight(b, run) ? 1 : -1))[0];
