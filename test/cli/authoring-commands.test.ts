import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runCli } from '../../src/cli/main.ts';
import { whyNotWritten } from '../../src/cli/why-not-written.ts';

const folders: string[] = [];
const scratch = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'authoring-'));
  folders.push(path);
  return path;
};
afterEach(() => folders.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })));

async function cli(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await runCli(args, { out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}

test('new: a scenario that checks and drills well, in either language; nothing is written over', async () => {
  for (const language of ['nl', 'en']) {
    const path = join(scratch(), 'Mijn Oefening');
    expect((await cli('new', path, '--lang', language, '--title', 'De bijlage: #1')).code).toBe(0);
    expect(await cli('check', path, '--all', '--lang', 'en')).toMatchObject({
      code: 0,
      out: '0 error(s), 0 warning(s)\n',
    });
    expect((await cli('drill', path, '--lang', 'en')).out).toContain('2 of 2 passed');
    expect(readFileSync(join(path, '10-scenario.yaml'), 'utf8')).toMatch(/^id: mijn-oefening$/m);
    const again = await cli('new', path);
    expect(again.code).toBe(2);
    expect(again.err).toContain('niet leeg');
  }
  expect((await cli('new', join(scratch(), 'x'), '--template', 'exercise-02')).err).toContain('Bedoelde u exercise-20');
});

test('a folder or file that is not there is said in words, in the language that was asked for', async () => {
  const nowhere = join(scratch(), 'nowhere');
  expect((await cli('check', nowhere)).err).toContain('is niet te lezen: dit bestaat niet');
  expect((await cli('check', nowhere, '--lang', 'en')).err).toContain('there is no such file or folder');
  expect((await cli('import', scratch(), '--out', nowhere)).err).toContain('is niet te lezen: dit is een map');
});

test('what cannot be written is said in words with its path and what to do, in the language that was asked for', async () => {
  const folder = scratch();
  const small = join(import.meta.dirname, '..', 'fixtures', 'scenarios', 'small');
  const nowhere = join(folder, 'nowhere', 'msel.csv');
  const nl = await cli('export', small, '--format', 'msel-csv', '--out', nowhere);
  expect(nl).toMatchObject({ code: 1, out: '' });
  expect(nl.err).toBe(
    `${nowhere} is niet te schrijven: de map ${join(folder, 'nowhere')} bestaat niet; maak die eerst, of kies een andere\n`,
  );
  const en = await cli('export', small, '--format', 'msel-csv', '--out', folder, '--lang', 'en');
  expect(en.err).toBe(
    `${folder} cannot be written: this is a folder; give the name of a file, for instance of one in this folder\n`,
  );
  writeFileSync(join(folder, 'file'), '');
  const under = join(folder, 'file', 'storylines');
  const charts = await cli('export', small, '--format', 'xstate', '--out', under);
  expect(charts).toMatchObject({ code: 1, out: '' });
  expect(charts.err).toMatch(/is niet te schrijven: .* staat een bestand waar een map moet zijn/);
  for (const [code, words] of [
    ['EACCES', 'u mag hier niet schrijven; kies een andere plaats'],
    ['EPERM', 'u mag hier niet schrijven; kies een andere plaats'],
    ['ENOSPC', 'de schijf is vol; maak ruimte'],
    ['EBUSY', 'een ander programma heeft dit bestand open'],
    ['EROFS', 'van deze schijf kan alleen worden gelezen'],
  ] as const)
    expect(whyNotWritten('x/y', Object.assign(new Error('as the system says it'), { code })).nl).toContain(words);
  expect(whyNotWritten('x', new Error('as the system says it')).en).toBe('x cannot be written: as the system says it');
});

test('format: says what is not in shape, puts it right, and is then content', async () => {
  const path = join(scratch(), 'mine');
  await cli('new', path);
  const file = join(path, '20-cast.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      '  - id: seat-chair\n    name: Voorzitter (CISO)\n',
      '  - name: Voorzitter (CISO)\n    id: seat-chair\n',
    ),
  );
  const check = await cli('format', path, '--check');
  expect(check).toMatchObject({ code: 1, out: `${file}\n1 bestand(en) nog niet in vorm\n` });
  expect((await cli('format', path)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect((await cli('format', path, '--check')).code).toBe(0);
  writeFileSync(file, 'roles: [');
  expect((await cli('format', path)).err).toContain('geen leesbare YAML');
});

test('migrate: a scenario of the present format stays as it is; a newer one is refused', async () => {
  const path = join(scratch(), 'mine');
  await cli('new', path);
  expect(await cli('migrate', path)).toMatchObject({ code: 0, out: `${path} heeft al formaat 1\n` });
  const file = join(path, readdirSync(path).find((name) => name.startsWith('10-')) ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace('format: 1', 'format: 9'));
  const newer = await cli('migrate', path, '--lang', 'en');
  expect(newer.code).toBe(1);
  expect(newer.err).toContain('This scenario has format 9');
});

test('export: each format to a file or a folder, and what is asked for wrongly', async () => {
  const path = join(scratch(), 'mine');
  await cli('new', path);
  for (const format of ['msel-xlsx', 'msel-csv', 'facilitator', 'participant', 'proofing']) {
    const out = join(scratch(), format);
    expect(await cli('export', path, '--format', format, '--out', out)).toMatchObject({ code: 0, out: `${out}\n` });
    expect(readFileSync(out).length).toBeGreaterThan(500);
  }
  const folder = join(scratch(), 'charts');
  expect((await cli('export', path, '--format', 'xstate', '--out', folder)).code).toBe(0);
  expect(readdirSync(folder)).toEqual(['st-journal.json']);
  expect((await cli('export', path, '--format', 'participants', '--out', 'x')).err).toContain(
    'Bedoelde u participant?',
  );
  expect((await cli('export', path, '--format', 'facilitator', '--out', 'x', '--variant', '21')).code).toBe(2);
});

test('import: a folder with its report; a second time nothing is written over; a damaged file is named', async () => {
  const fixture = join(import.meta.dirname, '..', 'fixtures', 'import', 'branches.json');
  const out = join(scratch(), 'imported');
  const first = await cli('import', fixture, '--out', out, '--lang', 'en');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('made from IcebergTTX. Not carried over: ');
  expect((await cli('check', out)).code).toBe(0);
  expect(readFileSync(join(out, 'IMPORT.md'), 'utf8')).toContain('## To be filled in');
  expect((await cli('import', fixture, '--out', out)).code).toBe(2);
  const damaged = join(scratch(), 'x.json');
  writeFileSync(damaged, '[{');
  expect(await cli('import', damaged, '--out', join(scratch(), 'y'))).toMatchObject({ code: 1 });
  expect((await cli('import', fixture)).err).toContain('--out');
});

test.each(['--help', '-h'])('%s after a command says how it is used, in the language asked for', async (flag) => {
  const asked = await cli('export', flag, '--lang', 'en');
  expect(asked).toMatchObject({ code: 0, err: '' });
  expect(asked.out).toContain('Usage: npm run --silent cli -- export <path> --format');
  expect((await cli('export', flag)).out).toContain('draaiboek voor de oefenleiding');
});

test('verify and simulate: a name stands once in its line, and figures are written as the language does', async () => {
  const path = join(scratch(), 'mine');
  await cli('new', path);
  for (const [language, share] of [
    ['nl', /zijn zeker \(\d+(,\d)?%\)/],
    ['en', /are definite \(\d+(\.\d)?%\)/],
  ] as const) {
    const { out } = await cli('verify', path, '--walks', '2', '--lang', language);
    expect(out).toMatch(share);
    expect(out).toContain('  seat-privacy: ');
    expect(out).not.toMatch(/^ +(\S+): \1: /m);
  }
  const { out } = await cli('simulate', path, '--runs', '40', '--threads', '1', '--lang', 'nl');
  expect(out).toMatch(/\n\d\.\d{3} handelingen, \d\.\d{3} gebeurtenissen, [\d.]+(,\d+)? runs per seconde/);
});
