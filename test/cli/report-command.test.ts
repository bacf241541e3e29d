import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/main.ts';
import { encodeJournal } from '../../src/engine/journal/file.ts';
import type { Report } from '../../src/analysis/report/report.ts';
import { reportCsv } from '../../src/exchange/report/sheets.ts';
import type { XapiStatement } from '../../src/exchange/report/xapi.ts';
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
  // Each can be moved sideways on a narrow screen, and no word of it is broken off anywhere.
  expect(html.match(/<div class="table" role="region" aria-label="[^"]+" tabindex="0">\n<table>/g)).toHaveLength(
    html.match(/<table>/g)?.length ?? 0,
  );
  expect(html).not.toContain('overflow-wrap: anywhere');
  // A sheet that is left lying says whom it is for.
  expect(html).toMatch(/@bottom-left \{ content: 'OEFENING – TLP:RED'/);
  expect(html.match(/<th scope="col">/g)?.length).toBeGreaterThan(20);
  const targets = new Set([...html.matchAll(/id="(log-\d+)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((id) => !targets.has(id))).toEqual([]);
  expect(html.match(/<svg [^>]*role="img" aria-label="[^"]{20,}"/g)).toHaveLength(3);
  expect(html).not.toMatch(/(src|href)="(?!#)/);
  expect(html).not.toMatch(/<script|@import|url\(/);
});

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test('report --format docx: headings, tables with a head row, the language, marks on every page, references that lead somewhere', async () => {
  const report = JSON.parse(String(await made('json', '--lang', 'en')));
  const parts = unzipSync(await made('docx', '--lang', 'en'));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const document = part('word/document.xml');
  const levels = report.sections.map(({ level }: { level: number }) => level);
  const of = (level: number): number => levels.filter((one: number) => one === level).length;
  // The list of positions is a chapter of its own.
  expect(count(document, /<w:pStyle w:val="Heading1"\/>/g)).toBe(of(1) + 1);
  expect(count(document, /<w:pStyle w:val="Heading2"\/>/g)).toBe(of(2));
  const tables = report.sections.flatMap(({ blocks }: { blocks: { kind: string }[] }) =>
    blocks.filter(({ kind }) => kind === 'table' || kind === 'picture'),
  ).length;
  expect(tables).toBeGreaterThan(8);
  expect(count(document, /<w:tbl>/g)).toBe(tables);
  expect(count(document, /<w:tblHeader\/>/g)).toBe(tables);
  // A cell with nothing in it is no higher than the letters of the table.
  const cells = count(document, /<w:tc>/g);
  expect(count(document, /<\/w:tcPr><w:p><w:pPr><w:rPr><w:sz w:val="16"\/>/g)).toBe(cells);
  const styles = part('word/styles.xml');
  expect(styles).toContain('w:val="en-GB"');
  // What makes a heading one for programs that read the document aloud.
  for (const level of [0, 1])
    expect(styles).toMatch(new RegExp(`w:styleId="Heading${level + 1}".*?<w:outlineLvl w:val="${level}"/>`));
  const header = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name));
  expect(header.length).toBeGreaterThan(0);
  for (const name of header) expect(part(name)).toContain('TLP:RED');
  const anchors = [...document.matchAll(/w:anchor="(log_\d+)"/g)].map(([, id]) => id);
  const marks = new Set([...document.matchAll(/<w:bookmarkStart w:name="(log_\d+)"/g)].map(([, id]) => id));
  expect(anchors.length).toBeGreaterThan(5);
  expect(anchors.filter((id) => !marks.has(id))).toEqual([]);
  for (const { title } of report.sections) expect(document).toContain(title.replaceAll('&', '&amp;').split("'")[0]);
});

test('report --format csv: all lists in one, or one; what looks like a formula is harmless', async () => {
  const report = JSON.parse(String(await made('json')));
  const read = (bytes: Buffer): string[][] => {
    const { data, errors } = Papa.parse<string[]>(
      String(bytes)
        .replace(/^\u{FEFF}/u, '')
        .trimEnd(),
    );
    expect(errors).toEqual([]);
    return data;
  };
  const [head = [], ...lines] = read(await made('csv'));
  const { timeline, decisions, actions } = report;
  expect(lines).toHaveLength(timeline.length + decisions.length + actions.length);
  expect(lines.filter(([list]) => list === 'Besluiten')).toHaveLength(decisions.length);
  expect(lines.map((line) => line[head.indexOf('Actie')])).toContain('De lijst bijhouden');
  const [action] = report.actions;
  const odd = { ...report, actions: [{ ...action, text: '=HYPERLINK("x")' }] } as Report;
  expect(reportCsv(odd, 'actions')).toContain(`"'=HYPERLINK(""x"")"`);
  expect(read(await made('csv', '--sheet', 'timeline'))).toHaveLength(timeline.length + 1);
});

test('report --format xlsx: a sheet for each list, with every line', async () => {
  const report = JSON.parse(String(await made('json')));
  const parts = unzipSync(await made('xlsx'));
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'Tijdlijn',
    'Besluiten',
    'Acties',
  ]);
  const rows = ['timeline', 'decisions', 'actions'].map((name) => report[name].length + 1);
  expect(
    [1, 2, 3].map((n) => count(strFromU8(parts[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array()), /<row /g)),
  ).toEqual(rows);
});

test('report --format xapi: statements with ids that stay the same, what was expected told of the team only', async () => {
  const statements = JSON.parse(String(await made('xapi'))) as XapiStatement[];
  expect(JSON.parse(String(await made('xapi')))).toEqual(statements);
  expect(statements.length).toBeGreaterThan(4);
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  for (const { id, actor, verb, result } of statements) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(verb.id).toMatch(/^http/);
    if (result) expect(actor).toMatchObject({ objectType: 'Group', name: 'team' });
  }
  const partners = await run(
    'report',
    journal,
    '--format',
    'xapi',
    '--audience',
    'partners',
    '--out',
    join(folder, 'x'),
  );
  expect(partners).toMatchObject({ code: 2, err: expect.stringContaining('organisation') });
});

test('report --send: a person sends, after ENDEX only, to the store that was named', async () => {
  const got: { length: number; auth: string | undefined; version: string | string[] | undefined }[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      const { authorization, 'x-experience-api-version': version } = request.headers;
      got.push({ length: JSON.parse(body).length, auth: authorization, version });
      response.writeHead(status).end('[]');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const address = `http://naam:geheim@127.0.0.1:${port}/xapi/statements`;
  const all = (JSON.parse(String(await made('xapi'))) as unknown[]).length;
  expect(await run('report', journal, '--format', 'xapi', '--send', address)).toMatchObject({ code: 0, err: '' });
  expect(got).toEqual([{ length: all, auth: `Basic ${btoa('naam:geheim')}`, version: '1.0.3' }]);
  status = 401;
  const refused = await run('report', journal, '--format', 'xapi', '--send', address);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('401') });
  expect(refused.err).not.toContain('geheim');
  const early = join(folder, 'early.json');
  const { texts: _texts, notes: _notes, records, ...rest } = evidenceRun();
  writeFileSync(early, encodeJournal({ ...rest, records: records.slice(0, 3), texts: [] }));
  expect(await run('report', early, '--format', 'xapi', '--send', address)).toMatchObject({
    code: 1,
    err: expect.stringContaining('nog niet beëindigd'),
  });
  expect(got).toHaveLength(2);
  expect((await run('report', journal, '--format', 'html', '--send', address)).code).toBe(2);
  await new Promise((closed) => server.close(closed));
});

test('report --for: one participant alone, without figures and without what others did', async () => {
  const { scenario } = evidenceRun();
  const [first, second] = scenario.roles;
  const html = String(await made('html', '--for', first?.id ?? ''));
  expect(html).toContain(`Persoonlijk verslag: ${scenario.texts.nl[first?.short ?? ('' as never)]}`);
  expect(html).not.toMatch(/\b[PSMU]\b, (zonder|met|niet)/);
  expect(html).not.toContain(`${scenario.texts.nl[second?.short ?? ('' as never)]} verstuurde`);
  const odd = await run('report', journal, '--format', 'html', '--for', 'niemand', '--out', join(folder, 'x'));
  expect([odd.code, odd.err]).toEqual([2, expect.stringContaining(first?.id ?? '')]);
});

test('report: says what is missing or not known, with a suggestion', async () => {
  expect((await run('report', journal, '--format', 'html')).err).toContain('--out FILE');
  expect((await run('report', journal)).err).toContain('docx, html, csv, xlsx, json, xapi');
  const odd = await run('report', journal, '--format', 'htm', '--out', join(folder, 'x'));
  expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('html')]);
  const none = join(folder, 'none.json');
  writeFileSync(none, '{}');
  expect(await run('report', none, '--format', 'html', '--out', join(folder, 'x'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('geen opgeslagen run'),
  });
});
