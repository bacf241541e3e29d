import { join } from 'node:path';
import { readSignIn, type SignInSettings } from '../src/server/http/sign-in-settings.ts';
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
  return { port: Number(wanted), days: Number(days), signIn: readSignIn(env) };
}

/** Said and gone on with: the run that it happened to stands paused, or its screens come back. */
const report = (error: unknown): void => console.error(error);

/**
 * Serves the app built in `root` and its sessions, kept in the folder `data` or in `DATABASE_URL`, until the process is told to end.
 * Throws `DataInUse` when another process serves that folder.
 */
export async function serve(root: string, data: string, { port, days, signIn }: Settings): Promise<SessionServer> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined && !holdData(data)) throw new DataInUse(`another process serves the data in ${data}`);
  const database = url === undefined ? openSqlite(join(data, 'sessions.sqlite')) : openPostgres(url, report);
  const server = await startSessionServer({ root, database, port, days, ...(signIn && { signIn }), report });
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
