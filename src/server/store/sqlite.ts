import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createSerialQueue } from '../../session/serial-queue.ts';
import type { SqlChange, SqlDatabase, SqlRunner } from './sql.ts';
import { openThread, SqliteError, ThreadLost } from './sqlite-thread.ts';
import type { SetAnswer } from './sqlite-wire.ts';

interface Waiting {
  readonly changes: readonly SqlChange[];
  resolve(done: boolean): void;
  reject(error: unknown): void;
}

const SQLITE_FULL = 13;

/**
 * So many sets of changes go to the thread before more have come: of a message to two hundred teams the first are stored while the others
 * are judged, and shown while those are stored.
 */
const GROUP = 50;

/**
 * The embedded database: one file, readable by its owner only, in a thread of its own. A commit is answered after the data are on the disk
 * (WAL with `synchronous = FULL`).
 */
export function openSqlite(file: string): SqlDatabase {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const thread = openThread(file);
  const turns = createSerialQueue();
  /** Resolves when the transaction ends that is under way: no other job may come between its own. */
  let alone: Promise<unknown> | undefined;
  let waiting: Waiting[] = [];
  let soon: NodeJS.Immediate | undefined;

  /** All that is asked for in one turn of the process, by however many runs, is of few commits. */
  function send(): void {
    clearImmediate(soon);
    soon = undefined;
    const group = waiting;
    if (group.length === 0) return;
    if (alone) return void alone.then(send);
    waiting = [];
    const answered = (answers: readonly SetAnswer[]): void => {
      for (const [index, { resolve, reject }] of group.entries()) {
        const answer = answers[index] as SetAnswer;
        if ('done' in answer) resolve(answer.done);
        else reject(new SqliteError(answer.trouble));
      }
    };
    thread.sets(group.map(({ changes }) => changes)).then(answered, (error: unknown) => {
      for (const { reject } of group) reject(error);
    });
  }

  /** In the order in which it was asked for, but not in the midst of a transaction. */
  async function free<T>(job: () => Promise<T>): Promise<T> {
    send();
    while (alone) await alone;
    return job();
  }

  const direct: SqlRunner = {
    rows: (text, values = []) => thread.rows(text, values),
    change: (text, values = []) => thread.change(text, values),
  };

  async function inTransaction<T>(work: (transaction: SqlRunner) => Promise<T>): Promise<T> {
    send();
    const { promise, resolve: end } = Promise.withResolvers<void>();
    alone = promise;
    try {
      await thread.plain('begin');
      const result = await work(direct);
      await thread.plain('commit');
      return result;
    } catch (error) {
      // Why it failed is what matters; a thread that has been lost has taken the transaction along.
      await thread.plain('rollback').catch(() => undefined);
      throw error;
    } finally {
      alone = undefined;
      end();
    }
  }

  return {
    rows: (text, values) => free(() => direct.rows(text, values)),
    change: (text, values) => free(() => direct.change(text, values)),
    transaction: (work) => turns.run(() => inTransaction(work)),
    apply: (changes) =>
      new Promise((resolve, reject) => {
        const count = waiting.push({ changes, resolve, reject });
        if (count >= GROUP) send();
        else soon ??= setImmediate(send);
      }),
    busy: () => waiting.length > 0 || thread.storing(),
    dialect: { bytes: 'BLOB', now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)", upgradeLock: '' },
    exclusive: true,
    problemOf(error) {
      if (error instanceof ThreadLost) return { kind: 'unsure', detail: String(error) };
      const full = error instanceof SqliteError && error.errcode === SQLITE_FULL;
      return { kind: full ? 'full' : 'failing', detail: String(error) };
    },
    async close() {
      send();
      await turns.idle();
      await thread.close();
    },
  };
}
