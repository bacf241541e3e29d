import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { createSerialQueue } from '../../session/serial-queue.ts';
import type { SqlDatabase, SqlRow, SqlRunner } from './sql.ts';

interface Waiting {
  work(transaction: SqlRunner): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

const SQLITE_FULL = 13;
const BUSY_MS = 5_000;

/**
 * The embedded database: one file, readable by its owner only. A commit returns after the data are on the disk (WAL with
 * `synchronous = FULL`).
 */
export function openSqlite(file: string): SqlDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const fresh = database.prepare(text);
    statements.set(text, fresh);
    return fresh;
  };
  // Statements run at once; what keeps a transaction whole is that no other turn begins before it ends.
  const direct: SqlRunner = {
    rows: async (text, values = []) => prepared(text).all(...values) as SqlRow[],
    change: async (text, values = []) => Number(prepared(text).run(...values).changes),
  };
  const queue = createSerialQueue();
  /** Transactions that came while another was under way: they share the next commit, so that the disk is waited for once. */
  let waiting: Waiting[] = [];

  /** Each in a savepoint of its own: one that throws takes nothing of the others with it. Nobody is answered before the commit. */
  async function commitWaiting(): Promise<void> {
    const group = waiting;
    waiting = [];
    const answers: (() => void)[] = [];
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const { work, resolve, reject } of group) {
        prepared('SAVEPOINT one').run();
        try {
          const result = await work(direct);
          answers.push(() => resolve(result));
        } catch (error) {
          // A full disk may have ended all of it already.
          if (!database.isTransaction) throw error;
          prepared('ROLLBACK TO one').run();
          answers.push(() => reject(error));
        }
        prepared('RELEASE one').run();
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      for (const { reject } of group) reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  return {
    rows: (text, values) => queue.run(() => direct.rows(text, values)),
    change: (text, values) => queue.run(() => direct.change(text, values)),
    transaction: <T>(work: (transaction: SqlRunner) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
        if (waiting.length === 1) void queue.run(commitWaiting);
      }),
    dialect: { bytes: 'BLOB', now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)", upgradeLock: '' },
    exclusive: true,
    problemOf(error) {
      const code = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
      return { kind: code === SQLITE_FULL ? 'full' : 'failing', detail: String(error) };
    },
    async close() {
      await queue.idle();
      database.close();
    },
  };
}
