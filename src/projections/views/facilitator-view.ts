import type { Phase } from '../../base/phase.ts';
import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { ClaimStatus } from '../../scenario/model/claim.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Channel, Moment, PauseReason, Portrait, Light } from './shared.ts';

export interface RoleTag {
  readonly id: string;
  readonly short: string;
  readonly name: string;
}

export interface MoveRow {
  readonly id: string;
  /** Its number among those that this variant plays, as the seats and the stage tell it; 0 for one that is not played. */
  readonly number: number;
  readonly title: string;
  readonly intro: string;
  readonly light: Light;
  /** Not played in this variant: no windows. */
  readonly windows: readonly {
    readonly from: StoryTime;
    readonly to: StoryTime;
    readonly playFrom: PlayTime;
    readonly playTo: PlayTime;
    readonly pace: number;
  }[];
  /** `left`: the exercise was over before it came. */
  readonly state: 'past' | 'now' | 'coming' | 'left' | 'notPlayed';
}

export type InjectStatus =
  'planned' | 'held' | 'due' | 'released' | 'withdrawn' | 'skipped' | 'notSent' | 'conditionFailed' | 'cutOff';

/** A row of the MSEL board. */
export interface InjectRow {
  readonly id: string;
  readonly move: string;
  readonly channel: Channel;
  readonly type: 'admin' | 'context' | 'action' | 'contingency' | 'noise';
  readonly from: string;
  readonly to: readonly RoleTag[];
  readonly toAll: boolean;
  readonly gist: string;
  readonly title: string;
  readonly body: string;
  readonly guidance: string;
  readonly facts: readonly string[];
  readonly status: InjectStatus;
  /** When it is or was due; absent when a storyline or condition decides. */
  readonly due?: Moment;
  readonly releasedAt?: StoryTime;
  /** What decides whether it comes, in words, and whether that holds now. */
  readonly condition?: { readonly text: string; readonly holds: boolean };
  readonly storyline?: string;
  readonly reads: { readonly read: number; readonly total: number; readonly first?: StoryTime };
  readonly reason?: string;
  readonly can: readonly ('release' | 'hold' | 'unhold' | 'delay' | 'skip' | 'unskip' | 'withdraw')[];
}

export interface DecisionRow {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly state: 'waiting' | 'open' | 'proposed' | 'ownPending' | 'taken' | 'defaulted' | 'closed';
  readonly opened?: Moment;
  readonly deadline: Moment;
  readonly options: readonly { readonly id: string; readonly text: string; readonly isDefault: boolean }[];
  readonly chosen?: string;
  readonly own?: string;
  readonly why?: string;
  readonly at?: StoryTime;
  readonly alternatives: number;
  readonly need?: { readonly text: string; readonly met: boolean };
}

export interface SeatRow {
  readonly index: number;
  readonly roles: readonly RoleTag[];
  readonly unread: number;
  readonly oldestUnread?: StoryTime;
  readonly unanswered: number;
  readonly oldestUnanswered?: StoryTime;
  /** Facts that only this seat holds. */
  readonly alone: number;
  readonly last?: { readonly text: string; readonly at: StoryTime };
  readonly mood: 'calm' | 'called' | 'waiting' | 'pressure' | 'silent';
  readonly occupiedUntil?: PlayTime;
  readonly briefRead: boolean;
}

export interface ExpectationRow {
  readonly id: string;
  readonly text: string;
  readonly role: RoleTag;
  readonly objective: string;
  readonly dimension: string;
  readonly critical: boolean;
  /**
   * `partly`: in time, but not all of it; `late`: after the hour for full credit, all of it or not; `notPlayed`: there was still time for it
   * when the exercise was ended early.
   */
  readonly state: 'waiting' | 'open' | 'met' | 'partly' | 'late' | 'missed' | 'notPlayed' | 'out';
  /** Share 0-1 of the credit so far. */
  readonly credit: number;
  readonly full: Moment;
  readonly zero: Moment;
  readonly at?: StoryTime;
  readonly spoken: boolean;
}

export interface ObligationRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly type: 'duty' | 'clock' | 'reference';
  /** `passed`: of a clock that is nobody's, which nobody meets or misses. */
  readonly state: 'waiting' | 'running' | 'met' | 'breached' | 'passed' | 'shown';
  readonly started?: StoryTime;
  readonly good?: Moment;
  readonly due?: Moment;
  readonly metAt?: StoryTime;
  /** Share 0-1 of the time used up. */
  readonly seenBy: readonly string[];
}

/** A reply of a role to an actor that waits for an answer. */
export interface ReplyRow {
  readonly id: string;
  readonly from: RoleTag;
  readonly to: { readonly id: string; readonly short: string; readonly name: string };
  readonly subject: string;
  readonly text: string;
  readonly at: StoryTime;
  readonly fallbackAt?: PlayTime;
  readonly lines: readonly string[];
  readonly answered?: { readonly at: StoryTime; readonly fallback: boolean };
}

export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly portrait: Portrait;
  readonly temperament: string;
  readonly channels: readonly Channel[];
  readonly lines: readonly string[];
}

/** A call of the team, once it has begun. */
export interface CallRow {
  readonly id: string;
  readonly partner: string;
  /** Who is in it; absent when nobody is. */
  readonly by?: RoleTag;
  readonly state: 'active' | 'over';
  readonly minutesLeft: number;
  readonly under?: {
    readonly title: string;
    readonly until: PlayTime;
    /** Asked in these words of the caller's own: works only when granted. */
    readonly own?: string;
    readonly granted?: true;
    /** The wordings that work, to judge it by. */
    readonly works?: readonly string[];
  };
}

/** A sentence said outside, with its verdict at sending; for staff only (MECHANICS.md section 8). */
export interface ClaimRow {
  readonly id: string;
  readonly at: StoryTime;
  readonly by: RoleTag;
  readonly text: string;
  /** Title of the text it stood in. */
  readonly in: string;
  readonly status: ClaimStatus;
  readonly overclaim: boolean;
  /** How many cards and messages the team put under it. */
  readonly links: number;
}

export interface ProductRow {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly prepared: boolean;
  readonly sentAt: readonly StoryTime[];
  readonly due?: Moment;
}

export interface EventLine {
  readonly seq: number;
  readonly at: StoryTime;
  readonly text: string;
}

/** The whole board of exercise staff, future included. Ids are the author's. */
export interface FacilitatorView {
  readonly kind: 'facilitator';
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly title: string;
  readonly variant: string;
  readonly phase: Phase;
  readonly pause?: PauseReason;
  readonly moves: readonly MoveRow[];
  readonly injects: readonly InjectRow[];
  readonly decisions: readonly DecisionRow[];
  readonly seats: readonly SeatRow[];
  readonly roles: readonly RoleTag[];
  readonly knowledge: readonly {
    readonly fact: string;
    readonly short: string;
    readonly text: string;
    readonly held: Readonly<Record<string, StoryTime>>;
  }[];
  readonly expectations: readonly ExpectationRow[];
  readonly obligations: readonly ObligationRow[];
  readonly replies: readonly ReplyRow[];
  readonly calls: readonly CallRow[];
  readonly claims: readonly ClaimRow[];
  readonly products: readonly ProductRow[];
  readonly actors: readonly ActorRow[];
  readonly objectives: readonly { readonly id: string; readonly short: string; readonly title: string }[];
  readonly signals: readonly {
    readonly id: string;
    readonly title: string;
    readonly at?: StoryTime;
    readonly credit: number;
  }[];
  readonly storylines: readonly { readonly id: string; readonly title: string; readonly state: string }[];
  readonly values: readonly { readonly id: string; readonly title: string; readonly value: number }[];
  readonly cards: readonly {
    readonly id: string;
    readonly column: 'known' | 'said' | 'unknown';
    readonly text: string;
  }[];
  readonly reveal: { readonly knowledge: boolean; readonly unshared: boolean; readonly verdicts?: boolean };
  readonly events: readonly EventLine[];
  /** Play time of the next thing that falls due, and of the end of this move. */
  readonly next?: PlayTime;
  readonly endOfMove?: PlayTime;
}
