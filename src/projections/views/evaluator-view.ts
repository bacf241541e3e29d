import type { Phase } from '../../base/phase.ts';
import type { StoryTime } from '../../base/time.ts';
import type { Rated, TaskSeen } from '../../engine/notebook/entry.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Letter } from '../letters.ts';
import type { Channel, MoveHead, PauseReason } from './shared.ts';

/** Something that happened and that the table or a seat had part in. */
export interface SeenItem {
  readonly id: string;
  readonly at: StoryTime;
  readonly kind: 'message' | 'decision' | 'sent' | 'board' | 'share';
  readonly channel?: Channel;
  /** Short names of the roles. */
  readonly roles: readonly string[];
  readonly title: string;
}

/** A rating of this evaluator, or of another once this one has frozen the objective. */
export interface RatingRow {
  readonly rater: string;
  readonly rated: Rated;
  readonly tasks: Readonly<Record<string, TaskSeen>>;
  readonly why: string;
  /** Given after this evaluator froze the objective. */
  readonly late: boolean;
}

/** One evaluation guide: what the objective asks, its critical tasks so far, and what this evaluator gave. */
export interface GuideRow {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly tags: readonly string[];
  readonly bands: Readonly<Record<Letter, string>>;
  /** Those whose opening is in play; all of them after ENDEX. */
  readonly tasks: readonly { readonly id: string; readonly text: string; readonly role: string }[];
  readonly mine?: RatingRow;
  readonly frozen: boolean;
  /** Only when frozen: what the log suggests, absent when not observed, and what the others gave. */
  readonly opened?: { readonly suggested?: Letter; readonly index?: number; readonly others: readonly RatingRow[] };
}

/**
 * What an evaluator sees (MECHANICS.md section 16): what has happened and the guides; no ratings of options, suggested letters, marks
 * of other raters or facts not yet in play.
 */
export interface EvaluatorView {
  readonly kind: 'evaluator';
  readonly language: Language;
  readonly title: string;
  readonly phase: Phase;
  readonly pause?: PauseReason;
  readonly move: MoveHead | null;
  /** Newest last. */
  readonly seen: readonly SeenItem[];
  readonly guides: readonly GuideRow[];
  /** Ratings count from ENDEX on; before it they are drafts. */
  readonly open: boolean;
  readonly name: string;
  readonly observations: readonly {
    readonly id: string;
    readonly at: StoryTime;
    readonly text: string;
    readonly objective?: string;
    readonly sign?: 'plus' | 'delta';
  }[];
}
