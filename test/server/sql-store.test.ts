import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lease } from '../../src/server/store/lease.ts';
import { migrate, NewerSchema } from '../../src/server/store/migrate.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import type { SqlDatabase } from '../../src/server/store/sql.ts';
import { createSqlStore, type SqlStore } from '../../src/server/store/sql-store.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { createMachine } from '../session/support/machine.ts';
import { smallRun } from '../session/support/small-run.ts';
import { describeStore, marks } from '../session/support/store-suite.ts';
import { postgresMissing, startPostgres, type TestPostgres } from '../../scripts/postgres-process.ts';

const LONG = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'spoedoverleg-sql-'));
const missing = postgresMissing();
const open: SqlDatabase[] = [];
let postgres: TestPostgres | undefined;
/** Where the databases of the tests of PostgreSQL are; made beforehand, because a store is opened at once. */
const addresses: string[] = [];
let files = 0;

const newFile = (): string => join(folder, `runs-${++files}.sqlite`);
const kept = (database: SqlDatabase): SqlDatabase => {
  open.push(database);
  return database;
};
const sqlite = (): SqlDatabase => kept(openSqlite(newFile()));
const postgresql = (): SqlDatabase => {
  const address = addresses.pop();
  if (address === undefined) throw new Error('no database left');
  return kept(openPostgres(address, () => undefined));
};

beforeAll(async () => {
  if (missing) return;
  postgres = await startPostgres();
  for (let count = 0; count < 20; count += 1) addresses.push(await postgres.newDatabase());
}, LONG);
afterAll(async () => {
  await Promise.all(open.map((database) => database.close()));
  await postgres?.close();
  rmSync(folder, { recursive: true, force: true });
}, LONG);

/** The tables are made by the first call, so that a store can be had at once. */
function storeOn(database: SqlDatabase): SqlStore {
  const ready = migrate(database);
  const store = createSqlStore(database);
  const after =
    <A extends unknown[], T>(call: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      await ready;
      return call(...given);
    };
  return { ...store, create: after(store.create), list: after(store.list) };
}

describeStore('SQLite', () => storeOn(sqlite()));
describe.skipIf(missing)(`PostgreSQL${missing ? ` (${missing})` : ''}`, () => {
  describeStore('PostgreSQL', () => storeOn(postgresql()));
});

const databases = [
  ['SQLite', sqlite, false],
  ['PostgreSQL', postgresql, missing !== undefined],
] as const;

describe.each(databases)('leases in %s', (_name, database, skip) => {
  const lease = async (store: SqlStore, run: string, owner: string, life = LONG): Promise<Lease> => {
    const taken = await store.leases.take(run, owner, life);
    if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken));
    return taken.lease;
  };
  const table = async () => {
    const store = storeOn(database());
    const run = smallRun(createMachine().environment);
    await store.create(run);
    return { store, run };
  };

  it.skipIf(skip)('are had by one owner at a time', async () => {
    const { store, run } = await table();
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => store.leases.take(run.id, owner, LONG)));
    const winners = all.filter(({ kind }) => kind === 'taken');
    expect(winners).toHaveLength(1);
    const winner = ['a', 'b', 'c', 'd'][all.findIndex(({ kind }) => kind === 'taken')];
    expect(all.filter((one) => one.kind === 'held' && one.owner === winner)).toHaveLength(3);
    expect(await store.leases.take('other', 'a', LONG)).toEqual({ kind: 'gone' });
  });

  it.skipIf(skip)('can be taken when they have expired or were given back, and not before', async () => {
    const { store, run } = await table();
    const first = await lease(store, run.id, 'a', 0);
    expect(await store.leases.ownerOf(run.id)).toBeUndefined();
    const second = await lease(store, run.id, 'b');
    expect(second.epoch).toBeGreaterThan(first.epoch);
    expect(await store.leases.take(run.id, 'a', LONG)).toMatchObject({ kind: 'held', owner: 'b' });
    // The late owner's goodbye must not end the new one's lease.
    await store.leases.release(first);
    expect(await store.leases.take(run.id, 'a', LONG)).toMatchObject({ kind: 'held', owner: 'b' });
    expect(await store.leases.ownerOf(run.id)).toBe('b');
    await store.leases.release(second);
    expect(await store.leases.ownerOf(run.id)).toBeUndefined();
    expect(await store.leases.take(run.id, 'a', LONG)).toMatchObject({ kind: 'taken' });
  });

  it.skipIf(skip)('are renewed by their owner only', async () => {
    const { store, run } = await table();
    const first = await lease(store, run.id, 'a', 0);
    // Nobody took it meanwhile: still its own.
    expect(await store.leases.renew(first, 0)).toBe(true);
    const second = await lease(store, run.id, 'b');
    expect(await store.leases.renew(first, LONG)).toBe(false);
    expect(await store.leases.renew(second, LONG)).toBe(true);
  });

  it.skipIf(skip)('refuse an append under an older epoch, also to the sequence it expects', async () => {
    const { store, run } = await table();
    const late = store.under(await lease(store, run.id, 'a', 0));
    expect((await late.append(run.id, 0, marks(run, 0, 2))).ok).toBe(true);
    const now = store.under(await lease(store, run.id, 'b'));
    expect(await late.append(run.id, 2, marks(run, 2, 1))).toMatchObject({ ok: false, error: { kind: 'late' } });
    expect((await now.append(run.id, 2, marks(run, 2, 3))).ok).toBe(true);
    expect((await store.load(run.id))?.records).toHaveLength(5);
  });

  it.skipIf(skip)('let no append slip in between a taking and the reading after it', async () => {
    const { store, run } = await table();
    const late = store.under(await lease(store, run.id, 'a', 0));
    let written = 0;
    const writing = (async () => {
      while ((await late.append(run.id, written, marks(run, written, 1))).ok) {
        written += 1;
        await setImmediate();
      }
    })();
    while (written < 3) await setImmediate();
    await lease(store, run.id, 'b');
    const found = (await store.load(run.id))?.records.length;
    await writing;
    expect(written).toBe(found);
    expect((await store.load(run.id))?.records).toHaveLength(written);
  });
});

describe.each(databases)('the tables in %s', (_name, database, skip) => {
  it.skipIf(skip)('are made once, whoever comes first, and keep what they hold', async () => {
    const one = database();
    await Promise.all([migrate(one), migrate(one), migrate(one)]);
    const store = createSqlStore(one);
    const run = smallRun(createMachine().environment);
    await store.create(run);
    await migrate(one);
    expect(await store.list()).toHaveLength(1);
  });

  it.skipIf(skip)('of a newer version are left alone', async () => {
    const one = database();
    await migrate(one);
    await one.change('UPDATE schema_version SET version = 9999');
    await expect(migrate(one)).rejects.toBeInstanceOf(NewerSchema);
  });

  it.skipIf(skip)('hold nothing of a run that was deleted, nor its scenario when no other run needs it', async () => {
    const one = database();
    await migrate(one);
    const store = createSqlStore(one);
    const { environment } = createMachine();
    const [run, other] = [smallRun(environment), smallRun(environment)];
    await store.create(run);
    await store.create(other);
    const text = { ref: 't-1', salt: 's', text: 'Hallo' } as unknown as (typeof run.texts)[number];
    await store.append(run.id, 0, { ...marks(run, 0, 2), texts: [text] });
    const counts = async () => {
      const tables = ['runs', 'records', 'texts', 'notes', 'scenarios'];
      return Promise.all(
        tables.map(async (table) => Number((await one.rows(`SELECT count(*) AS count FROM ${table}`))[0]?.['count'])),
      );
    };
    expect(await counts()).toEqual([2, 2, 1, 0, 1]);
    await store.remove(run.id);
    expect(await counts()).toEqual([1, 0, 0, 0, 1]);
    await store.remove(other.id);
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the file of SQLite', () => {
  it('is found again, with all that was acknowledged, after its process died without closing it', async () => {
    const file = newFile();
    const first = kept(openSqlite(file));
    await migrate(first);
    const run = smallRun(createMachine().environment);
    await createSqlStore(first).create(run);
    await createSqlStore(first).append(run.id, 0, marks(run, 0, 7));
    const second = kept(openSqlite(file));
    expect((await createSqlStore(second).load(run.id))?.records).toHaveLength(7);
  });

  it('is given a scenario that many runs share packed once: a long one takes its time', async () => {
    const database = kept(openSqlite(newFile()));
    await migrate(database);
    const packed: unknown[] = [];
    const counting: SqlDatabase = {
      ...database,
      apply(changes) {
        packed.push(...changes.flatMap(({ values }) => values.filter((value) => value instanceof Uint8Array)));
        return database.apply(changes);
      },
    };
    const store = createSqlStore(counting);
    const { environment } = createMachine();
    const runs = [smallRun(environment), smallRun(environment), smallRun(environment)];
    for (const run of runs) expect((await store.create(run)).ok).toBe(true);
    expect(packed).toHaveLength(3);
    expect(packed.every((one) => one === packed[0])).toBe(true);
    for (const run of runs) expect((await store.load(run.id))?.scenario).toEqual(run.scenario);
  });

  it('stands in a folder that only its owner may enter', () => {
    const file = join(folder, 'data', 'runs.sqlite');
    kept(openSqlite(file));
    if (process.platform !== 'win32') expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0);
  });

  it('that is full says so', async () => {
    const database = kept(openSqlite(newFile()));
    await migrate(database);
    const store = createSqlStore(database);
    const run = smallRun(createMachine().environment);
    await store.create(run);
    const [pages] = await database.rows('PRAGMA page_count');
    await database.rows(`PRAGMA max_page_count = ${Number(pages?.['page_count'])}`);
    const refused = await store.append(run.id, 0, marks(run, 0, 2_000));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'full' } });
    expect((await store.load(run.id))?.records).toEqual([]);
  });
});

describe.skipIf(missing)('PostgreSQL that goes away', () => {
  it('refuses while it is gone, and takes the same append once it is back', async () => {
    const database = postgresql();
    const store = storeOn(database);
    const run = smallRun(createMachine().environment);
    await store.create(run);
    await store.append(run.id, 0, marks(run, 0, 3));
    await postgres?.restart();
    // The lines that were open are broken; how many there were, the pool decides.
    let tries = 0;
    while (!(await store.append(run.id, 3, marks(run, 3, 1))).ok) if (++tries > 20) break;
    expect((await store.load(run.id))?.records).toHaveLength(4);
  });

  it('at the very moment of a commit leaves open whether it was made, and says so', async () => {
    const address = new URL(addresses.pop() ?? '');
    const port = Number(address.port);
    let breaks = false;
    // Lets the commit through and breaks the line before its answer.
    const between = createServer((client) => {
      const server = connect(port, '127.0.0.1');
      for (const socket of [client, server]) {
        socket.on('error', () => undefined);
        socket.on('close', () => {
          client.destroy();
          server.destroy();
        });
      }
      client.on('data', (part) => {
        server.write(part);
        if (!breaks || !part.includes('COMMIT')) return;
        client.destroy();
      });
      server.on('data', (part) => client.write(part));
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    address.port = String((between.address() as AddressInfo).port);
    const database = kept(openPostgres(address.href, () => undefined));
    const store = storeOn(database);
    const run = smallRun(createMachine().environment);
    await store.create(run);
    breaks = true;
    expect(await store.append(run.id, 0, marks(run, 0, 2))).toMatchObject({ ok: false, error: { kind: 'unsure' } });
    breaks = false;
    expect([0, 2]).toContain((await store.load(run.id))?.records.length);
    between.close();
  });
});
