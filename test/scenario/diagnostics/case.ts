import type { DiagnosticName } from '../../../src/scenario/diagnostics/registry.ts';
import type { Edit } from '../fixture.ts';

export interface Case {
  /** What must be reported, in order of place; nothing else may be. */
  readonly gives: readonly DiagnosticName[];
  readonly edits: readonly Edit[];
  /** What the first of them underlines. */
  readonly at: string;
  readonly fix?: string;
  /** What its first note underlines. */
  readonly note?: string;
}

export const one = (
  name: DiagnosticName,
  at: string,
  find: string,
  replace: string,
  more: Partial<Case> = {},
): Case => ({
  gives: [name],
  edits: [[find, replace]],
  at,
  ...more,
});
