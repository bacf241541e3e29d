import { afterAll, describe, expect, it } from 'vitest';
import { createSessionRegistry, type SessionRegistry } from '../../src/server/sessions/registry.ts';
import { hashOfToken, newJoinCode, newToken, readJoinCode } from '../../src/server/sessions/token.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { createSqlStore } from '../../src/server/store/sql-store.ts';
import type { SqlDatabase } from '../../src/server/store/sql.ts';
import { createMachine } from '../session/support/machine.ts';
import { smallRun } from '../session/support/small-run.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { postgresMissing, startPostgres, type TestPostgres } from '../../scripts/postgres-process.ts';

const open: SqlDatabase[] = [];
let postgres: TestPostgres | undefined;
const missing = postgresMissing();
afterAll(async () => {
  await Promise.all(open.map((database) => database.close()));
  await postgres?.close();
});

const databases = [
  ['SQLite', async () => openSqlite(':memory:'), undefined],
  [
    'PostgreSQL',
    async () => {
      postgres ??= await startPostgres();
      return openPostgres(await postgres.newDatabase(), () => undefined);
    },
    missing,
  ],
] as const;

describe('tokens and codes', () => {
  it('are never the same twice, and a code survives being read aloud', () => {
    expect(new Set(Array.from({ length: 1_000 }, newToken)).size).toBe(1_000);
    const code = newJoinCode();
    expect(readJoinCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
    expect(readJoinCode('ABC12O')).toBeUndefined();
    expect(readJoinCode(`${code}X`)).toBeUndefined();
  });
});

describe.each(databases)('the sessions in %s', (_name, connect, skip) => {
  async function table() {
    const database = await connect();
    open.push(database);
    await migrate(database);
    const clock = { now: Date.UTC(2026, 10, 24) };
    const store = createSqlStore(database);
    const registry = createSessionRegistry({ database, store, wall: () => clock.now, days: 30 });
    const { environment } = createMachine();
    const made = await registry.create({ name: 'Dinsdag', runs: [smallRun(environment), smallRun(environment)] });
    return { database, clock, store, registry, ...made };
  }
  const dump = async (database: SqlDatabase): Promise<string> => {
    const tables = [
      'sessions',
      'teams',
      'capabilities',
      'seats',
      'waiting',
      'audit',
      'runs',
      'records',
      'texts',
      'notes',
      'scenarios',
    ];
    const all = await Promise.all(tables.map((name) => database.rows(`SELECT * FROM ${name}`)));
    return JSON.stringify(all);
  };

  it.skipIf(skip)('are found by code, and by a token whose hash alone is kept', async () => {
    const { database, registry, session, token } = await table();
    expect((await registry.findByCode(session.code))?.id).toBe(session.id);
    expect(session.teams.map(({ team }) => team)).toEqual([0, 1]);
    expect(await registry.open(token)).toMatchObject({ session: session.id, grant: { kind: 'facilitator' } });
    const kept = await dump(database);
    expect(kept).not.toContain(token);
    expect(kept).toContain(hashOfToken(token));
  });

  it.skipIf(skip)('open nothing for a token that was never given or has been revoked', async () => {
    const { registry, session, token } = await table();
    expect(await registry.open(newToken())).toBeUndefined();
    expect(await registry.open(hashOfToken(token))).toBeUndefined();
    const evaluator = await registry.give(session.id, { kind: 'evaluator', team: 1 });
    const capability = await registry.open(evaluator.token);
    expect(capability?.grant).toEqual({ kind: 'evaluator', team: 1 });
    // Not by the session next door.
    expect(await registry.revoke('other', evaluator.id)).toBe(false);
    expect(capability && (await registry.stands(capability))).toBe(true);
    expect(await registry.revoke(session.id, evaluator.id)).toBe(true);
    expect(await registry.open(evaluator.token)).toBeUndefined();
    expect(capability && (await registry.stands(capability))).toBe(false);
    expect((await registry.capabilities(session.id)).map(({ grant }) => grant.kind)).toEqual(['facilitator']);
  });

  it.skipIf(skip)('leave no run behind, nor its exercise, when they could not be made', async () => {
    const { database, registry, session } = await table();
    await registry.remove(session.id);
    const run = smallRun(createMachine().environment);
    await expect(registry.create({ name: 'Twee keer dezelfde', runs: [run, run] })).rejects.toThrow('run not stored');
    expect(await dump(database)).toBe(JSON.stringify(Array.from({ length: 11 }, () => [])));
  });

  it.skipIf(skip)('give a seat to one, until it is freed', async () => {
    const { registry, session } = await table();
    const claims = await Promise.all([0, 1, 2, 3].map(() => registry.claimSeat(session.id, 1, 0)));
    const [won, ...others] = claims.filter((claim) => claim !== undefined);
    expect(others).toEqual([]);
    expect([...(await registry.takenSeats(session.id))]).toEqual(['1/0']);
    expect((await registry.open(won?.token ?? ''))?.grant).toEqual({ kind: 'seat', team: 1, seat: 0 });
    await registry.freeSeat(session.id, 1, 0);
    expect(await registry.open(won?.token ?? '')).toBeUndefined();
    expect(await registry.claimSeat(session.id, 1, 0)).toBeDefined();
  });

  it.skipIf(skip)('keep a log that counts on', async () => {
    const { registry, session } = await table();
    await Promise.all(['a', 'b', 'c'].map((what) => registry.note(session.id, 'local', what)));
    const lines = await registry.audit(session.id);
    expect(lines.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(lines.map(({ what }) => what).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it.skipIf(skip)('keep in it what was tried, before what came of it', async () => {
    const { registry, session } = await table();
    const done = await registry.noteAndDo(session.id, 'local', 'tried', async () => {
      await registry.note(session.id, 'local', 'done');
      return 7;
    });
    expect(done).toBe(7);
    await expect(
      registry.noteAndDo(session.id, 'local', 'failed', () => Promise.reject(new Error('refused'))),
    ).rejects.toThrow('refused');
    const lines = await registry.audit(session.id);
    expect(lines.map(({ what }) => what).slice(-3)).toEqual(['tried', 'done', 'failed']);
  });

  it.skipIf(skip)('leave nothing when they are deleted, and are due to be after their days', async () => {
    const { database, clock, registry, session } = await table();
    await registry.claimSeat(session.id, 0, 1);
    await registry.note(session.id, 'local', 'a');
    expect(await registry.expired()).toEqual([]);
    clock.now += 30 * 86_400_000;
    const due: Awaited<ReturnType<SessionRegistry['expired']>> = await registry.expired();
    expect(due).toEqual([session.id]);
    await registry.remove(session.id);
    expect((JSON.parse(await dump(database)) as readonly unknown[][]).flat()).toEqual([]);
  });
});
