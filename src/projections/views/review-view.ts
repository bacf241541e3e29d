import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { ClaimStatus } from '../../scenario/model/claim.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Letter } from '../letters.ts';
import type { Diffusion } from '../review/diffusion.ts';
import type { DecisionRow, ExpectationRow, MoveRow, ObligationRow, RoleTag } from './facilitator-view.ts';
import type { Channel } from './shared.ts';

export interface TimelineItem {
  /** Names it in this run and in every other of the same scenario: what happened, to what, for which time. */
  readonly key: string;
  /** Journal position: the record that caused it. */
  readonly seq: number;
  readonly play: PlayTime;
  readonly at: StoryTime;
  readonly kind:
    | 'inject'
    | 'decision'
    | 'sent'
    | 'share'
    | 'board'
    | 'signal'
    | 'expectation'
    | 'obligation'
    | 'move'
    | 'spoken'
    | 'other';
  readonly channel?: Channel;
  /** The actor it came from. */
  readonly actor?: string;
  /** The storyline that sent it. */
  readonly storyline?: string;
  /** Objectives that it bears on. */
  readonly objectives: readonly string[];
  /** Lanes it belongs to: role ids, or an actor id. */
  readonly roles: readonly string[];
  readonly title: string;
  readonly detail: string;
  readonly spoken: boolean;
}

/** What led to what: indices in the timeline. */
export interface ReviewLink {
  readonly from: number;
  readonly to: number;
  /** It opened the decision, or the decision put the sending on the list. */
  readonly why: 'opened' | 'due';
}

export interface DecisionReview extends DecisionRow {
  readonly by: string;
  readonly deciders: readonly RoleTag[];
  readonly default: boolean;
  readonly confidence?: 1 | 2 | 3;
  /** What the deciders' roles knew in the moment of locking, frozen with it. */
  readonly knownThen: readonly { readonly short: string; readonly text: string }[];
  /** What another role held then and they did not. */
  readonly elsewhere: readonly { readonly short: string; readonly text: string; readonly holders: readonly string[] }[];
  readonly ratings: readonly { readonly dimension: string; readonly rating: number }[];
  readonly seq?: number;
}

/** A rating or a credit that stands in an index: what it is worth there, and where in the journal it came about. */
export interface WhyRow {
  readonly kind: 'decision' | 'expectation';
  readonly id: string;
  readonly title: string;
  /** Short name of the dimension. */
  readonly dimension: string;
  /** 0-3, of a decision. */
  readonly rating?: number;
  /** Share 0-1: the rating of 3, or the credit. */
  readonly value: number;
  /** Share 0-1 of the index that it decides; absent when there is no index. */
  readonly part?: number;
  readonly critical: boolean;
  readonly spoken: boolean;
  readonly seq?: number;
}

/** Something that stands in no index, and why. */
export interface UnscoredRow {
  readonly kind: 'decision' | 'expectation' | 'objective' | 'dimension';
  readonly id: string;
  readonly title: string;
  readonly why: 'ownOption' | 'noRating' | 'notTaken' | 'notOpened' | 'notPlayed' | 'out' | 'notObserved';
  readonly seq?: number;
}

/** What the team itself put under a sentence; without text: a card that was taken away since. */
export interface Support {
  readonly kind: 'card' | 'message';
  readonly text: string;
}

/** A sentence said outside, judged in the moment of sending. */
export interface SaidRow {
  readonly id: string;
  readonly sentence: string;
  /** Title of the text it stood in, and who read that. */
  readonly in: string;
  readonly to: string;
  readonly by: RoleTag;
  readonly at: StoryTime;
  readonly status: ClaimStatus;
  readonly overclaim: boolean;
  readonly support: readonly Support[];
  readonly seq?: number;
}

/** A product or request as it was sent. */
export interface SentText {
  readonly id: string;
  readonly kind: 'product' | 'request';
  readonly title: string;
  readonly to: string;
  readonly at: StoryTime;
  readonly by: RoleTag;
  readonly spoken: boolean;
  readonly fields: readonly { readonly label: string; readonly text: string; readonly sentences: readonly string[] }[];
  readonly elements: readonly string[];
  readonly seq?: number;
}

export interface ObjectiveReview {
  readonly id: string;
  readonly title: string;
  /** Share 0-1; absent: not observed. */
  readonly index?: number;
  /** Suggested by the rules; people decide. Absent: not observed. */
  readonly letter?: Letter;
  /** What the objective's own words say of that letter. */
  readonly band?: string;
  /** Limits that hold, with the letter they allow at most. */
  readonly caps: readonly { readonly id: string; readonly text: string; readonly atMost: Letter }[];
  /** Critical tasks without any credit. */
  readonly openCritical: readonly { readonly id: string; readonly text: string }[];
  readonly why: readonly WhyRow[];
}

/** The first after-action page: what happened, what was expected, what was decided on which knowledge. */
export interface ReviewView {
  readonly kind: 'review';
  readonly language: Language;
  readonly title: string;
  readonly variant: string;
  readonly moves: readonly MoveRow[];
  readonly roles: readonly RoleTag[];
  /** Actors who wrote or called, and storylines that sent something. */
  readonly actors: readonly RoleTag[];
  readonly storylines: readonly { readonly id: string; readonly title: string }[];
  readonly timeline: readonly TimelineItem[];
  readonly links: readonly ReviewLink[];
  readonly expectations: readonly (ExpectationRow & { readonly evidence: string; readonly seq?: number })[];
  /** Here also a clock that somebody has is `passed` when its hour went by, which is no breach. */
  readonly obligations: readonly (ObligationRow & { readonly seq?: number })[];
  readonly decisions: readonly DecisionReview[];
  readonly dimensions: readonly {
    readonly id: string;
    readonly title: string;
    readonly short: string;
    readonly weight: number;
    /** Share 0-1; absent when nothing in this variant bears on it. */
    readonly index?: number;
    readonly decisions: number;
    readonly expectations: number;
    readonly why: readonly WhyRow[];
  }[];
  /** Mean of the dimensions by their weight, share 0-1; absent when nothing bears on any. */
  readonly weighted?: number;
  readonly objectives: readonly ObjectiveReview[];
  readonly unscored: readonly UnscoredRow[];
  readonly said: readonly SaidRow[];
  readonly sent: readonly SentText[];
  /** Alternatives on record, over how many of the decisions that came up. */
  readonly alternatives: { readonly count: number; readonly decisions: number; readonly of: number };
  /** Facts that one person alone held at first, and how many of them the team passed on. No facts: not observed. */
  readonly diffusion: Diffusion;
  /** Share 0-1 of the evidence that was recorded as spoken. */
  readonly spokenShare: number;
  /** Roles for which the computer acted, in the order of the scenario: what was seen of them says nothing about a person. */
  readonly played: readonly PlayedRole[];
}

export interface PlayedRole {
  readonly role: RoleTag;
  /** Acts of the computer for this role, and all acts of the role. */
  readonly acts: number;
  readonly of: number;
}
