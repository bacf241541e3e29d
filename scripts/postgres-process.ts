import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { installedPostgres } from './postgres.ts';

/** A PostgreSQL of our own, on a free port of the loopback address, with its data in a temporary folder. */
export interface TestPostgres {
  /** Address of a new, empty schema, which is a database of its own to whoever uses it. */
  newDatabase(): Promise<string>;
  /** Ends at once, as a crash does, and starts again on the same data and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Why PostgreSQL cannot be tested here; undefined: it can. PostgreSQL refuses to run as root, so root needs the user `postgres`. */
export function postgresMissing(): string | undefined {
  if (!installedPostgres()) return 'no PostgreSQL on this machine';
  if (process.getuid?.() === 0 && serverUser() === undefined) return 'no user postgres on this machine';
  return undefined;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

function serverUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const number = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

const START_MS = 30_000;

export async function startPostgres(): Promise<TestPostgres> {
  const bin = installedPostgres();
  if (!bin) throw new Error('no PostgreSQL on this machine');
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'spoedoverleg-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8'], {
    ...options,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const urlOf = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;

  // Without `fsync`: what it was told survives its own crash, which is what is tested, and it starts and ends at once.
  const run = () =>
    spawn(join(bin, 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F'], {
      ...options,
      stdio: 'ignore',
    });
  async function ask(statement: string): Promise<void> {
    const client = new pg.Client(urlOf('postgres'));
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
  async function ready(): Promise<void> {
    const until = Date.now() + START_MS;
    for (;;) {
      try {
        return await ask('SELECT 1');
      } catch (error) {
        if (Date.now() > until) throw error;
        await wait(50);
      }
    }
  }
  async function end(): Promise<void> {
    // Ctrl-C in a terminal reaches it too.
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGQUIT');
    await gone;
  }

  let server = run();
  // Whoever started it may fail; it must not outlive them.
  process.on('exit', () => server.kill('SIGQUIT'));
  await ready();
  let databases = 0;
  return {
    async newDatabase() {
      const name = `test_${++databases}`;
      await ask(`CREATE SCHEMA ${name}`);
      return `${urlOf('postgres')}?options=-csearch_path%3D${name}`;
    },
    async restart() {
      await end();
      server = run();
      await ready();
    },
    async close() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
