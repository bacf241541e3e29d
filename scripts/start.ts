import { join } from 'node:path';
import { startSessionServer } from '../src/server/session-server.ts';
import { openPostgres } from '../src/server/store/postgres.ts';
import { openSqlite } from '../src/server/store/sqlite.ts';
import { dist, ensureBuilt, root } from './build.ts';

const DEFAULT_PORT = 3000;

const wanted = process.env['PORT'] ?? String(DEFAULT_PORT);
const port = /^\d{1,5}$/.test(wanted) && Number(wanted) < 65_536 ? Number(wanted) : undefined;

function fail(message: string): never {
  console.error(`\n${message}`);
  process.exit(1);
}

const howToChange = (other: number): string =>
  process.platform === 'win32' ? `set PORT=${other} && npm start` : `PORT=${other} npm start`;

function explain(error: NodeJS.ErrnoException, at: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${at} is in use, perhaps by an earlier start of this program. Stop that one, or choose another port: ${howToChange(at + 1)}`;
  }
  if (error.code === 'EACCES') {
    return `There are no rights to listen on port ${at}. Choose one above 1023: ${howToChange(DEFAULT_PORT)}`;
  }
  return `The server could not start on port ${at}: ${error.message}`;
}

const keep = process.env['RETENTION_DAYS'] ?? '30';
const days = /^\d{1,4}$/.test(keep) && Number(keep) > 0 ? Number(keep) : undefined;
if (days === undefined) fail(`RETENTION_DAYS is "${keep}"; it must be a number of days from 1 to 9999.`);
if (port === undefined) fail(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);
const built = await ensureBuilt();
if (!built.ok) fail(`${built.output}\nThe app could not be built; the reason stands above.`);
if (!built.fresh) console.log('App: built already, sources unchanged');

/** Said and gone on with: the run that it happened to stands paused, or its screens come back. */
const report = (error: unknown): void => console.error(error);
const url = process.env['DATABASE_URL'];
const folder = process.env['DATA_DIR'] ?? join(root, 'data');
const database = url ? openPostgres(url, report) : openSqlite(join(folder, 'sessions.sqlite'));
try {
  const server = await startSessionServer({ root: dist, database, port, days, report });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      server.close().then(
        () => process.exit(0),
        (error: unknown) => fail(String(error)),
      );
    });
  }
  console.log(`Ready: http://localhost:${server.port}  (only this machine can reach it; stop with Ctrl-C)`);
} catch (error) {
  fail(explain(error as NodeJS.ErrnoException, port));
}
