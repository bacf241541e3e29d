import { afterEach, describe, expect, it } from 'vitest';
import { redisMissing, startRedis, type RedisProcess } from '../../scripts/redis-process.ts';
import { homeOf } from '../../src/server/peers/home-of.ts';
import type { Peers } from '../../src/server/peers/peers.ts';
import { openRedisPeers } from '../../src/server/peers/redis-peers.ts';
import { until } from '../support/until.ts';

const missing = redisMissing();
describe('the home of a run that nobody has', () => {
  const peers = ['a', 'b', 'c'];
  const runs = Array.from({ length: 300 }, (_, run) => `run-${run}`);

  it('is the same whoever asks, and evenly spread', () => {
    const homes = runs.map((run) => homeOf(run, peers));
    expect(runs.map((run) => homeOf(run, peers.toReversed()))).toEqual(homes);
    for (const peer of peers) expect(homes.filter((home) => home === peer).length).toBeGreaterThan(60);
  });

  it('moves only when its process goes', () => {
    for (const run of runs) {
      const home = homeOf(run, peers);
      if (home !== 'b') expect(homeOf(run, ['a', 'c'])).toBe(home);
    }
  });
});

describe.skipIf(missing)(`processes that find each other by Redis${missing ? ` (${missing})` : ''}`, () => {
  let redis: RedisProcess | undefined;
  const open: Peers[] = [];
  const reports: unknown[] = [];
  const peer = (name: string): Peers => {
    const made = openRedisPeers(redis?.url ?? '', name, (error) => reports.push(error));
    open.push(made);
    return made;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
    await redis?.close();
    reports.length = 0;
  });

  it('call each other, and hear when it could not be done', async () => {
    redis = await startRedis();
    const [a, b] = [peer('a'), peer('b')];
    b.answer(async ({ run, method, given }) => {
      if (method === 'fail') throw new Error(`not ${run}`);
      return { run, given };
    });
    await until(async () => expect((await a.names()).toSorted()).toEqual(['a', 'b']));
    const call = { run: 'r', method: 'step', given: ['start', 2] };
    expect(await a.ask('b', call)).toEqual({ run: 'r', given: ['start', 2] });
    await expect(a.ask('b', { ...call, method: 'fail' })).rejects.toThrow('not r');
    await expect(a.ask('c', call)).rejects.toThrow('is not there');
    await b.close();
    await until(async () => expect(await a.names()).toEqual(['a']));
    await expect(a.ask('b', call)).rejects.toThrow('is not there');
    expect(reports).toEqual([]);
  });

  it('lose sight of each other while Redis is away, and find each other again; emptying it changes nothing', async () => {
    redis = await startRedis();
    const [a, b] = [peer('a'), peer('b')];
    b.answer(async ({ given }) => given[0]);
    const call = { run: 'r', method: 'step', given: [7] };
    await until(async () => expect(await a.ask('b', call)).toBe(7));
    await redis.flush();
    expect(await a.ask('b', call)).toBe(7);
    await redis.stop();
    await until(() => expect(reports.length).toBeGreaterThan(0));
    expect(await a.names()).toEqual(['a']);
    await expect(a.ask('b', call)).rejects.toThrow();
    await redis.start();
    await until(async () => expect(await a.ask('b', call)).toBe(7));
  });

  it('start without Redis, and do not wait for it', async () => {
    redis = await startRedis();
    await redis.stop();
    const a = peer('a');
    expect(await a.names()).toEqual(['a']);
    await redis.start();
    const b = peer('b');
    b.answer(async () => 'there');
    await until(async () => expect(await a.ask('b', { run: 'r', method: 'open', given: [] })).toBe('there'));
  });
});
