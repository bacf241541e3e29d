import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createChaosClock, type ChaosClock } from './chaos-clock.ts';
import { startChaosNetwork, type ChaosNetwork } from './chaos-network.ts';
import { startSessionProcess, type SessionProcess } from './session-process.ts';

/** One thing that goes wrong while people play; when it resolves, everything works again. */
export interface Blow {
  readonly name: string;
  /** How many of them are in one bag of blows; a bag is emptied in chance order before there is a new one. */
  readonly weight: number;
  strike(): Promise<void>;
}

/** Server and network that things happen to. */
export interface ChaosWorld {
  /** Where screens connect, without a slash at the end. */
  readonly url: string;
  /** Where sessions are made: at the processes themselves. */
  readonly makers: readonly string[];
  readonly blows: readonly Blow[];
  /** Throws its data away. */
  close(): Promise<void>;
}

/** What happens to lines, whatever stands behind them. */
export function networkBlows(network: ChaosNetwork): readonly Blow[] {
  const freeze = async (share: number, still: 'both' | 'toScreen', ms: number): Promise<void> => {
    const thaw = network.freeze(share, still);
    await wait(ms);
    thaw();
  };
  return [
    { name: 'cuts', weight: 4, strike: async () => network.cut(0.5) },
    { name: 'frozen screens', weight: 3, strike: () => freeze(0.5, 'both', randomInt(500, 3_000)) },
    { name: 'slow screens', weight: 2, strike: () => freeze(0.7, 'toScreen', randomInt(500, 3_000)) },
    // Longer than either end waits for an answer: both give the line up, and the screen makes a new one.
    { name: 'lines half open', weight: 1, strike: () => freeze(0.5, 'both', 20_000) },
  ];
}

const HOUR_MS = 3_600_000;

/** The wall clock of a server jumps ahead by hours, then back to hours before the real time, where it stays until it jumps again. */
export async function jumpClock(clock: ChaosClock, server: Pick<SessionProcess, 'pid'>): Promise<void> {
  const hours = (from: number, to: number): number => randomInt(from * HOUR_MS, to * HOUR_MS);
  await clock.set(server.pid(), hours(1, 12));
  await wait(randomInt(300, 1_500));
  await clock.set(server.pid(), -hours(1, 12));
  await wait(randomInt(300, 1_500));
}

/** `npm start` with its own database. */
export async function startSmallWorld(): Promise<ChaosWorld> {
  const clock = createChaosClock();
  const server = await startSessionProcess(clock.env);
  const network = await startChaosNetwork(server.port);
  const crash = async (): Promise<void> => {
    await server.kill();
    await wait(randomInt(0, 200));
    await server.start();
  };
  const stall = async (ms: number): Promise<void> => {
    server.freeze();
    await wait(ms);
    server.thaw();
  };
  return {
    url: network.url,
    makers: [server.url],
    blows: [
      ...networkBlows(network),
      { name: 'crash', weight: 12, strike: crash },
      {
        name: 'crash and cuts',
        weight: 4,
        async strike() {
          network.cut(0.5);
          await crash();
        },
      },
      {
        name: 'restart in order',
        weight: 2,
        async strike() {
          await server.stop();
          await server.start();
        },
      },
      { name: 'server stands still', weight: 2, strike: () => stall(randomInt(200, 3_000)) },
      // So long that the clock may not catch up.
      { name: 'server sleeps', weight: 1, strike: () => stall(6_500) },
      { name: 'wall clock jumps', weight: 2, strike: () => jumpClock(clock, server) },
      {
        name: 'full disk',
        weight: 2,
        async strike() {
          const free = server.fillDisk();
          await wait(randomInt(200, 1_000));
          free?.();
        },
      },
      {
        name: 'crash on a full disk',
        weight: 1,
        async strike() {
          server.fillDisk();
          await wait(randomInt(100, 500));
          await crash();
        },
      },
    ],
    async close() {
      await network.close();
      await server.close();
      clock.close();
    },
  };
}
