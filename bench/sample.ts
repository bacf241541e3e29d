import { performance } from 'node:perf_hooks';

/** One thing to be measured. */
export interface Candidate {
  readonly name: string;
  /** Does the thing once; what it gives back is kept, so that it cannot be left out. */
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  /** Microseconds a run: the median of the samples, and the span that holds the middle half of them. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface SampleOptions {
  /** Rounds; each takes one sample of every candidate. */
  readonly rounds: number;
  /** Runs in a sample. */
  readonly runs: number;
  /** Runs of each candidate before anything is measured. */
  readonly warmUp: number;
}

let kept: unknown;

/**
 * Measures candidates side by side: after a warm-up each round samples all of them, in an order that turns by one, so that a change in
 * the machine's speed falls on all alike.
 */
export function sample(candidates: readonly Candidate[], { rounds, runs, warmUp }: SampleOptions): readonly Measured[] {
  for (const candidate of candidates) for (let i = 0; i < warmUp; i += 1) kept = candidate.run();
  const samples = candidates.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const index = (round + turn) % candidates.length;
      const { run } = candidates[index] as Candidate;
      const start = performance.now();
      for (let i = 0; i < runs; i += 1) kept = run();
      samples[index]?.push(((performance.now() - start) * 1_000) / runs);
    }
  if (kept === undefined) throw new Error('the candidates gave nothing back');
  return candidates.map(({ name }, index) => {
    const sorted = (samples[index] ?? []).toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
    return { name, median: at(0.5), low: at(0.25), high: at(0.75) };
  });
}
