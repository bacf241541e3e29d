import type { CapId, Condition, ObjectiveId, PatternId, RoleId, TextKey } from './ids.ts';

/** Limits the suggested letter of an objective; never touches a number. Of the lines that hold the strictest counts. */
export interface Cap {
  readonly id: CapId;
  readonly objective: ObjectiveId;
  readonly text: TextKey;
  readonly levels: readonly { readonly when: Condition; readonly atMost: 'S' | 'M' | 'U' }[];
}

/** A pattern of the scenario's own that the replay looks for, with the question it is worth and the measure that a report proposes. */
export interface Pattern {
  readonly id: PatternId;
  readonly title: TextKey;
  readonly when: Condition;
  readonly question: TextKey;
  readonly advice?: TextKey;
}

/** Questions of the debrief per objective; the run decides which become real. */
export interface DebriefQuestion {
  readonly id: string;
  readonly objective: ObjectiveId;
  readonly text: TextKey;
  readonly roles?: readonly RoleId[];
}
