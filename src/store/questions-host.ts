import type { FormResult } from '../analysis/questionnaire/results.ts';

export interface Question {
  readonly id: string;
  readonly text: string;
}

/** One person's answers, 1-5 per item; what was left open is absent. */
export interface FilledIn {
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  readonly self: Readonly<Record<string, number>>;
  /** Role id; absent: anonymous. */
  readonly role?: string;
  readonly remark: string;
}

/** The questionnaire after an exercise, in the screen's language. */
export interface QuestionsHost {
  /** Asked for before and for now. */
  readonly ready: readonly Question[];
  readonly exercise: readonly Question[];
  /** The objectives, to rate how the team did. */
  readonly objectives: readonly Question[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Fewer than this, and nothing is shown. */
  readonly least: number;
  /** Resolves when it is durable, with false when it is not. */
  save(filled: FilledIn): Promise<boolean>;
  results(): { readonly before: FormResult; readonly after: FormResult; readonly self: FormResult };
}
