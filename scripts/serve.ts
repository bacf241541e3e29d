import { isIP } from 'node:net';
import { join } from 'node:path';
import { readSignIn, type SignInSettings } from '../src/server/http/sign-in-settings.ts';
import { openRedisPeers } from '../src/server/peers/redis-peers.ts';
import { startSessionServer, type SessionServer } from '../src/server/session-server.ts';
import { holdData } from '../src/server/store/data-lock.ts';
import { openPostgres } from '../src/server/store/postgres.ts';
import { openSqlite } from '../src/server/store/sqlite.ts';

export interface Settings {
  /** 0: any that is free. */
  readonly port: number;
  /** Days for which a session is kept. */
  readonly days: number;
  /** How facilitators sign in who are not at this machine. */
  readonly signIn: SignInSettings | undefined;
  /** Address to listen at, besides those that facilitators open. */
  readonly address?: string;
  /** Of one of several processes: its name, and where they find each other. */
  readonly process?: { readonly name: string; readonly redis: string };
  /** Addresses of proxies whose word is taken for whom they speak. */
  readonly proxies: readonly string[];
  /** Real ms for which a run stays with a process that died. */
  readonly leaseMs: number;
}

/** Another process serves these data. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

/** Reads what stands in the environment; throws with a sentence for whoever set it. */
export function readSettings(env: NodeJS.ProcessEnv, port: number): Settings {
  const wanted = env['PORT'] ?? String(port);
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65_535) {
    throw new Error(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);
  }
  const days = env['RETENTION_DAYS'] ?? '30';
  if (!/^\d{1,4}$/.test(days) || Number(days) === 0) {
    throw new Error(`RETENTION_DAYS is "${days}"; it must be a number of days from 1 to 9999.`);
  }
  const lease = env['LEASE_SECONDS'] ?? '10';
  if (!/^\d{1,3}$/.test(lease) || Number(lease) < 2) {
    throw new Error(`LEASE_SECONDS is "${lease}"; it must be a number of seconds from 2 to 999.`);
  }
  const address = env['LISTEN_ADDRESS'];
  if (address !== undefined && isIP(address) === 0) {
    throw new Error(
      `LISTEN_ADDRESS is "${address}"; it must be an address of this machine, such as 0.0.0.0 for all of them.`,
    );
  }
  const proxies = (env['TRUSTED_PROXIES'] ?? '').split(',').flatMap((one) => one.trim() || []);
  const wrong = proxies.find((one) => isIP(one) === 0);
  if (wrong !== undefined) {
    throw new Error(`TRUSTED_PROXIES has "${wrong}"; it must be addresses with commas between them.`);
  }
  return {
    port: Number(wanted),
    days: Number(days),
    ...(address !== undefined && { address }),
    ...(env['REDIS_URL'] !== undefined && { process: readProcess(env, env['REDIS_URL']) }),
    signIn: readSignIn(env),
    proxies,
    leaseMs: Number(lease) * 1_000,
  };
}

function readProcess(env: NodeJS.ProcessEnv, redis: string): { readonly name: string; readonly redis: string } {
  const name = env['PROCESS_NAME'] ?? '';
  if (!/^rediss?:\/\//.test(redis)) throw new Error('REDIS_URL must start with redis:// or rediss://.');
  if (!/^[\w-]{1,40}$/.test(name)) {
    throw new Error(
      `PROCESS_NAME is "${name}"; with REDIS_URL each process needs a name of its own, of letters, digits, - and _: the proxy sends /p/<name>/ to it.`,
    );
  }
  if (env['DATABASE_URL'] === undefined) {
    throw new Error('With REDIS_URL several processes share one PostgreSQL: set DATABASE_URL too.');
  }
  return { name, redis };
}

/** Said and gone on with: the run that it happened to stands paused, or its screens come back. */
const report = (error: unknown): void => console.error(error);

/**
 * Serves the app built in `root` and its sessions, kept in the folder `data` or in `DATABASE_URL`, until the process is told to end.
 * Throws `DataInUse` when another process serves that folder.
 */
export async function serve(root: string, data: string, settings: Settings): Promise<SessionServer> {
  const { process: ours, signIn, ...rest } = settings;
  const url = process.env['DATABASE_URL'];
  if (url === undefined && !holdData(data)) throw new DataInUse(`another process serves the data in ${data}`);
  const database = url === undefined ? openSqlite(join(data, 'sessions.sqlite')) : openPostgres(url, report);
  const server = await startSessionServer({
    root,
    database,
    ...rest,
    ...(signIn && { signIn }),
    ...(ours && { process: { name: ours.name, peers: openRedisPeers(ours.redis, ours.name, report) } }),
    report,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          report(error);
          process.exit(1);
        },
      );
    });
  }
  return server;
}
