import type { StoreProblem } from '../../session/store/journal-store.ts';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

/** Statements with `?` for each value; on a connection, or inside a transaction on it. */
export interface SqlRunner {
  rows(text: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Number of rows changed. */
  change(text: string, values?: readonly SqlValue[]): Promise<number>;
}

/** One statement of several that are done together. */
export interface SqlChange {
  readonly text: string;
  readonly values: readonly SqlValue[];
  /** So many rows it must change, or nothing of all of them is done. */
  readonly must?: number;
}

/**
 * What the stores need of a database. The statements are written in the SQL that SQLite and PostgreSQL share; what they do not share
 * stands here.
 */
export interface SqlDatabase extends SqlRunner {
  /** All of these are durable when it resolves with true. When one changed other than it must (false), or when it throws, nothing of them is. */
  apply(changes: readonly SqlChange[]): Promise<boolean>;
  /** Whether something that it was given to store is under way: whoever waits for that goes first. Absent where other processes share it. */
  busy?(): boolean;
  /** All of the work is durable when it resolves; when it throws nothing of it is. */
  transaction<T>(work: (transaction: SqlRunner) => Promise<T>): Promise<T>;
  readonly dialect: {
    /** Type of a column of bytes. */
    readonly bytes: string;
    /** UTC ms of the database's own clock: several processes agree on it. */
    readonly now: string;
    /** Statement that lets one process at a time upgrade the tables, inside a transaction; '': a transaction alone does. */
    readonly upgradeLock: string;
  };
  /** Whether the one process that opens this database may take whatever an earlier one left, without waiting. */
  readonly exclusive: boolean;
  /** What an error that it threw means for the caller. */
  problemOf(error: unknown): StoreProblem;
  close(): Promise<void>;
}
