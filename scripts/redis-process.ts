import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { freePort } from './free-port.ts';
import { installedRedis } from './redis.ts';

/** A Redis of our own, on a free port of the loopback address, that writes nothing to disk. */
export interface RedisProcess {
  readonly url: string;
  /** Empties it. */
  flush(): Promise<void>;
  stop(): Promise<void>;
  /** Starts it again, empty, at the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const START_MS = 30_000;

/** Why Redis cannot be used here; undefined: it can. */
export const redisMissing = (): string | undefined => (installedRedis() ? undefined : 'no Redis on this machine');

export async function startRedis(): Promise<RedisProcess> {
  const path = installedRedis();
  if (!path) throw new Error('no Redis on this machine');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  // Whoever started it may fail; it must not outlive them.
  process.on('exit', () => server?.kill('SIGKILL'));

  async function ask(command: string): Promise<void> {
    const client = createClient({ url, socket: { reconnectStrategy: false } });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.sendCommand([command]);
    } finally {
      client.destroy();
    }
  }
  async function start(): Promise<void> {
    server = spawn(path ?? '', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    const until = Date.now() + START_MS;
    for (;;) {
      try {
        return await ask('PING');
      } catch (error) {
        if (Date.now() > until) throw error;
        await wait(50);
      }
    }
  }
  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }
  await start();
  return { url, flush: () => ask('FLUSHALL'), stop, start, close: stop };
}
