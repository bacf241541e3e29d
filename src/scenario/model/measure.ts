import type { StoryTime } from '../../base/time.ts';
import type {
  ActorId,
  Condition,
  DimensionId,
  ExpectationId,
  FactId,
  FlagName,
  InjectId,
  ObjectiveId,
  ObligationId,
  RoleId,
  SignalId,
  TextKey,
  ValueId,
} from './ids.ts';

/** A named event raised by acts or by the system; storylines, injects and expectations listen to it. */
export interface Signal {
  readonly id: SignalId;
  readonly title: TextKey;
  /** Raised by the system the first time this holds (knowledge, board, alternatives). */
  readonly when?: Condition;
  /** When given, the signal counts by its parts: all = credit 1, at least `half` of them = 0.5. */
  readonly parts: readonly string[];
  readonly half: number;
}

/** A small number 0-5 that steers text variants and contingency injects; never shown as a score, never enters one. */
export interface Value {
  readonly id: ValueId;
  readonly title: TextKey;
  readonly start: number;
}

export interface Flag {
  readonly id: FlagName;
  readonly title: TextKey;
}

/**
 * How an expectation is met. `all`: each signal; its moment is the last of them. `any`: the best of them.
 * `holds`: a condition looked at once, at `full`.
 */
export type Evidence =
  | { readonly kind: 'all'; readonly signals: readonly SignalId[] }
  | { readonly kind: 'any'; readonly signals: readonly SignalId[] }
  | { readonly kind: 'holds'; readonly when: Condition };

/** Expected action: who, within which window, as evidence for which objective. */
export interface Expectation {
  readonly id: ExpectationId;
  readonly role: RoleId;
  readonly text: TextKey;
  readonly evidence: Evidence;
  /** The inject that opens it; skipped = out of the denominator. */
  readonly opens: InjectId;
  /** Full credit until here, then a straight line of play time to 0 at `zero`. */
  readonly full: StoryTime;
  readonly zero: StoryTime;
  readonly critical: boolean;
  readonly objective: ObjectiveId;
  readonly dimension: DimensionId;
}

export interface Obligation {
  readonly id: ObligationId;
  readonly title: TextKey;
  readonly note: TextKey;
  /**
   * `duty` can be met or breached, `clock` runs outside the team's hands, `reference` is never judged. A clock without an owner counts to
   * an event: it has come with its hour, or with what is named in `met`.
   */
  readonly type: 'duty' | 'clock' | 'reference';
  readonly owner?: RoleId;
  /** Whose clock it is: this actor's portrait on the stage wears the deadline ring. */
  readonly actor?: ActorId;
  /** With this a role, and with all roles the stage, gets to see it. */
  readonly seen: { readonly fact: FactId } | { readonly inject: InjectId };
  /** Story time it starts; `{ fact, role }`: when that fact reaches that role; absent: not the team's clock. */
  readonly starts?: StoryTime | { readonly fact: FactId; readonly role: RoleId };
  /** The hour by which it is well done, when that is before `due`. */
  readonly good?: StoryTime;
  readonly due?: StoryTime;
  /** The team may choose the start once, with a reason, in this range; the due moves with it. */
  readonly choose?: { readonly from: StoryTime; readonly to: StoryTime; readonly by: RoleId };
  readonly met: readonly SignalId[];
  readonly restart?: {
    readonly signal: SignalId;
    readonly good?: StoryTime;
    readonly due: StoryTime;
    readonly met: readonly SignalId[];
  };
}

export interface Dimension {
  readonly id: DimensionId;
  readonly title: TextKey;
  readonly short: TextKey;
  /** Share of the total, in points of 100 over all dimensions. */
  readonly weight: number;
}

export interface Objective {
  readonly id: ObjectiveId;
  readonly title: TextKey;
  readonly short: TextKey;
  readonly tags: readonly string[];
  readonly bands: { readonly P: TextKey; readonly S: TextKey; readonly M: TextKey; readonly U: TextKey };
}
