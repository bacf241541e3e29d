import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { SqlChange, SqlRow, SqlValue } from './sql.ts';
import type { SetAnswer, SqliteAnswer, SqliteJob, SqliteTrouble } from './sqlite-wire.ts';

// The thread of an embedded database: nobody else has its connection, and whoever asks goes on while the disk is waited for.

const BUSY_MS = 5_000;
/** After so many statements that changed something, what stands in the log is put into the file. */
const LOG_LENGTH = 200;
/** Real ms until then: whoever waits for what was just stored has it by that time. */
const LOG_REST_MS = 1_000;
/** Pages in the log at which a commit does so itself. */
const LONGEST_LOG = 4_000;

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    // By default a message to two hundred teams, of some 650 pages, would mostly be what does it, before anybody is shown it.
    database.exec(`PRAGMA wal_autocheckpoint = ${LONGEST_LOG}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What jobs come to, one after another. Throws what the database throws. */
function createWorker(database: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  /** Statements since the log was last put into the file. */
  let logged = 0;
  let putting: NodeJS.Timeout | undefined;

  function prepared(text: string): StatementSync {
    let found = statements.get(text);
    if (!found) statements.set(text, (found = database.prepare(text)));
    return found;
  }
  function change(text: string, values: readonly SqlValue[]): number {
    logged += 1;
    return Number(prepared(text).run(...values).changes);
  }
  function putLogLater(): void {
    if (logged < LOG_LENGTH) return;
    putting ??= setTimeout(() => {
      putting = undefined;
      // In the middle of a transaction it cannot be put there; nor may it, on a disk that fails: it stays in the log, and is read from there.
      if (database.isTransaction) return putLogLater();
      logged = 0;
      try {
        database.exec('PRAGMA wal_checkpoint(PASSIVE)');
      } catch {
        // The next time.
      }
    }, LOG_REST_MS).unref();
  }

  /** In a savepoint of its own, so that it takes nothing of the others with it. */
  function doSet(set: readonly SqlChange[]): SetAnswer {
    prepared('SAVEPOINT one').run();
    try {
      const done = set.every(({ text, values, must }) => {
        const changed = change(text, values);
        return must === undefined || changed === must;
      });
      if (!done) prepared('ROLLBACK TO one').run();
      prepared('RELEASE one').run();
      return { done };
    } catch (error) {
      // A full disk may have ended all of it already.
      if (!database.isTransaction) throw error;
      prepared('ROLLBACK TO one').run();
      prepared('RELEASE one').run();
      return { trouble: troubleOf(error) };
    }
  }

  function doSets(sets: readonly (readonly SqlChange[])[]): readonly SetAnswer[] {
    prepared('BEGIN IMMEDIATE').run();
    try {
      const answers = sets.map(doSet);
      prepared('COMMIT').run();
      return answers;
    } catch (error) {
      if (database.isTransaction) prepared('ROLLBACK').run();
      throw error;
    }
  }

  return (job: SqliteJob): SqliteAnswer => {
    switch (job.kind) {
      case 'rows':
        return { rows: prepared(job.text).all(...job.values) as SqlRow[] };
      case 'change': {
        const changed = change(job.text, job.values);
        putLogLater();
        return { changed };
      }
      case 'sets': {
        const sets = doSets(job.sets);
        putLogLater();
        return { sets };
      }
      case 'begin':
        prepared('BEGIN IMMEDIATE').run();
        return { changed: 0 };
      case 'commit':
        prepared('COMMIT').run();
        return { changed: 0 };
      case 'rollback':
        // A full disk may have ended it already.
        if (database.isTransaction) prepared('ROLLBACK').run();
        return { changed: 0 };
      case 'close':
        clearTimeout(putting);
        database.close();
        return { changed: 0 };
    }
  };
}

function troubleOf(error: unknown): SqliteTrouble {
  const message = error instanceof Error ? error.message : String(error);
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? { message, errcode: code } : { message };
}

/** What cannot be opened says so to whoever asks anything of it, for as long as it cannot: a disk may be full only for a while. */
function start(file: string): (job: SqliteJob) => SqliteAnswer {
  let worker: ReturnType<typeof createWorker> | undefined;
  const work = (job: SqliteJob): SqliteAnswer => {
    if (!worker && job.kind === 'close') return { changed: 0 };
    worker ??= createWorker(open(file));
    return worker(job);
  };
  try {
    worker = createWorker(open(file));
  } catch {
    // Whoever asks is told why.
  }
  return work;
}

const work = start(workerData as string);
const port = parentPort;
// What was asked cannot be told: nobody may wait for it, or take the next answer for its own.
port?.on('messageerror', (error) => {
  throw error;
});
port?.on('message', (job: SqliteJob) => {
  let answer: SqliteAnswer;
  try {
    answer = work(job);
  } catch (error) {
    answer = { trouble: troubleOf(error) };
  }
  port.postMessage(answer);
  if (job.kind === 'close') port.close();
});
