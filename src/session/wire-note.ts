import type { Rated, TaskSeen } from '../engine/notebook/entry.ts';

/** A participant's answers to the questionnaire, from ENDEX on: 1-5 per item, what was left open is absent. */
export interface WireAnswers {
  readonly kind: 'answers';
  /** Random, of this window: who answers again changes what was said before. Says nothing of who it is. */
  readonly respondent: string;
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  /** By the place of the objective in the list that was shown, from 0. */
  readonly self: Readonly<Record<string, number>>;
  /** Whether the seat's role may stand beside it. */
  readonly named: boolean;
  readonly remark: string;
}

/** What an evaluator's window sends for the notebook, and a participant's after the exercise; whose it is, the host knows. */
export type WireNote =
  | WireAnswers
  | { readonly kind: 'name'; readonly text: string }
  | {
      readonly kind: 'observation';
      /** Play and story ms at which typing began. */
      readonly play: number;
      readonly story: number;
      readonly text: string;
      readonly objective?: string;
      readonly sign?: 'plus' | 'delta';
    }
  | {
      readonly kind: 'rating';
      readonly objective: string;
      readonly rated: Rated;
      readonly tasks: Readonly<Record<string, TaskSeen>>;
      readonly why: string;
    }
  | { readonly kind: 'freeze'; readonly objective: string };
