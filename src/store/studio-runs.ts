import type { LoadCurve, LoadItem, SeatLoad } from '../analysis/rehearsal/load-curve.ts';
import type { Consequence, OptionTrial } from '../analysis/rehearsal/try-decision.ts';
import type { PolicyName } from '../analysis/policies/policies.ts';
import type { SheetPlace } from '../projections/authoring/sheet-source.ts';
import type { Localized } from '../scenario/diagnostics/diagnostic.ts';

/** Whose load is asked for; what is absent is chosen. */
export interface LoadAsk {
  readonly variant?: string;
  readonly people?: number;
  readonly team: PolicyName;
}

export interface LoadSheet {
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  readonly variant: string;
  /** Sizes of team that there is a seat plan for. */
  readonly people: readonly number[];
  readonly count: number;
  /** Absent while the scenario has errors. */
  readonly curve?: Omit<LoadCurve, 'seats'> & {
    readonly seats: readonly (Omit<SeatLoad, 'items'> & {
      readonly name: string;
      readonly items: readonly (LoadItem & { readonly title: string; readonly place: SheetPlace | undefined })[];
    })[];
  };
}

/** One decision to be played alone; what is absent is chosen. */
export interface TrialAsk {
  readonly decision?: string;
  readonly variant?: string;
  readonly team: PolicyName;
  /** Real minutes after the choice. */
  readonly minutes: number;
}

export type TrialLine = Omit<Consequence, 'after'> & {
  /** Real minutes after the choice. */
  readonly minute: number;
  readonly title: string;
  readonly place: SheetPlace | undefined;
};

export interface TrialSheet {
  readonly decisions: readonly { readonly id: string; readonly title: string }[];
  readonly decision: string;
  readonly place: SheetPlace | undefined;
  /** Those in which it takes part. */
  readonly variants: readonly { readonly id: string; readonly title: string }[];
  readonly variant: string;
  /** Absent while the scenario has errors, or when no variant has the decision. */
  readonly trial?: {
    /** Hour at which it opens, as authors write it; absent: a team that plays like this never gets it. */
    readonly opens?: string;
    readonly common: readonly TrialLine[];
    readonly options: readonly (Omit<OptionTrial, 'own' | 'ratings'> & {
      readonly title: string;
      readonly ratings: readonly { readonly dimension: string; readonly value: number }[];
      readonly own: readonly TrialLine[];
    })[];
  };
}

/** A drill of the scenario that was played. */
export interface DrillLine {
  readonly id: string;
  readonly place: SheetPlace;
  /** Title of the version that it plays. */
  readonly variant: string;
  readonly people: number;
  /** How it did, 0-1; absent when it could not be played. */
  readonly total?: number;
  readonly dimensions: readonly { readonly id: string; readonly dimension: string; readonly share: number }[];
  /** What did not go as it says. */
  readonly failures: readonly { readonly text: Localized; readonly place: SheetPlace }[];
}

/** Absent while the scenario has errors. */
export interface DrillSheet {
  readonly drills?: readonly DrillLine[];
  /** By version: how many elements take part, and which of them no drill reaches. */
  readonly reach?: readonly {
    readonly variant: string;
    readonly all: number;
    readonly never: readonly { readonly name: string; readonly place: SheetPlace | undefined }[];
  }[];
}
