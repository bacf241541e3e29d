import type { Language } from '../../scenario/model/ids.ts';

/**
 * `holds`: shown by a run or by proof. `violated`: likewise. `accepted`: violated, and its author says why. `notFound`: neither was found within the bounds, which proves nothing.
 * `information`: nothing is judged.
 */
export type Verdict = 'holds' | 'violated' | 'accepted' | 'notFound' | 'information';

type Words = Readonly<Record<Language, string>>;

/** One act or moment on the way to what is shown. */
export interface WitnessStep {
  /** Story time, as authors write it. */
  readonly at: string;
  readonly text: Words;
}

/** A run that shows it, cut down to what it needs. Empty `steps`: it comes about although nobody does anything. */
export interface Witness {
  readonly reaches: Words;
  readonly steps: readonly WitnessStep[];
}

/** What verify says of one element. `how`: a run shows it, it follows from the scenario itself, or it was measured in the runs. */
export interface Finding {
  readonly property: string;
  readonly verdict: Verdict;
  readonly element: string;
  readonly how: 'run' | 'proof' | 'measured' | 'none';
  readonly message: Words;
  readonly witness?: Witness;
  /** Of what is accepted: why, in the author's words. */
  readonly reason?: string;
}

/** Within which bounds was looked. */
export interface Bounds {
  readonly variant: string;
  readonly people: number;
  readonly drills: number;
  /** Runs of simulated participants that see their views. */
  readonly policyRuns: number;
  /** Runs that try what was tried least. */
  readonly walks: number;
  /** Accepted inputs of all these runs. */
  readonly inputs: number;
  readonly seed: string;
}
