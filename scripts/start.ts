import { join } from 'node:path';
import { dist, ensureBuilt, root } from './build.ts';
import { DataInUse, readSettings, serve, type Settings } from './serve.ts';

const DEFAULT_PORT = 3000;
const data = process.env['DATA_DIR'] ?? join(root, 'data');

function fail(message: string): never {
  console.error(`\n${message}`);
  process.exit(1);
}

const howToSet = (setting: string): string =>
  process.platform === 'win32' ? `set ${setting} && npm start` : `${setting} npm start`;

function explain(error: unknown, at: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof DataInUse) {
    return `The data in ${data} are in use by an earlier start of this program. Stop that one, or choose another folder: ${howToSet('DATA_DIR=other')}`;
  }
  if (code === 'EADDRINUSE') {
    return `Port ${at} is in use, perhaps by an earlier start of this program. Stop that one, or choose another port: ${howToSet(`PORT=${at + 1}`)}`;
  }
  if (code === 'EACCES') {
    return `There are no rights to listen on port ${at}. Choose one above 1023: ${howToSet(`PORT=${DEFAULT_PORT}`)}`;
  }
  return `The server could not start on port ${at}: ${message}`;
}

function settings(): Settings {
  try {
    return readSettings(process.env, DEFAULT_PORT);
  } catch (error) {
    return fail((error as Error).message);
  }
}

const wanted = settings();
const built = await ensureBuilt();
if (!built.ok) fail(`${built.output}\nThe app could not be built; the reason stands above.`);
if (!built.fresh) console.log('App: built already, sources unchanged');
try {
  const { port } = await serve(dist, data, wanted);
  const reach = wanted.address === undefined ? 'only this machine can reach it' : `it listens at ${wanted.address}`;
  console.log(`Ready: http://localhost:${port}  (${reach}; stop with Ctrl-C)`);
} catch (error) {
  fail(explain(error, wanted.port));
}
