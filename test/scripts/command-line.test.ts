import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../scripts/command-line.mjs';

const root = join(import.meta.dirname, '../..');

/** As npm starts it. Ended when it goes on to install, build or serve. */
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/bootstrap.mjs'), ...args], {
    encoding: 'utf8',
    timeout: 5_000,
    env: { ...process.env, PORT: 'none' },
  });
  return { status, stdout, stderr };
};

test.each(['start', 'test', 'package'])(
  '%s --help says how it is used, in either language, and does nothing',
  (task) => {
    for (const [language, word] of [
      ['nl', 'Gebruik: npm '],
      ['en', 'Usage: npm '],
    ] as const) {
      const { status, stdout, stderr } = run(task, '--help', '--lang', language);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.startsWith(word)).toBe(true);
      expect(stdout).not.toContain('Node:');
    }
    expect(run(task, '-h').stdout).toBe(run(task, '--help', '--lang=nl').stdout);
  },
);

test('the help of start names every setting that is read', () => {
  const { stdout } = run('start', '--help');
  const sources = ['scripts/serve.ts', 'scripts/start.ts', 'src/server/http/sign-in-settings.ts'];
  const read = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/env\['([A-Z_]+)'\]/g)].map(([, name]) => name ?? ''),
  );
  expect(read).toContain('PORT');
  expect([...new Set(read)].filter((name) => !new RegExp(`^  ${name} `, 'm').test(stdout))).toEqual([]);
});

test.each([
  [['start', '--port=3001'], 'Onbekende optie --port.', 'npm start'],
  [['start', '3001', '--lang', 'en'], 'Unknown argument 3001.', 'npm start'],
  [['test', '--watch', '--lang', 'en'], 'Unknown option --watch.', 'npm test'],
  [['package', '--out'], 'Bij --out hoort een waarde.', 'npm run package'],
  [['package', 'amiga', '--lang=en'], 'Unknown argument amiga.', 'npm run package'],
  [['start', '--lang', 'fr'], '--lang is nl of en, niet fr.', 'npm start'],
  [['constructor'], 'Onbekende opdracht constructor.', 'npm run package'],
  [[], 'Welke opdracht?', 'npm start'],
])('%j is wrong usage: code 2, with how it is used', (line, text, usage) => {
  const { status, stdout, stderr } = run(...line);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.startsWith(text)).toBe(true);
  expect(stderr).toContain(usage);
});

test('what is right goes on as it was given, without its language', () => {
  expect(readCommandLine(['start'])).toEqual({ kind: 'run', task: 'start', args: [] });
  expect(readCommandLine(['package', 'linux-x64', '--lang', 'en', '--level', '1', '--out=zips'])).toEqual({
    kind: 'run',
    task: 'package',
    args: ['linux-x64', '--level', '1', '--out', 'zips'],
  });
});
