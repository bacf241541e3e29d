import { Worker } from 'node:worker_threads';
import type { SqlChange, SqlRow, SqlValue } from './sql.ts';
import type { SetAnswer, SqliteAnswer, SqliteJob, SqliteTrouble } from './sqlite-wire.ts';

/** What the database said. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly errcode: number | undefined;
  constructor({ message, errcode }: SqliteTrouble) {
    super(message);
    this.errcode = errcode;
  }
}

/** The thread ended before it answered: nobody here knows whether what it was given is stored. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}

/** The thread of an embedded database. Jobs are done in the order in which they are asked; each rejects with what the database says. */
export interface SqliteThread {
  rows(text: string, values: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  change(text: string, values: readonly SqlValue[]): Promise<number>;
  sets(sets: readonly (readonly SqlChange[])[]): Promise<readonly SetAnswer[]>;
  plain(kind: 'begin' | 'commit' | 'rollback'): Promise<void>;
  /** Whether sets of changes are under way. */
  storing(): boolean;
  /** After what was asked before. */
  close(): Promise<void>;
}

/** In MB. Jobs leave nothing behind; the room that the server has for what two thousand screens are told would only lie about here. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** Nothing of the server's own; early versions of Node 24 call its SQLite an experiment. */
const execArgv = ['--disable-warning=ExperimentalWarning'];

interface Asked {
  readonly kind: SqliteJob['kind'];
  resolve(answer: SqliteAnswer): void;
  reject(error: unknown): void;
}

/** Beside this file, or beside the one that this was bundled into. */
const ours = new URL(import.meta.url.endsWith('.ts') ? 'sqlite-program.ts' : 'sqlite-program.mjs', import.meta.url);

/** It keeps nobody's process alive while it has nothing to do. One that ended by itself is begun anew when something is asked. */
export function openThread(file: string, program = ours): SqliteThread {
  let asked: Asked[] = [];
  let storing = 0;
  let worker: Worker | undefined = begin();
  /** The one that has the transaction which is under way: another would do what is left of it, and nothing of what was done before. */
  let within: Worker | undefined;
  let closed: Promise<void> | undefined;

  function begin(): Worker {
    const begun = new Worker(program, { workerData: file, execArgv, resourceLimits });
    begun.on('message', (answer: SqliteAnswer) => {
      // What it said when it was given up already is no answer to what was asked of the next.
      if (worker !== begun) return;
      const one = asked.shift();
      if (asked.length === 0) begun.unref();
      if (one?.kind === 'sets') storing -= 1;
      if ('trouble' in answer) one?.reject(new SqliteError(answer.trouble));
      else one?.resolve(answer);
    });
    const lost = (error: unknown): void => {
      if (worker !== begun) return;
      worker = undefined;
      storing = 0;
      const left = asked;
      asked = [];
      for (const { reject } of left) reject(new ThreadLost('the thread of the database ended', { cause: error }));
    };
    begun.on('error', lost);
    // An answer that did not come over: whatever comes next would be taken for it.
    begun.on('messageerror', (error) => {
      lost(error);
      void begun.terminate();
    });
    begun.on('exit', lost);
    // After them: to listen to it keeps it.
    begun.unref();
    return begun;
  }

  /** What a job of this kind is answered with. */
  function ask(job: SqliteJob): Promise<SqliteAnswer> {
    worker ??= begin();
    const to = worker;
    if (job.kind === 'begin') within = to;
    else if (within && within !== to && job.kind !== 'rollback')
      return Promise.reject(new ThreadLost('the thread of the database ended in the midst of a transaction'));
    if (job.kind === 'commit' || job.kind === 'rollback') within = undefined;
    return new Promise((resolve, reject) => {
      // First: what cannot be given over is not waited for.
      to.postMessage(job);
      if (asked.push({ kind: job.kind, resolve, reject }) === 1) to.ref();
      if (job.kind === 'sets') storing += 1;
    });
  }

  async function close(): Promise<void> {
    const closing = worker;
    if (!closing) return;
    const ended = new Promise((resolve) => closing.once('exit', resolve));
    await ask({ kind: 'close' });
    closing.ref();
    await ended;
  }

  return {
    rows: async (text, values) => ((await ask({ kind: 'rows', text, values })) as { rows: readonly SqlRow[] }).rows,
    change: async (text, values) => ((await ask({ kind: 'change', text, values })) as { changed: number }).changed,
    sets: async (sets) => ((await ask({ kind: 'sets', sets })) as { sets: readonly SetAnswer[] }).sets,
    async plain(kind) {
      await ask({ kind });
    },
    storing: () => storing > 0,
    close: () => (closed ??= close()),
  };
}
