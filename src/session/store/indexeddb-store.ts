import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { canonicalJson } from '../../base/canonical-json.ts';
import { sha256Hex } from '../../base/hash.ts';
import { err, ok } from '../../base/result.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { openRunDatabase, type Database, type RunRow } from './indexeddb-schema.ts';
import type { JournalStore, RunListing, Stored, StoreProblem } from './journal-store.ts';

/** All keys of one run: arrays sort after numbers and strings. */
const ofRun = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Thrown inside a transaction to end it; never leaves this file. */
const refusal = (problem: StoreProblem): Error => Object.assign(new Error(problem.detail), { problem });

const listing = ({ id, name, header, summary }: RunRow): RunListing => ({ id, name, header, summary });

const readProblem = (error: unknown): StoreProblem => {
  if (error instanceof Error && 'problem' in error) return error.problem as StoreProblem;
  const name = error instanceof Error ? error.name : '';
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: name === 'QuotaExceededError' ? 'full' : 'failing', detail };
};

type Writable = 'runs' | 'records' | 'texts' | 'notes' | 'scenarios';

/** Runs in the browser's IndexedDB. Writing waits until the browser says that the data are on the disk. */
export function createIndexedDbStore(name = 'spoedoverleg'): JournalStore {
  let opened: Promise<Database> | undefined;
  const database = (): Promise<Database> =>
    (opened ??= openRunDatabase(name, () => {
      opened = undefined;
    }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));

  /** One read-write transaction; a failure anywhere in it undoes all of it. */
  async function write(
    stores: readonly Writable[],
    work: (transaction: ReturnType<typeof begin>) => Promise<void>,
  ): Promise<Stored> {
    try {
      const transaction = begin(await database(), stores);
      const done = transaction.done;
      try {
        await work(transaction);
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // The failure itself has ended the transaction.
        }
        await done.catch(() => undefined);
        throw transaction.error?.name === 'QuotaExceededError' ? transaction.error : error;
      }
      await done;
      return ok(undefined);
    } catch (error) {
      return err(readProblem(error));
    }
  }

  const begin = (db: Database, stores: readonly Writable[]) =>
    db.transaction(stores as Writable[], 'readwrite', { durability: 'strict' });

  async function rowOf(transaction: ReturnType<typeof begin>, id: string): Promise<RunRow> {
    const row = await transaction.objectStore('runs').get(id);
    if (!row) throw refusal({ kind: 'gone', detail: `no run ${id}` });
    return row;
  }

  return {
    async list() {
      const rows = await (await database()).getAll('runs');
      return rows.map(listing).sort((a, b) => b.summary.saved - a.summary.saved);
    },
    create: (run) =>
      write(['runs', 'records', 'texts', 'notes', 'scenarios'], async (transaction) => {
        const json = canonicalJson(run.scenario);
        const scenario = sha256Hex(json);
        const row: RunRow = {
          ...listing({ ...run, scenario, records: 0, notes: 0 }),
          scenario,
          records: run.records.length,
          notes: run.notes.length,
        };
        await transaction.objectStore('runs').add(row);
        if (!(await transaction.objectStore('scenarios').getKey(scenario))) {
          await transaction.objectStore('scenarios').put(gzipSync(strToU8(json)), scenario);
        }
        await Promise.all([
          ...run.records.map((record) => transaction.objectStore('records').add({ run: run.id, record })),
          ...run.texts.map((text) => transaction.objectStore('texts').put({ run: run.id, text })),
          ...run.notes.map((note) => transaction.objectStore('notes').add({ run: run.id, note })),
        ]);
      }),
    async load(id) {
      const transaction = (await database()).transaction(['runs', 'records', 'texts', 'notes', 'scenarios']);
      const row = await transaction.objectStore('runs').get(id);
      if (!row) return undefined;
      const [records, texts, notes, packed] = await Promise.all([
        transaction.objectStore('records').getAll(ofRun(id)),
        transaction.objectStore('texts').getAll(ofRun(id)),
        transaction.objectStore('notes').getAll(ofRun(id)),
        transaction.objectStore('scenarios').get(row.scenario),
      ]);
      if (!packed) return undefined;
      return {
        ...listing(row),
        scenario: JSON.parse(strFromU8(gunzipSync(packed))) as Scenario,
        records: records.map(({ record }) => record),
        texts: texts.map(({ text }) => text),
        notes: notes.map(({ note }) => note),
      };
    },
    append: (id, expected, { records, texts, summary }) =>
      write(['runs', 'records', 'texts'], async (transaction) => {
        const row = await rowOf(transaction, id);
        if (row.records !== expected) {
          throw refusal({ kind: 'late', detail: `expected ${expected} records, found ${row.records}` });
        }
        await Promise.all([
          ...records.map((record) => transaction.objectStore('records').add({ run: id, record })),
          ...texts.map((text) => transaction.objectStore('texts').put({ run: id, text })),
          transaction.objectStore('runs').put({ ...row, records: expected + records.length, summary }),
        ]);
      }),
    appendNote: (id, expected, note, texts = []) =>
      write(['runs', 'texts', 'notes'], async (transaction) => {
        const row = await rowOf(transaction, id);
        if (row.notes !== expected) {
          throw refusal({ kind: 'late', detail: `expected ${expected} notes, found ${row.notes}` });
        }
        await transaction.objectStore('notes').add({ run: id, note });
        await Promise.all(texts.map((text) => transaction.objectStore('texts').put({ run: id, text })));
        await transaction.objectStore('runs').put({ ...row, notes: expected + 1 });
      }),
    rename: (id, name) =>
      write(['runs'], async (transaction) => {
        await transaction.objectStore('runs').put({ ...(await rowOf(transaction, id)), name });
      }),
    remove: (id) =>
      write(['runs', 'records', 'texts', 'notes', 'scenarios'], async (transaction) => {
        const row = await transaction.objectStore('runs').get(id);
        if (!row) return;
        await transaction.objectStore('runs').delete(id);
        await Promise.all([
          transaction.objectStore('records').delete(ofRun(id)),
          transaction.objectStore('texts').delete(ofRun(id)),
          transaction.objectStore('notes').delete(ofRun(id)),
        ]);
        if ((await transaction.objectStore('runs').index('scenario').count(row.scenario)) === 0) {
          await transaction.objectStore('scenarios').delete(row.scenario);
        }
      }),
  };
}
