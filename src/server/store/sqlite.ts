import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { createSerialQueue } from '../../session/serial-queue.ts';
import type { SqlDatabase, SqlRow, SqlRunner } from './sql.ts';

interface Waiting {
  work(transaction: SqlRunner): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

const SQLITE_FULL = 13;
const BUSY_MS = 5_000;

/** After so many statements that changed something, what stands in the log is put into the file. */
const LOG_LENGTH = 200;
/** Real ms until then: whoever waits for what was just stored has it by that time. */
const LOG_REST_MS = 1_000;
/** Pages in the log at which a commit does so itself. */
const LONGEST_LOG = 4_000;

/**
 * The embedded database: one file, readable by its owner only. A commit returns after the data are on the disk (WAL with
 * `synchronous = FULL`).
 */
export function openSqlite(file: string): SqlDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  // By default a message to two hundred teams, of some 650 pages, would mostly be what does it, before anybody is shown it.
  database.exec(`PRAGMA wal_autocheckpoint = ${LONGEST_LOG}`);
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
    async change(text, values = []) {
      logged += 1;
      return Number(prepared(text).run(...values).changes);
    },
  };
  const queue = createSerialQueue();
  /** Statements since the log was last put into the file. */
  let logged = 0;
  let putting: NodeJS.Timeout | undefined;
  function putLogLater(): void {
    if (logged < LOG_LENGTH) return;
    putting ??= setTimeout(() => {
      putting = undefined;
      logged = 0;
      // What could not be put there now stays in the log, and is read from there.
      void queue.run(() => database.exec('PRAGMA wal_checkpoint(PASSIVE)')).catch(() => undefined);
    }, LOG_REST_MS).unref();
  }
  /** Transactions that came while another was under way: they share the next commit, so that the disk is waited for once. */
  let waiting: Waiting[] = [];

  /** Each in a savepoint of its own: one that throws takes nothing of the others with it. Nobody is answered before the commit. */
  async function commitWaiting(): Promise<void> {
    // All that is asked for in this turn of the process, by however many runs, is of one commit.
    await endOfTurn();
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
    putLogLater();
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
      clearTimeout(putting);
      await queue.idle();
      database.close();
    },
  };
}
