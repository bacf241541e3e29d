import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/main.ts';

const small = join(import.meta.dirname, '..', 'fixtures', 'scenarios', 'small');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'scenario-'));
  cpSync(small, copy, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { code, ...written };
}

test('check: a scenario without mistakes', async () => {
  expect(await run('check', small, '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
});

test('check: mistakes as JSON, with the field names of the contract', async () => {
  const path = join(copy, '20-cast.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('startFacts: [f-mail]', 'startFacts: [f-mial]'));
  const { code, out } = await run('check', copy, '--json', '--lang', 'en');
  writeFileSync(path, text);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    {
      code: 'SO2001',
      severity: 'error',
      message: "There is no fact 'f-mial'. Did you mean 'f-mail'?",
      file: '20-cast.yaml',
      range: { start: { line: 10, column: 18 }, end: { line: 10, column: 24 } },
      notes: [],
      fix: 'f-mail',
    },
  ]);
});

test('stats: counts and shares as JSON', async () => {
  const { code, out } = await run('stats', small, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ moves: 2, injects: 6, drills: 1, languages: { nl: 1, en: 1 } });
});

test('stamp: a changed text is stale until its translation has been read again', async () => {
  const path = join(copy, '10-scenario.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('title: Het lek', 'title: Het grote lek'));
  expect((await run('check', copy)).out).toContain('SO7010');
  expect(await run('stamp', copy, '--lang', 'en')).toEqual({ code: 0, out: 'lang/en.yaml: 1 stamped\n', err: '' });
  expect(await run('check', copy, '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
  expect(readFileSync(join(copy, 'lang', 'en.yaml'), 'utf8')).toContain('# English of the small scenario');
});

test.each([
  ['no command', []],
  ['an unknown command', ['chekc', small]],
  ['an unknown option', ['check', small, '--jsn']],
  ['no path', ['check']],
  ['two paths', ['stats', small, small]],
  ['no such folder', ['check', join(small, 'nowhere')]],
  ['an unknown language', ['check', small, '--lang', 'fr']],
])('wrong usage: %s', async (_name, args) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});
