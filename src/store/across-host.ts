import type { AcrossRun } from '../analysis/across/across-runs.ts';

/** The runs that this browser keeps, side by side, in the screen's language. */
export interface AcrossHost {
  /** Groups of runs under the same conditions, in order of time; never an order of merit. */
  readonly groups: readonly (readonly AcrossRun[])[];
  /** Per run in order of time: actions open and closed so far. */
  readonly trend: readonly { readonly run: AcrossRun; readonly open: number; readonly closed: number }[];
  /** Runs that could not be read. */
  readonly unread: number;
  review(id: string): void;
}
