import type { SqlChange, SqlRow, SqlValue } from './sql.ts';

/** What the thread of an embedded database is asked; it does one job after another, and answers each in that order. */
export type SqliteJob =
  | { readonly kind: 'rows' | 'change'; readonly text: string; readonly values: readonly SqlValue[] }
  /** Sets of changes, each whole or not at all, in one commit. */
  | { readonly kind: 'sets'; readonly sets: readonly (readonly SqlChange[])[] }
  | { readonly kind: 'begin' | 'commit' | 'rollback' | 'close' };

/** An error of the database; `errcode` is SQLite's own. */
export interface SqliteTrouble {
  readonly message: string;
  readonly errcode?: number;
}

/** What became of a set: done, or nothing of it, because a change did not change as many rows as it must or because it failed. */
export type SetAnswer = { readonly done: boolean } | { readonly trouble: SqliteTrouble };

export type SqliteAnswer =
  | { readonly rows: readonly SqlRow[] }
  | { readonly changed: number }
  /** In the order of the sets; all of those that are done are on the disk. */
  | { readonly sets: readonly SetAnswer[] }
  | { readonly trouble: SqliteTrouble };
