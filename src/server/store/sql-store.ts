import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { canonicalJson } from '../../base/canonical-json.ts';
import { sha256Hex } from '../../base/hash.ts';
import { err, ok } from '../../base/result.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type {
  JournalStore,
  RunListing,
  Stored,
  StoredRun,
  StoredText,
  StoreProblem,
} from '../../session/store/journal-store.ts';
import type { Lease, Leases } from './lease.ts';
import type { SqlDatabase, SqlRow, SqlRunner, SqlValue } from './sql.ts';

/** Ends a transaction; never leaves this file. */
class Refusal extends Error {
  readonly problem: StoreProblem;
  constructor(problem: StoreProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Runs in a database: appends carry the expected sequence and, for a process that serves a run, the epoch of its lease. */
export interface SqlStore extends JournalStore {
  readonly leases: Leases;
  /** How one run stands. */
  listing(run: string): Promise<RunListing | undefined>;
  /** The same runs for the holder of a lease: what it writes to that run is refused once another has taken it. */
  under(lease: Lease): JournalStore;
}

const listing = (row: SqlRow): RunListing => ({
  id: row['id'] as string,
  name: row['name'] as string,
  header: JSON.parse(row['header'] as string) as RunListing['header'],
  summary: JSON.parse(row['summary'] as string) as RunListing['summary'],
});

/** So many rows go into one statement: of each number of rows one is kept prepared. */
const ROWS = 16;

/** Inserts rows, few statements for many: each is a way to the database and back. */
async function insertAll(
  on: SqlRunner,
  into: string,
  rows: readonly (readonly SqlValue[])[],
  otherwise = '',
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS);
    const places = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await on.change(`INSERT INTO ${into} VALUES ${places}${otherwise}`, some.flat());
  }
}

const putTexts = (on: SqlRunner, run: string, texts: readonly StoredText[]): Promise<void> =>
  insertAll(
    on,
    'texts (run, ref, salt, said)',
    // Each once: PostgreSQL updates no row twice in one statement.
    [...new Map(texts.map((one) => [one.ref, one])).values()].map(({ ref, salt, text }) => [run, ref, salt, text]),
    ' ON CONFLICT (run, ref) DO UPDATE SET said = excluded.said',
  );

const putAll = (
  on: SqlRunner,
  table: 'records' | 'notes',
  run: string,
  from: number,
  all: readonly unknown[],
): Promise<void> =>
  insertAll(
    on,
    `${table} (run, seq, ${table === 'records' ? 'record' : 'note'})`,
    all.map((one, index) => [run, from + index, JSON.stringify(one)]),
  );

/** Why an update of a run changed nothing. */
async function refusalOf(on: SqlRunner, run: string, expected: string): Promise<Refusal> {
  const [row] = await on.rows('SELECT records, notes, epoch FROM runs WHERE id = ?', [run]);
  if (!row) return new Refusal({ kind: 'gone', detail: `no run ${run}` });
  return new Refusal({ kind: 'late', detail: `expected ${expected}, found ${JSON.stringify(row)}` });
}

/** The tables must have been made by `migrate`. */
export function createSqlStore(database: SqlDatabase): SqlStore {
  const { now } = database.dialect;
  const scenarios = createScenarioShelf();

  async function write(work: (on: SqlRunner) => Promise<void>): Promise<Stored> {
    try {
      await database.transaction(work);
      return ok(undefined);
    } catch (error) {
      return err(error instanceof Refusal ? error.problem : database.problemOf(error));
    }
  }

  /** `epoch` undefined: for tools that serve no run. */
  function storeFor(held: Lease | undefined): JournalStore {
    const guard = (run: string) => (held && held.run === run ? { sql: ' AND epoch = ?', values: [held.epoch] } : free);
    return {
      async list() {
        const rows = await database.rows('SELECT id, name, header, summary FROM runs ORDER BY saved DESC, id');
        return rows.map(listing);
      },
      create: (run) =>
        write(async (on) => {
          const { digest: scenario, packed } = pack(run.scenario);
          await on.change('INSERT INTO scenarios (digest, packed) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING', [
            scenario,
            packed,
          ]);
          await on.change(
            'INSERT INTO runs (id, name, header, summary, saved, scenario, records, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
            [
              run.id,
              run.name,
              JSON.stringify(run.header),
              JSON.stringify(run.summary),
              run.summary.saved,
              scenario,
              run.records.length,
              run.notes.length,
            ],
          );
          await putAll(on, 'records', run.id, 0, run.records);
          await putAll(on, 'notes', run.id, 0, run.notes);
          await putTexts(on, run.id, run.texts);
        }),
      load: (id) => load(database, id, scenarios),
      append: (id, expected, { records, texts, summary }) =>
        write(async (on) => {
          const { sql, values } = guard(id);
          // First of all: it locks the run's row, so that two appends, or an append and a taking, come one after the other.
          const changed = await on.change(
            `UPDATE runs SET records = ?, summary = ?, saved = ? WHERE id = ? AND records = ?${sql}`,
            [expected + records.length, JSON.stringify(summary), summary.saved, id, expected, ...values],
          );
          if (changed !== 1) throw await refusalOf(on, id, `${expected} records${sql && ` and epoch ${values[0]}`}`);
          await putAll(on, 'records', id, expected, records);
          await putTexts(on, id, texts);
        }),
      appendNote: (id, expected, note, texts = []) =>
        write(async (on) => {
          const { sql, values } = guard(id);
          const changed = await on.change(`UPDATE runs SET notes = ? WHERE id = ? AND notes = ?${sql}`, [
            expected + 1,
            id,
            expected,
            ...values,
          ]);
          if (changed !== 1) throw await refusalOf(on, id, `${expected} notes${sql && ` and epoch ${values[0]}`}`);
          await putAll(on, 'notes', id, expected, [note]);
          await putTexts(on, id, texts);
        }),
      rename: (id, name) =>
        write(async (on) => {
          const changed = await on.change('UPDATE runs SET name = ? WHERE id = ?', [name, id]);
          if (changed !== 1) throw new Refusal({ kind: 'gone', detail: `no run ${id}` });
        }),
      remove: (id) =>
        write(async (on) => {
          const [row] = await on.rows('SELECT scenario FROM runs WHERE id = ?', [id]);
          if (!row) return;
          await on.change('DELETE FROM runs WHERE id = ?', [id]);
          for (const table of ['records', 'texts', 'notes']) {
            await on.change(`DELETE FROM ${table} WHERE run = ?`, [id]);
          }
          await on.change(
            'DELETE FROM scenarios WHERE digest = ? AND NOT EXISTS (SELECT 1 FROM runs WHERE scenario = digest)',
            [row['scenario'] as string],
          );
        }),
    };
  }

  const leases: Leases = {
    async ownerOf(run) {
      const [row] = await database.rows(`SELECT owner FROM runs WHERE id = ? AND expires > ${now}`, [run]);
      return (row?.['owner'] as string | null | undefined) ?? undefined;
    },
    async take(run, owner, life) {
      const [row] = await database.rows(
        `UPDATE runs SET owner = ?, epoch = epoch + 1, expires = ${now} + ?
         WHERE id = ? AND (owner IS NULL OR owner = ? OR expires <= ${now}) RETURNING epoch`,
        [owner, life, run, owner],
      );
      if (row) return { kind: 'taken', lease: { run, epoch: Number(row['epoch']) } };
      const [held] = await database.rows(`SELECT owner, expires - ${now} AS remaining FROM runs WHERE id = ?`, [run]);
      if (!held) return { kind: 'gone' };
      return { kind: 'held', owner: String(held['owner']), left: Math.max(0, Number(held['remaining'])) };
    },
    async renew({ run, epoch }, life) {
      const changed = await database.change(`UPDATE runs SET expires = ${now} + ? WHERE id = ? AND epoch = ?`, [
        life,
        run,
        epoch,
      ]);
      return changed === 1;
    },
    async release({ run, epoch }) {
      await database.change('UPDATE runs SET owner = NULL, expires = 0 WHERE id = ? AND epoch = ?', [run, epoch]);
    },
  };

  return {
    ...storeFor(undefined),
    leases,
    under: storeFor,
    async listing(run) {
      const [row] = await database.rows('SELECT id, name, header, summary FROM runs WHERE id = ?', [run]);
      return row && listing(row);
    },
  };
}

const free = { sql: '', values: [] as readonly number[] };

interface Packed {
  readonly digest: string;
  readonly packed: Uint8Array;
}

const packs = new WeakMap<Scenario, Packed>();

/** A scenario as it is kept. It never changes, and to pack a long one takes so long that a session of many teams must do it once. */
function pack(scenario: Scenario): Packed {
  let found = packs.get(scenario);
  if (!found) {
    const json = canonicalJson(scenario);
    packs.set(scenario, (found = { digest: sha256Hex(json), packed: gzipSync(strToU8(json)) }));
  }
  return found;
}

/** Unpacks scenarios. Runs of the same one, by its digest, are given the same object for as long as somebody has it. */
function createScenarioShelf(): (digest: string, packed: Uint8Array) => Scenario {
  const known = new Map<string, WeakRef<Scenario>>();
  return (digest, packed) => {
    const found = known.get(digest)?.deref();
    if (found) return found;
    const scenario = JSON.parse(strFromU8(gunzipSync(packed))) as Scenario;
    known.set(digest, new WeakRef(scenario));
    return scenario;
  };
}

/** Read in one transaction, so that the lists belong together. */
function load(
  database: SqlDatabase,
  id: string,
  scenarios: ReturnType<typeof createScenarioShelf>,
): Promise<StoredRun | undefined> {
  return database.transaction(async (on) => {
    const [row] = await on.rows(
      `SELECT id, name, header, summary, digest, packed, records, notes
       FROM runs JOIN scenarios ON digest = scenario WHERE id = ?`,
      [id],
    );
    if (!row) return undefined;
    // What was added between that statement and these is left for the next time.
    const parsed = async <T>(table: 'records' | 'notes', column: string): Promise<readonly T[]> => {
      const length = Number(row[table]);
      const found = await on.rows(`SELECT ${column} FROM ${table} WHERE run = ? AND seq < ? ORDER BY seq`, [
        id,
        length,
      ]);
      return found.map((one) => JSON.parse(one[column] as string) as T);
    };
    const texts = await on.rows('SELECT ref, salt, said FROM texts WHERE run = ? ORDER BY ref', [id]);
    return {
      ...listing(row),
      scenario: scenarios(row['digest'] as string, row['packed'] as Uint8Array),
      records: await parsed('records', 'record'),
      notes: await parsed('notes', 'note'),
      texts: texts.map(({ ref, salt, said }) => ({ ref, salt, text: said }) as StoredText),
    };
  });
}
