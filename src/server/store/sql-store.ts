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
import type { SqlChange, SqlDatabase, SqlRow, SqlRunner, SqlValue } from './sql.ts';

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
function inserts(into: string, rows: readonly (readonly SqlValue[])[], otherwise = ''): SqlChange[] {
  const all: SqlChange[] = [];
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS);
    const places = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    all.push({ text: `INSERT INTO ${into} VALUES ${places}${otherwise}`, values: some.flat() });
  }
  return all;
}

const putTexts = (run: string, texts: readonly StoredText[]): SqlChange[] =>
  inserts(
    'texts (run, ref, salt, said)',
    // Each once: PostgreSQL updates no row twice in one statement.
    [...new Map(texts.map((one) => [one.ref, one])).values()].map(({ ref, salt, text }) => [run, ref, salt, text]),
    ' ON CONFLICT (run, ref) DO UPDATE SET said = excluded.said',
  );

const putAll = (table: 'records' | 'notes', run: string, from: number, all: readonly unknown[]): SqlChange[] =>
  inserts(
    `${table} (run, seq, ${table === 'records' ? 'record' : 'note'})`,
    all.map((one, index) => [run, from + index, JSON.stringify(one)]),
  );

const gone = (run: string): StoreProblem => ({ kind: 'gone', detail: `no run ${run}` });

/** The tables must have been made by `migrate`. */
export function createSqlStore(database: SqlDatabase): SqlStore {
  const { now } = database.dialect;
  const scenarios = createScenarioShelf();

  /** `refusal`: why nothing was done when the first change of all did not find the row that it changes. */
  async function write(changes: readonly SqlChange[], refusal: () => Promise<StoreProblem>): Promise<Stored> {
    try {
      return (await database.apply(changes)) ? ok(undefined) : err(await refusal());
    } catch (error) {
      return err(database.problemOf(error));
    }
  }
  /** As it stands now, a moment later. */
  async function lateOrGone(run: string, expected: string): Promise<StoreProblem> {
    const [row] = await database.rows('SELECT records, notes, epoch FROM runs WHERE id = ?', [run]);
    if (!row) return gone(run);
    return { kind: 'late', detail: `expected ${expected}, found ${JSON.stringify(row)}` };
  }

  /** `epoch` undefined: for tools that serve no run. */
  function storeFor(held: Lease | undefined): JournalStore {
    const guard = (run: string) => (held && held.run === run ? { sql: ' AND epoch = ?', values: [held.epoch] } : free);
    return {
      async list() {
        const rows = await database.rows('SELECT id, name, header, summary FROM runs ORDER BY saved DESC, id');
        return rows.map(listing);
      },
      create(run) {
        const { digest: scenario, packed } = pack(run.scenario);
        const { id, name, header, summary, records, notes } = run;
        const values = [id, name, JSON.stringify(header), JSON.stringify(summary), summary.saved, scenario];
        return write(
          [
            {
              text: 'INSERT INTO scenarios (digest, packed) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING',
              values: [scenario, packed],
            },
            {
              text: 'INSERT INTO runs (id, name, header, summary, saved, scenario, records, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
              values: [...values, records.length, notes.length],
            },
            ...putAll('records', id, 0, records),
            ...putAll('notes', id, 0, notes),
            ...putTexts(id, run.texts),
          ],
          async () => gone(id),
        );
      },
      load: (id) => load(database, id, scenarios),
      append(id, expected, { records, texts, summary }) {
        const { sql, values } = guard(id);
        return write(
          [
            // First of all: it locks the run's row, so that two appends, or an append and a taking, come one after the other.
            {
              text: `UPDATE runs SET records = ?, summary = ?, saved = ? WHERE id = ? AND records = ?${sql}`,
              values: [expected + records.length, JSON.stringify(summary), summary.saved, id, expected, ...values],
              must: 1,
            },
            ...putAll('records', id, expected, records),
            ...putTexts(id, texts),
          ],
          () => lateOrGone(id, `${expected} records${sql && ` and epoch ${values[0]}`}`),
        );
      },
      appendNote(id, expected, note, texts = []) {
        const { sql, values } = guard(id);
        return write(
          [
            {
              text: `UPDATE runs SET notes = ? WHERE id = ? AND notes = ?${sql}`,
              values: [expected + 1, id, expected, ...values],
              must: 1,
            },
            ...putAll('notes', id, expected, [note]),
            ...putTexts(id, texts),
          ],
          () => lateOrGone(id, `${expected} notes${sql && ` and epoch ${values[0]}`}`),
        );
      },
      rename: (id, name) =>
        write([{ text: 'UPDATE runs SET name = ? WHERE id = ?', values: [name, id], must: 1 }], async () => gone(id)),
      async remove(id) {
        try {
          await database.transaction((on) => removeAll(on, id));
          return ok(undefined);
        } catch (error) {
          return err(database.problemOf(error));
        }
      },
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

async function removeAll(on: SqlRunner, id: string): Promise<void> {
  const [row] = await on.rows('SELECT scenario FROM runs WHERE id = ?', [id]);
  if (!row) return;
  await on.change('DELETE FROM runs WHERE id = ?', [id]);
  for (const table of ['records', 'texts', 'notes']) await on.change(`DELETE FROM ${table} WHERE run = ?`, [id]);
  await on.change(
    'DELETE FROM scenarios WHERE digest = ? AND NOT EXISTS (SELECT 1 FROM runs WHERE scenario = digest)',
    [row['scenario'] as string],
  );
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
