import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { ensureOffice } from './libreoffice.ts';
import { ensurePostgres } from './postgres.ts';
import { ensureRedis } from './redis.ts';
import { runWithProgress } from './progress.mjs';
import { readVitestReport, type Tally } from './vitest-report.ts';

/** Ample for the whole of one part on a slow machine; a part that takes longer hangs. */
const PART_LIMIT_MS = 60 * 60_000;

const bin = (...path: string[]): string => join(root, 'node_modules', ...path);
const cli = join(root, 'src', 'cli', 'main.ts');

const total = { passed: 0, failed: 0, skipped: [] as string[] };

function add(tally: Tally): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped.push(...tally.skipped);
}

const node = (label: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  runWithProgress(label, {
    command: process.execPath,
    args,
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    limitMs: PART_LIMIT_MS,
  });

/** A part that passes or fails as a whole. */
async function check(label: string, args: string[]): Promise<void> {
  const { code, output } = await node(label, args);
  if (code === 0) return add({ passed: 1, failed: 0, skipped: [] });
  process.stdout.write(output);
  add({ passed: 0, failed: 1, skipped: [] });
}

/** A part whose tests are counted one by one. */
async function vitest(label: string, project: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const report = join(root, '.cache', `vitest-${project}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await node(
    label,
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  const tally = readVitestReport(report, code);
  if (tally.failed > 0) process.stdout.write(output);
  add(tally);
}

function scenarioFolders(): string[] {
  const folder = join(root, 'scenarios');
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return names.filter((entry) => entry.isDirectory()).map((entry) => `scenarios/${entry.name}`);
}

async function browserTests(): Promise<void> {
  const chromium = await ensureChromium();
  if ('reason' in chromium) return add({ passed: 0, failed: 0, skipped: [`Browser tests: ${chromium.reason}`] });
  console.log(`Chromium: ${chromium.path}`);
  const built = await ensureBuilt();
  if (!built.ok) {
    process.stdout.write(built.output);
    return add({ passed: 0, failed: 1, skipped: [] });
  }
  add({ passed: 1, failed: 0, skipped: [] });
  const office = await ensureOffice();
  if ('reason' in office) total.skipped.push(`The report in LibreOffice: ${office.reason}`);
  await vitest('Browser tests', 'browser', {
    CHROMIUM_PATH: chromium.path,
    ...('path' in office ? { SOFFICE_PATH: office.path } : {}),
  });
}

await check('Types', [bin('typescript', 'bin', 'tsc'), '-p', '.']);
await check('Lint', [bin('oxlint', 'bin', 'oxlint'), '--deny-warnings']);
await check('Format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level', 'warn']);
await check('Dead code', [bin('knip', 'bin', 'knip.js'), '--no-progress']);
for (const folder of scenarioFolders()) {
  await check(`Check of ${folder}`, [cli, 'check', folder]);
  await check(`Drills of ${folder}`, [cli, 'drill', folder]);
}
const postgres = await ensurePostgres();
if ('reason' in postgres) total.skipped.push(`Tests on PostgreSQL: ${postgres.reason}`);
const redis = await ensureRedis();
if ('reason' in redis) total.skipped.push(`Tests with Redis: ${redis.reason}`);
await vitest('Unit tests and properties', 'unit');
await browserTests();

for (const reason of total.skipped) console.log(`skipped: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
