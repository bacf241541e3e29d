import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/main.ts';
import { encodeJournal } from '../../src/engine/journal/file.ts';
import { evidenceRun } from '../support/evidence-run.ts';

let folder = '';
let journal = '';

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { code, ...written };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  journal = join(folder, 'run.json');
  const { texts, ...rest } = evidenceRun();
  writeFileSync(journal, encodeJournal({ ...rest, texts: texts as never }));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function made(format: string, ...more: string[]): Promise<Buffer> {
  const out = join(folder, `report.${format}`);
  expect(await run('report', journal, '--format', format, '--out', out, ...more)).toMatchObject({ code: 0, err: '' });
  return readFileSync(out);
}

test('report --format json: the report as data', async () => {
  const report = JSON.parse(String(await made('json', '--lang', 'en', '--audience', 'organisation')));
  expect(report).toMatchObject({ format: 1, language: 'en', audience: 'organisation', tlp: 'TLP:AMBER+STRICT' });
  expect(report.timeline.length).toBeGreaterThan(10);
  expect(report.decisions.length).toBeGreaterThan(0);
  expect(report.actions).toMatchObject([{ text: 'De lijst bijhouden', status: 'open' }]);
});

test('report --format html: headings, tables with captions and heads, references that lead somewhere, nothing from outside', async () => {
  const html = String(await made('html', '--lang', 'nl'));
  expect(html).toContain('<html lang="nl-NL">');
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html.match(/<h2 /g)?.length).toBeGreaterThan(10);
  expect(html.match(/<table>/g)?.length).toBe(html.match(/<caption>/g)?.length);
  expect(html.match(/<th scope="col">/g)?.length).toBeGreaterThan(20);
  const targets = new Set([...html.matchAll(/id="(log-\d+)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((id) => !targets.has(id))).toEqual([]);
  expect(html.match(/<svg [^>]*role="img" aria-label="[^"]{20,}"/g)).toHaveLength(3);
  expect(html).not.toMatch(/(src|href)="(?!#)/);
  expect(html).not.toMatch(/<script|@import|url\(/);
});

test('report: says what is missing or not known, with a suggestion', async () => {
  expect((await run('report', journal, '--format', 'html')).err).toContain('--out FILE');
  const odd = await run('report', journal, '--format', 'htm', '--out', join(folder, 'x'));
  expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('html')]);
  const none = join(folder, 'none.json');
  writeFileSync(none, '{}');
  expect(await run('report', none, '--format', 'html', '--out', join(folder, 'x'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('geen opgeslagen run'),
  });
});
