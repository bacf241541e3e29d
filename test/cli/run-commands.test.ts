import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runCli } from '../../src/cli/main.ts';

const root = join(import.meta.dirname, '..', '..');
const small = join(root, 'test', 'fixtures', 'scenarios', 'small');
let folder = '';
let journal = '';
let failing = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-'));
  journal = join(folder, 'run.json');
  failing = join(folder, 'failing');
  cpSync(small, failing, { recursive: true });
  const drill = join(failing, 'drills', 'goed.yaml');
  writeFileSync(drill, readFileSync(drill, 'utf8').replace('{ dec-notify: b }', '{ dec-notify: a }'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { code, ...written };
}

const spawned = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...args], { encoding: 'utf8', cwd: root });

test('drill: the fields of the contract, only JSON on standard output', async () => {
  const { code, out, err } = await run('drill', small, '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual([
    {
      drill: 'goed',
      passed: true,
      failures: [],
      total: expect.any(Number),
      dimensions: { 'dim-legal': expect.any(Number), 'dim-picture': expect.any(Number) },
    },
  ]);
});

test('drill: one that fails, with the line to open', () => {
  const { status, stdout } = spawned('drill', failing, '--lang', 'en');
  expect(status).toBe(1);
  expect(stdout).toContain('goed: FAILED');
  expect(stdout).toContain(`${join(failing, 'drills', 'goed.yaml')}:12: ENDEX dec-notify is b, expected a`);
  expect(stdout).toContain('0 of 1 passed');
});

test('drill: a scenario with mistakes', async () => {
  const broken = join(folder, 'broken');
  cpSync(small, broken, { recursive: true });
  writeFileSync(join(broken, 'drills', 'goed.yaml'), 'drill: goed\n');
  const { code, out, err } = await run('drill', broken, '--lang', 'en');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('has errors');
});

const spread = { mean: expect.any(Number), p10: expect.any(Number), p90: expect.any(Number) };
const simulation = ['simulate', small, '--policy', 'random', '--runs', '3', '--seed', 'x', '--json'];

test('simulate: the fields of the contract; the same again with the same seed, in another process as well', async () => {
  const { code, out } = await run(...simulation, '--journal', journal);
  expect(code).toBe(0);
  const { runsPerSecond, plainRunsPerSecond, timesPlain, ...found } = JSON.parse(out) as Record<string, unknown>;
  expect(found).toEqual({
    runs: 3,
    ended: 3,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    inputs: expect.any(Number),
    events: expect.any(Number),
    total: spread,
    dimensions: { 'dim-legal': spread, 'dim-picture': spread },
    coverage: { reached: expect.any(Number), all: expect.any(Number), never: expect.any(Array) },
    elements: expect.objectContaining({ 'in-mail': 1 }),
    threads: expect.any(Number),
    checked: { runs: 3, same: 3 },
  });
  expect(runsPerSecond).toBeGreaterThan(0);
  expect(plainRunsPerSecond).toBeGreaterThan(0);
  expect(timesPlain).toBeGreaterThan(0);
  const again = spawned(...simulation);
  expect([again.status, again.stderr]).toEqual([0, '']);
  expect(JSON.parse(again.stdout)).toMatchObject(found);
});

test('replay: the journal that simulate wrote', async () => {
  const { code, out } = await run('replay', journal, '--json');
  expect(code).toBe(0);
  const report = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(report)).toEqual(['digest', 'inputs', 'divergedAt']);
  expect(report).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/), divergedAt: null });
  expect((await run('replay', journal, '--lang', 'en')).out).toContain('recorded under semantics 1, reproduced');
});

test('replay: another text is named and not refused; another rule is refused', async () => {
  const other = join(folder, 'other');
  cpSync(small, other, { recursive: true });
  const path = join(other, '10-scenario.yaml');
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.replace('title: Het lek', 'title: Een lek'));
  const texts = await run('replay', journal, '--scenario', other, '--json', '--lang', 'en');
  expect(texts.code).toBe(0);
  expect(texts.err).toContain('recorded with other texts');
  writeFileSync(path, source.replace('pace: 5 }', 'pace: 6 }'));
  const rules = await run('replay', journal, '--scenario', other, '--lang', 'en');
  expect([rules.code, rules.out]).toEqual([1, '']);
  expect(rules.err).toContain('other rules');
});

test('replay: a damaged file says which record', async () => {
  const damaged = join(folder, 'damaged.json');
  writeFileSync(damaged, readFileSync(journal, 'utf8').replace('"id":"s-2"', '"id":"s-9"'));
  const { code, out, err } = await run('replay', damaged, '--json', '--lang', 'en');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('record 3');
});

test.each(['nl', 'en'])('help in %s names every command', async (language) => {
  const { code, out, err } = await run('help', '--lang', language);
  expect([code, err]).toEqual([0, '']);
  for (const command of commands) {
    expect(out).toContain(`  ${command.name} ${command.usage}`);
    expect(out).toContain(command.summary[language as 'nl' | 'en']);
  }
});

test.each<[string, readonly string[], string]>([
  ['a command', ['chekc', '--lang', 'en'], 'Unknown command chekc. Did you mean check?'],
  ['een opdracht', ['replya'], 'Onbekende opdracht replya. Bedoelde u replay?'],
  [
    'an option',
    ['simulate', small, '--polcy', 'random', '--lang', 'en'],
    'Unknown option --polcy. Did you mean --policy?',
  ],
  ['a policy', ['simulate', small, '--policy', 'randon', '--lang', 'en'], 'Did you mean random?'],
  ['a variant', ['simulate', small, '--variant', '61', '--lang', 'en'], '--variant has no 61; it has: 60, 20'],
  [
    'a number of people',
    ['simulate', small, '--people', '7', '--lang', 'en'],
    'no seat plan for 7 people; there is for: 1, 2',
  ],
  ['a number of runs', ['simulate', small, '--runs', '0', '--lang', 'en'], '--runs is a whole number from 1, not 0'],
  ['a value', ['replay', 'x', '--scenario'], '--scenario'],
  ['a journal', ['replay', join(small, 'nowhere.json')], 'nowhere.json'],
])('wrong usage: %s', async (_name, args, words) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
});
