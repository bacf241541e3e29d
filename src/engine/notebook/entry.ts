import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { ExpectationId, ObjectiveId, RoleId } from '../../scenario/model/ids.ts';
import type { Input, TextRef } from '../command.ts';

/** Author of an entry who is no role: an evaluator, or the facilitator. Unguessable, given by the window that first writes. */
export type AuthorId = string;

/** Something seen by an observer, pinned to the moment at which typing began. */
export interface Observation {
  readonly id: string;
  readonly play: PlayTime;
  readonly story: StoryTime;
  /** A reference to a typed text; in notebooks written before there were such references, the text itself. */
  readonly text: TextRef | string;
  /** Objective and role ids of the author. */
  readonly objective?: string;
  readonly role?: string;
  readonly by?: AuthorId;
  /** Something to keep, or something to improve. */
  readonly sign?: 'plus' | 'delta';
}

/** What an evaluator can give an objective: a letter of HSEEP, or that it was not to be seen. */
export type Rated = 'P' | 'S' | 'M' | 'U' | 'notObserved';

/** How a critical task was carried out, as an evaluator saw it. */
export type TaskSeen = 'done' | 'partly' | 'notDone' | 'notSeen';

/** Ratings of one evaluator on one objective. The last one stands; one after the freezing has a reason, and both are reported. */
export interface Rating {
  readonly rater: AuthorId;
  readonly objective: ObjectiveId;
  readonly rated: Rated;
  readonly tasks?: Readonly<Record<ExpectationId, TaskSeen>>;
  readonly why?: TextRef;
}

export type QuestionnaireForm = 'before' | 'after' | 'self';

/** One person's answers to a questionnaire; `role` only when the person chose not to be anonymous. */
export interface Answers {
  readonly form: QuestionnaireForm;
  /** Random, so that one person can answer again before the end; says nothing of who it is. */
  readonly respondent: string;
  readonly role?: RoleId;
  /** 1-5 per item. */
  readonly answers: Readonly<Record<string, number>>;
  readonly remark?: TextRef;
}

export type ActionKind = 'plan' | 'organisation' | 'equipment' | 'training' | 'exercise';
export type ActionStatus = 'open' | 'started' | 'done' | 'dropped';

/** A corrective action of the improvement plan. The last entry with its id stands. */
export interface Action {
  readonly id: string;
  readonly text: TextRef;
  readonly type: ActionKind;
  readonly owner?: TextRef;
  /** Calendar day, `2026-12-31`. */
  readonly due?: string;
  readonly status: ActionStatus;
  readonly evidence?: TextRef;
  readonly objective?: ObjectiveId;
  /** What it came from: a pattern, a question of the hot wash, journal positions. */
  readonly from?: { readonly pattern?: string; readonly question?: string; readonly seqs?: readonly number[] };
}

/** A place in the run that somebody wants to come back to. `seq` is a journal position, -1 before the first record. */
export interface Bookmark {
  readonly id: string;
  readonly seq: number;
  readonly play: PlayTime;
  readonly text: TextRef;
  readonly by?: AuthorId;
}

/** A plus or a delta, or an answer to a question, noted in the hot wash. */
export interface HotWashNote {
  readonly id: string;
  readonly kind: 'plus' | 'delta' | 'answer';
  readonly text: TextRef;
  readonly objective?: ObjectiveId;
  /** Id of the pattern or question answered. */
  readonly question?: string;
  readonly seqs?: readonly number[];
}

/** A what-if branch that is kept: where it leaves the record and what was put in after that. Never touches the record. */
export interface KeptBranch {
  readonly id: string;
  readonly name: TextRef;
  /** Last record of the journal that it shares; -1: none. */
  readonly cut: number;
  readonly play: PlayTime;
  /** How it went on after `inputs`. */
  readonly goesOn: 'recorded' | 'policies' | 'byHand';
  readonly inputs: readonly Input[];
}

/** A sentence of the drafted report that people changed; `null`: left out. The last edit of a key and language stands. */
export interface ReportEdit {
  readonly language: string;
  /** Key of the sentence or section in the draft. */
  readonly key: string;
  readonly text: TextRef | null;
}

/** The closed list of what a notebook holds. None of it changes the run. */
export type NotebookEntry =
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'author'; readonly author: AuthorId; readonly name: TextRef }
  | { readonly kind: 'rating'; readonly rating: Rating }
  /** From here on the evaluator may see suggestion, other raters, truth labels, branches and epilogue of this objective. */
  | { readonly kind: 'frozen'; readonly rater: AuthorId; readonly objective: ObjectiveId }
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'bookmark'; readonly bookmark: Bookmark }
  | { readonly kind: 'hotWash'; readonly note: HotWashNote }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'branch'; readonly branch: KeptBranch }
  | { readonly kind: 'reportEdit'; readonly edit: ReportEdit }
  /** The fingerprint that was shown and printed, as at ENDEX or at freezing. */
  | { readonly kind: 'sealed'; readonly fingerprint: string }
  /** Takes a bookmark, a hot-wash note, an action or a branch off the lists; what it said stays in the notebook. */
  | { readonly kind: 'removed'; readonly id: string };
