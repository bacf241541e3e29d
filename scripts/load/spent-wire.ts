import type { Work } from '../../src/session/host/host-environment.ts';

/** What a server spent its time on, in real ms. */
export type SpentOn = Readonly<Record<Work | 'collecting', number>>;

/** Since it was asked last. */
export interface Spent {
  readonly all: SpentOn;
  /** What of that was done by the instant that was asked about. */
  readonly before: SpentOn;
  /** Ms of processor time, in all. */
  readonly processor: number;
}
