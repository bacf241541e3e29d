import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createChaosClock } from './chaos-clock.ts';
import { startChaosNetwork } from './chaos-network.ts';
import { jumpClock, networkBlows, type ChaosWorld } from './chaos-world.ts';
import { startCluster } from './cluster-processes.ts';
import { startPostgres } from './postgres-process.ts';
import { startRedis } from './redis-process.ts';

/** Seconds after which the others may have the runs of a process that is silent. */
const LEASE_S = 3;

/** `count` processes behind a proxy, with PostgreSQL and Redis of their own. */
export async function startLargeWorld(count: number): Promise<ChaosWorld> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const clock = createChaosClock();
  const names = Array.from({ length: count }, (_, index) => `p${index + 1}`);
  const cluster = await startCluster({
    names,
    database: await postgres.newDatabase(),
    redis: redis.url,
    env: { ...clock.env, LEASE_SECONDS: String(LEASE_S) },
  });
  const network = await startChaosNetwork(cluster.port);
  const { processes } = cluster;
  const one = () => processes[randomInt(count)] as (typeof processes)[number];

  async function crash(victims: readonly (typeof processes)[number][], away: number): Promise<void> {
    await Promise.all(victims.map((victim) => victim.kill()));
    await wait(away);
    await Promise.all(victims.map((victim) => victim.start()));
  }
  async function standStill(ms: number): Promise<void> {
    const victim = one();
    victim.freeze();
    await wait(ms);
    victim.thaw();
  }
  return {
    url: network.url,
    // Behind a proxy nobody is at the machine itself, which is where sessions are made.
    makers: processes.map(({ url }) => url),
    blows: [
      ...networkBlows(network),
      { name: 'crash of one', weight: 4, strike: () => crash([one()], randomInt(0, 300)) },
      // So long that the other takes its runs over.
      { name: 'crash of one for long', weight: 4, strike: () => crash([one()], LEASE_S * 1_000 + randomInt(1_000)) },
      { name: 'crash of all', weight: 2, strike: () => crash(processes, randomInt(0, 300)) },
      {
        name: 'one is stopped in order',
        weight: 2,
        async strike() {
          const victim = one();
          await victim.stop();
          await wait(randomInt(0, 1_000));
          await victim.start();
        },
      },
      { name: 'one stands still', weight: 2, strike: () => standStill(randomInt(200, 2_000)) },
      // It wakes up when its runs are another's, and still believes that it has them.
      { name: 'one sleeps', weight: 3, strike: () => standStill(LEASE_S * 1_000 + randomInt(1_000, 3_000)) },
      { name: 'wall clock of one jumps', weight: 2, strike: () => jumpClock(clock, one()) },
      { name: 'restart of PostgreSQL', weight: 4, strike: () => postgres.restart() },
      {
        name: 'restart of Redis',
        weight: 2,
        async strike() {
          await redis.stop();
          await wait(randomInt(0, 1_000));
          await redis.start();
        },
      },
      { name: 'Redis emptied', weight: 1, strike: () => redis.flush() },
      {
        name: 'crash of one while Redis is away',
        weight: 2,
        async strike() {
          await redis.stop();
          await crash([one()], LEASE_S * 1_000 + randomInt(500));
          await redis.start();
        },
      },
      {
        name: 'crash and restart of PostgreSQL',
        weight: 1,
        async strike() {
          await Promise.all([crash([one()], randomInt(0, 300)), postgres.restart()]);
        },
      },
    ],
    async close() {
      await network.close();
      await cluster.close();
      await redis.close();
      await postgres.close();
      clock.close();
    },
  };
}
