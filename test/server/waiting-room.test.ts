import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postgresMissing, startPostgres, type TestPostgres } from '../../scripts/postgres-process.ts';
import { createSessionRegistry, type SessionRegistry } from '../../src/server/sessions/registry.ts';
import { createWaitingRoom, type WaitingRoom } from '../../src/server/sessions/waiting-room.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { createSqlStore } from '../../src/server/store/sql-store.ts';
import type { SqlDatabase } from '../../src/server/store/sql.ts';

let postgres: TestPostgres | undefined;
const missing = postgresMissing();
afterAll(async () => {
  await postgres?.close();
});

const databases = [
  { where: 'SQLite', skip: false, open: async () => openSqlite(':memory:') },
  {
    where: 'PostgreSQL',
    skip: missing !== undefined,
    open: async () => {
      postgres ??= await startPostgres();
      return openPostgres(await postgres.newDatabase(), () => undefined);
    },
  },
];

describe.each(databases)('the waiting room in $where', ({ skip, open }) => {
  let database: SqlDatabase | undefined;
  let registry: SessionRegistry;
  let room: WaitingRoom;
  let session: string;
  let now = 0;

  beforeEach(async (context) => {
    if (skip) return context.skip();
    now = 1_000_000;
    database = await open();
    await migrate(database);
    registry = createSessionRegistry({ database, store: createSqlStore(database), wall: () => now, days: 30 });
    room = createWaitingRoom(database, () => now);
    session = (await registry.create({ name: 'Dinsdag', runs: [] })).session.id;
  });
  afterEach(() => database?.close());

  /** Each a moment after the one before. */
  const enter = async (name: string): Promise<string> => {
    now += 1;
    return (await room.enter(session, name)) ?? '';
  };

  it('makes the token by which somebody waits that of their seat, and forgets their name', async () => {
    const first = await enter('Sam');
    const second = await enter('');
    expect((await room.list(session)).map(({ name }) => name)).toEqual(['Sam', '']);
    expect(await room.find(first)).toBe(session);
    expect(await registry.open(first)).toBe(undefined);
    const [sam] = await room.list(session);
    expect(await room.assign(session, sam?.id ?? '', 1, 2)).toBe(true);
    expect(await registry.open(first)).toMatchObject({ session, grant: { kind: 'seat', team: 1, seat: 2 } });
    expect(await registry.open(second)).toBe(undefined);
    expect(await registry.takenSeats(session)).toEqual(new Set(['1/2']));
    expect(await room.find(first)).toBe(undefined);
    expect(await room.list(session)).toHaveLength(1);
    // Once given it is like any other seat: given to nobody twice, and taken back.
    expect(await room.assign(session, sam?.id ?? '', 1, 1)).toBe(false);
    await registry.freeSeat(session, 1, 2);
    expect(await registry.open(first)).toBe(undefined);
  });

  it('gives a seat in its own session only', async () => {
    const token = await enter('Sam');
    const [sam] = await room.list(session);
    const other = (await registry.create({ name: 'Woensdag', runs: [] })).session.id;
    expect(await room.list(other)).toEqual([]);
    expect(await room.assign(other, sam?.id ?? '', 0, 0)).toBe(false);
    expect(await room.dismiss(other, sam?.id ?? '')).toBe(false);
    expect(await room.find(token)).toBe(session);
    expect(await room.dismiss(session, sam?.id ?? '')).toBe(true);
    expect(await room.find(token)).toBe(undefined);
  });

  it('shows who still looks in, and forgets who left', async () => {
    const asleep = await enter('Sam');
    now += 61_000;
    expect(await room.list(session)).toEqual([]);
    // A phone that slept is back.
    expect(await room.find(asleep)).toBe(session);
    expect(await room.list(session)).toHaveLength(1);
    now += 3_601_000;
    await enter('Kim');
    expect(await room.find(asleep)).toBe(undefined);
  });

  it('is full at some time, and gone with its session', async () => {
    for (let count = 0; count < 200; count += 1) await enter(`${count}`);
    expect(await room.enter(session, 'Een te veel')).toBe(undefined);
    const token = (await room.list(session))[0];
    await registry.remove(session);
    expect(await room.list(session)).toEqual([]);
    expect(await room.assign(session, token?.id ?? '', 0, 0)).toBe(false);
  });
});
