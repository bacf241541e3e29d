import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist } from '../../scripts/build.ts';
import { openCrewScreen, those, until } from '../../scripts/chaos-crew.ts';
import { startChaosSession } from '../../scripts/chaos-session.ts';
import { startCluster, type Cluster } from '../../scripts/cluster-processes.ts';
import { postgresMissing, startPostgres, type TestPostgres } from '../../scripts/postgres-process.ts';
import { redisMissing, startRedis, type RedisProcess } from '../../scripts/redis-process.ts';
import { exercise20 } from '../../src/exchange/template/exercise-20.ts';
import type { Catalogue } from '../../src/projections/catalogue.ts';
import { isPlayedPath } from '../../src/scenario/source/file-kinds.ts';
import type { SessionMessage } from '../../src/session/desk/session-wire.ts';
import { createApiClient } from '../../src/session/remote/api-client.ts';
import { dial } from '../../src/session/remote/dial.ts';
import type { RoomLink } from '../../src/session/remote/room-link.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import type { SqlDatabase } from '../../src/server/store/sql.ts';

const missing = postgresMissing() ?? redisMissing();
const catalogue = JSON.parse(readFileSync(join(dist, 'scenarios', 'index.json'), 'utf8')) as Catalogue;

describe.skipIf(missing)(`two processes behind a proxy${missing ? ` (${missing})` : ''}`, () => {
  let postgres: TestPostgres | undefined;
  let redis: RedisProcess | undefined;
  let cluster: Cluster | undefined;
  let address = '';

  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    address = await postgres.newDatabase();
    cluster = await startCluster({
      names: ['a', 'b'],
      database: address,
      redis: redis.url,
      // So long that a slow machine does not keep one silent for as long.
      env: { LEASE_SECONDS: '5' },
    });
  });
  afterAll(async () => {
    await cluster?.close();
    await redis?.close();
    await postgres?.close();
  });

  async function withDatabase<T>(work: (on: SqlDatabase) => Promise<T>): Promise<T> {
    const database = openPostgres(address, () => undefined);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  /** Who has the run of each team, by the only place that knows. */
  async function owners(): Promise<readonly string[]> {
    const rows = await withDatabase((on) => on.rows('SELECT owner FROM runs JOIN teams ON run = id ORDER BY team'));
    return rows.map(({ owner }) => String(owner));
  }

  it('share the runs; what one had when it died goes on at the other, with Redis emptied and away', async () => {
    const running = cluster as Cluster;
    const world = { url: `http://localhost:${running.port}`, makers: running.processes.map(({ url }) => url) };
    const session = await startChaosSession(world, catalogue, 4, 1);
    const say = (text: string) =>
      Promise.all(session.seats.map(({ client }) => client.send({ act: 'note', to: 'all', text })));
    expect(await say('Eerste')).toEqual(session.seats.map(() => ({ ok: true })));
    const before = await owners();
    expect(before.every((owner) => owner === 'a' || owner === 'b')).toBe(true);

    const victim = running.processes.find(({ name }) => name === before[0]);
    await redis?.flush();
    await redis?.stop();
    await victim?.kill();
    await until('all runs are with the one that is left', () => {
      const lost = session.seats.filter(({ state }) => state() !== 'open').length;
      return lost === 0 ? '' : `${lost} screens`;
    });
    const survivor = before[0] === 'a' ? 'b' : 'a';
    await session.resume();
    expect(await say('Tweede')).toEqual(session.seats.map(() => ({ ok: true })));
    expect(await owners()).toEqual(before.map(() => survivor));
    // An answer may be there before what it changes on the screen.
    for (const text of ['Eerste', 'Tweede'])
      await until(`everybody sees ${text}`, () =>
        those(session.seats, (seat) => !JSON.stringify(seat.view()).includes(text)),
      );

    await redis?.start();
    await victim?.start();
    expect(await say('Derde')).toEqual(session.seats.map(() => ({ ok: true })));
    // It comes back empty-handed: nothing is taken from whoever has it.
    expect(await owners()).toEqual(before.map(() => survivor));
    session.close();
  });

  it('play an exercise that came to one of them, also when that one has died', async () => {
    const running = cluster as Cluster;
    const url = `http://localhost:${running.port}/`;
    const [maker] = running.processes;
    const files = exercise20
      .files({ id: 'own', title: 'Van onszelf', language: 'nl', minutes: 20 })
      .filter(({ path }) => isPlayedPath(path));
    // So many that each has some.
    const teams = Array.from({ length: 16 }, (_, team) => `Team ${team + 1}`);
    const tables = { variant: '20', people: 1, name: 'Eigen', teams };
    const made = await createApiClient(`${maker?.url}/`).createOwn({ ...tables, files });
    const token = made.ok ? made.value.token : made.problem;
    const api = createApiClient(url);
    const staff = teams.map((_, team) => openCrewScreen(api, url, token, team, { kind: 'facilitator' }));
    const back = () =>
      until('all teams are there', () => staff.map(({ state }) => state()).find((state) => state !== 'open') ?? '');
    await back();
    for (const { client } of staff) expect(await client.send({ act: 'start' })).toEqual({ ok: true });
    await maker?.kill();
    await until('its teams are without it', () => (staff.some(({ state }) => state() !== 'open') ? '' : 'it'));
    await back();
    const survivor = running.processes.find(({ name }) => name !== maker?.name)?.name;
    const mine = await withDatabase((on) =>
      on.rows(
        "SELECT owner FROM runs JOIN teams ON run = id WHERE session = (SELECT id FROM sessions WHERE name = 'Eigen')",
      ),
    );
    expect(mine.map(({ owner }) => owner)).toEqual(teams.map(() => survivor));
    for (const { client, view } of staff) {
      // What the other had all along was not interrupted.
      const phase = () => /"phase":"(paused|running)"/.exec(JSON.stringify(view()))?.[1];
      await until('it is there', () => (phase() === undefined ? 'it' : ''));
      expect(await client.send({ act: phase() === 'paused' ? 'resume' : 'pause' })).toEqual({ ok: true });
      expect(JSON.stringify(view())).toContain('Een medewerker meldt een mail naar de verkeerde mensen.');
    }
    for (const { client } of staff) client.close();
    await maker?.start();
  });

  it('are one to the facilitator, whichever has a run', async () => {
    const running = cluster as Cluster;
    const url = `http://localhost:${running.port}`;
    const session = await startChaosSession({ url, makers: running.processes.map((one) => one.url) }, catalogue, 4, 1);
    const heard: SessionMessage[] = [];
    let link: RoomLink | undefined;
    const hangUp = dial({
      api: createApiClient(`${url}/`),
      base: `${url}/`,
      token: session.token,
      language: () => 'nl',
      types: ['s'],
      onLink(fresh) {
        link = fresh;
        fresh.on('s', (message) => heard.push(message as SessionMessage));
      },
      onRefused: () => undefined,
    });
    const overview = () => heard.flatMap((one) => (one.type === 'overview' ? [one.overview] : [])).at(-1);
    const wait = (what: string, holds: () => boolean | undefined) => until(what, () => (holds() ? '' : 'it'));
    const ask = async (id: string, asked: object): Promise<unknown> => {
      link?.send('s', { type: 'ask', id, ask: asked });
      await wait(`answer ${id}`, () => heard.some((one) => one.type === 'answer' && one.id === id));
      return heard.flatMap((one) => (one.type === 'answer' && one.id === id ? [one.answer] : []))[0];
    };
    await wait('all teams are seen', () =>
      overview()?.teams.every(({ state, phase }) => state === 'here' && phase === 'running'),
    );
    expect(await ask('1', { op: 'act', teams: [0, 1, 2, 3], step: 'pause' })).toEqual({ refused: [] });
    await wait('all teams stand', () => overview()?.teams.every(({ phase }) => phase === 'paused'));
    for (const { id } of overview()?.links.filter(({ kind }) => kind === 'seat') ?? []) {
      expect(await ask(`revoke ${id}`, { op: 'revoke', id })).toBe(true);
    }
    await wait('those whose link was taken back are out', () =>
      session.seats.every(({ state }) => state() === 'refused'),
    );
    hangUp();
    session.close();
  });

  it('answer a request for a run that the other has with the way to it, and no other name', async () => {
    const running = cluster as Cluster;
    for (const { name, url } of running.processes) {
      expect((await fetch(`${url}/p/${name}/api/hello`)).status).toBe(200);
      expect((await fetch(`${url}/p/other/api/hello`)).status).toBe(421);
    }
    expect((await fetch(`http://localhost:${running.port}/p/other/api/hello`)).status).toBe(502);
  });
});
