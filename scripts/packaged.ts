// What a package starts: it stands in the folder `program`, beside the built app and a Node binary. Bundled into one file, so it
// may use nothing of the machinery that builds.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packagedWords } from './packaged-words.ts';
import { DataInUse, readSettings, serve } from './serve.ts';

const FIRST_PORT = 3000;
/** How many ports are tried before any that is free will do. */
const PORTS = 10;

const words = packagedWords(Intl.DateTimeFormat().resolvedOptions().locale.startsWith('nl') ? 'nl' : 'en');
const program = import.meta.dirname;

/** Whether files can be made there; the folder is made when it is not there. */
function writable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmdirSync(mkdtempSync(join(folder, 'try-')));
    return true;
  } catch {
    return false;
  }
}

/** Where a user's own data go on this platform. */
function profile(): string {
  const home = homedir();
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Spoedoverleg');
  }
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Spoedoverleg');
  return join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'spoedoverleg');
}

/** Beside the program, so that it travels along on a stick; in the user's profile where that cannot be written. */
function dataFolder(): string {
  const chosen = process.env['DATA_DIR'];
  const places = chosen === undefined ? [join(program, '..', 'data'), profile()] : [chosen];
  const found = places.find(writable);
  if (found === undefined) throw new Error(words.noData(places.join(', ')));
  return found;
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

async function freePort(): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port += 1) {
    if (await isFree(port)) return port;
  }
  return 0;
}

/** Opens an address in the user's browser; where that cannot be done they open it themselves. */
function show(address: string): void {
  if (process.env['BROWSER'] === 'none') return;
  const [command, args] =
    process.platform === 'win32'
      ? [join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'rundll32.exe'), ['url.dll,FileProtocolHandler']]
      : [process.platform === 'darwin' ? '/usr/bin/open' : 'xdg-open', []];
  spawn(command, [...args, address], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

async function start(): Promise<void> {
  const data = dataFolder();
  const where = join(data, 'address.txt');
  try {
    const { port } = await serve(join(program, 'app'), data, readSettings(process.env, await freePort()));
    const address = `http://localhost:${port}`;
    writeFileSync(where, address);
    console.log(words.ready(address, data));
    show(address);
  } catch (error) {
    if (!(error instanceof DataInUse)) throw error;
    const address = readFileSync(where, 'utf8');
    console.log(words.running(address));
    show(address);
  }
}

await start().catch((error: unknown) => {
  console.error(words.failed(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
});
