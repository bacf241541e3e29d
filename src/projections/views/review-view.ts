import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { DecisionRow, ExpectationRow, MoveRow, ObligationRow, RoleTag } from './facilitator-view.ts';
import type { Channel } from './shared.ts';

export interface TimelineItem {
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
  /** Lanes it belongs to: role ids, or an actor id. */
  readonly roles: readonly string[];
  readonly title: string;
  readonly detail: string;
  readonly spoken: boolean;
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

/** The first after-action page: what happened, what was expected, what was decided on which knowledge. */
export interface ReviewView {
  readonly kind: 'review';
  readonly language: Language;
  readonly title: string;
  readonly variant: string;
  readonly moves: readonly MoveRow[];
  readonly roles: readonly RoleTag[];
  readonly timeline: readonly TimelineItem[];
  readonly expectations: readonly (ExpectationRow & { readonly evidence: string; readonly seq?: number })[];
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
  }[];
  readonly objectives: readonly { readonly id: string; readonly title: string; readonly index?: number }[];
  /** Share 0-1 of the evidence that was recorded as spoken. */
  readonly spokenShare: number;
}
