import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist } from '../../scripts/build.ts';
import { until } from '../../scripts/chaos-crew.ts';
import { startChaosSession } from '../../scripts/chaos-session.ts';
import { startCluster, type Cluster } from '../../scripts/cluster-processes.ts';
import { postgresMissing, startPostgres, type TestPostgres } from '../../scripts/postgres-process.ts';
import { redisMissing, startRedis, type RedisProcess } from '../../scripts/redis-process.ts';
import type { Catalogue } from '../../src/projections/catalogue.ts';
import type { SessionMessage } from '../../src/session/desk/session-wire.ts';
import { createApiClient } from '../../src/session/remote/api-client.ts';
import { dial } from '../../src/session/remote/dial.ts';
import type { RoomLink } from '../../src/session/remote/room-link.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';

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

  /** Who has the run of each team, by the only place that knows. */
  async function owners(): Promise<readonly string[]> {
    const database = openPostgres(address, () => undefined);
    try {
      const rows = await database.rows('SELECT owner FROM runs JOIN teams ON run = id ORDER BY team');
      return rows.map(({ owner }) => String(owner));
    } finally {
      await database.close();
    }
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
    const seen = session.seats.map((seat) => JSON.stringify(seat.view()));
    for (const view of seen) for (const text of ['Eerste', 'Tweede']) expect(view).toContain(text);

    await redis?.start();
    await victim?.start();
    expect(await say('Derde')).toEqual(session.seats.map(() => ({ ok: true })));
    // It comes back empty-handed: nothing is taken from whoever has it.
    expect(await owners()).toEqual(before.map(() => survivor));
    session.close();
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
