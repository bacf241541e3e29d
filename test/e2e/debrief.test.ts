import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedOffice } from '../../scripts/libreoffice.ts';
import { verifyBundle } from '../../src/exchange/bundle/verify-bundle.ts';
import { drilledRun } from '../support/drilled-run.ts';
import { until } from './room/console.ts';
import { both, look, phone } from './room/look.ts';
import { openRoom, type Room } from './room/room.ts';
import { openRunFile } from './room/run-list.ts';
import { settled } from './room/settled.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

const app = servedApp();
let room: Room;
let page: Page;
let folder = '';
let runId = '';
let atEnd = '';
let sealed = '';
const taken = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-'));
  room = await openRoom(app.browser, app.url);
});

afterAll(async () => {
  await room?.close();
  rmSync(folder, { recursive: true });
});

stepByStep();

const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' });
const r = (key: Parameters<ReturnType<typeof room.t<'report'>>>[0], values?: Record<string, string | number>): string =>
  room.t('report')(key, values);
const h = (key: Parameters<ReturnType<typeof room.t<'hotWash'>>>[0], values?: Record<string, string>): string =>
  room.t('hotWash')(key, values);
const e = (key: Parameters<ReturnType<typeof room.t<'evaluator'>>>[0], values?: Record<string, string>): string =>
  room.t('evaluator')(key, values);
const tab = (key: 'tab.report' | 'tab.hotWash' | 'tab.objectives' | 'tab.questions'): Locator =>
  page.getByRole('tab', { name: room.t('review')(key) });

/** Opens a file on a start page, and goes to look back on that run. */
async function openRun(
  start: Page,
  name: string,
  file: { readonly name: string; readonly buffer: Buffer },
): Promise<void> {
  const s = room.t('start');
  const sheet = await openRunFile(start, room, file.name, file.buffer);
  const row = sheet.getByRole('listitem').filter({ has: start.getByRole('heading', { name, exact: true }) });
  await row.getByRole('button', { name: s('run.review') }).click();
  await start.getByRole('tablist').waitFor();
}

/** Waits for the file that a button offers, and keeps it. */
async function take(named: string, offer: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), offer.click()] as [
    Promise<Download>,
    Promise<void>,
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  taken.set(named, path);
  return readFileSync(path);
}

describe('the debrief of a run', () => {
  it('opens a run of the whole exercise', async () => {
    page = await room.startPage();
    await openRun(page, 'Tafel zes', { name: 'run.json', buffer: Buffer.from(drilledRun('hasty', 'Tafel zes')) });
    runId = /run\/([\w-]+)\/review/.exec(page.url())?.[1] ?? '';
    expect(runId).not.toBe('');
  });

  it('breaks no word of the profile on a small laptop', async () => {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 1366, height: 768 });
    const broken = await page.locator('.rv-profile th').evaluateAll((heads) =>
      heads.flatMap((head) => {
        const words = document.createRange();
        words.selectNodeContents(head);
        const text = words.toString();
        return !text.includes(' ') && words.getClientRects().length > 1 ? [text] : [];
      }),
    );
    expect(broken).toEqual([]);
    if (before) await page.setViewportSize(before);
  });

  it('goes through the hot wash: a plus, and an action with owner and date', async () => {
    await tab('tab.hotWash').click();
    await page.getByRole('textbox', { name: h('add.plus') }).fill('De mail lag na acht minuten bij iedereen');
    await button(page, `${h('keep')}: ${h('add.plus')}`).click();
    await page.getByText('De mail lag na acht minuten bij iedereen').waitFor();
    const form = page.locator('.hw-form');
    await form.getByLabel(h('action.text')).fill('Leg vast wie een zin naar buiten nakijkt');
    await form.getByLabel(h('action.owner')).fill('Hoofd Communicatie');
    await form.getByLabel(h('action.due')).fill('2027-03-01');
    await button(form, h('action.add')).click();
    await page.getByText('Hoofd Communicatie').first().waitFor();
  });

  it('asks each participant, and shows nothing until enough have answered', async () => {
    const q = room.t('questions');
    await tab('tab.questions').click();
    for (const value of ['2', '3', '4']) {
      const now = page.getByRole('radiogroup', { name: q('now') }).first();
      await now.getByText(value, { exact: true }).click();
      if (value === '4') expect(await look(page, 'questions', both)).toEqual([]);
      await button(page, q('save')).click();
      await page.getByText(q('saved')).waitFor();
      if (value === '3') await page.getByText(q('tooFew', { least: 3 })).waitFor();
    }
    await page.getByText(q('mean', { mean: 3, lowest: 2, highest: 4 })).waitFor();
  });

  it('two evaluators rate in windows of their own, and differ', async () => {
    const host = await room.context.newPage();
    await host.goto(`${app.url}/#/run/${runId}/facilitator`);
    const rate = async (name: string, letter: 'S' | 'U'): Promise<void> => {
      const window = await room.context.newPage();
      await window.goto(`${app.url}/#/run/${runId}/evaluator`);
      const banner = window.getByRole('banner');
      await banner.getByLabel(e('name')).fill(name);
      await button(banner, e('name.keep')).click();
      const guide = window.getByRole('article').first();
      await guide.getByRole('radio', { name: new RegExp(`^${letter} `) }).check();
      await guide.getByRole('textbox').fill(`Gezien door ${name}`);
      await button(guide, e('freeze')).click();
      await guide.getByText(e('opened')).waitFor();
      await guide.getByText(e('opened.why', { why: `Gezien door ${name}` }), { exact: true }).waitFor();
      if (letter === 'U') await guide.getByText(new RegExp(`^Anna: S`)).waitFor();
      await window.close();
    };
    await rate('Anna', 'S');
    await rate('Bert', 'U');
    await host.close();
    await tab('tab.objectives').click();
    await page.getByText(room.t('review')('evaluators.differ', { letters: 'S, U' })).waitFor();
  });

  it('keeps what an evaluator notes while nobody has the run, also when their page is loaded anew', async () => {
    const open = async (screen: 'facilitator' | 'evaluator'): Promise<Page> => {
      const opened = await room.context.newPage();
      await opened.goto(`${app.url}/#/run/${runId}/${screen}`);
      return opened;
    };
    const host = await open('facilitator');
    const window = await open('evaluator');
    const note = window.getByLabel(e('note'), { exact: true });
    await note.waitFor();
    await host.close();
    await window.getByText(e('lost')).waitFor();
    await note.fill('Cleo zag dat het bord leeg bleef');
    await button(window, e('note.add')).click();
    await window.reload();
    await window.getByText(e('waiting')).waitFor();
    const again = await open('facilitator');
    await window.getByText('Cleo zag dat het bord leeg bleef').waitFor();
    await again.close();
    await window.close();
  });

  it('the report holds what was noted, and what people make of it', async () => {
    await tab('tab.report').click();
    const document = page.getByRole('article', { name: /Evaluatieverslag/ });
    await document.getByText('Leg vast wie een zin naar buiten nakijkt').first().waitFor();
    await document.getByText('verschillen: S, U').waitFor();
    await button(document, r('editOf', { section: 'Samenvatting voor de leiding' })).click();
    const form = page.getByRole('form', { name: r('editOf', { section: 'Samenvatting voor de leiding' }) });
    const first = form.getByLabel(r('sentence', { n: 1 }), { exact: true });
    const drafted = await first.inputValue();
    await first.fill('Dit was onze eerste oefening met dit team.');
    await button(form, r('save')).click();
    await document.getByText('Dit was onze eerste oefening met dit team.').waitFor();
    // The draft is kept beside it.
    await button(document, r('editOf', { section: 'Samenvatting voor de leiding' })).click();
    await form.getByText(r('drafted', { text: drafted })).waitFor();
    await button(form, r('cancel')).click();
  });

  it('shows each audience what it may read', async () => {
    const document = page.getByRole('article', { name: /Evaluatieverslag/ });
    await page
      .locator('.rp-bar label')
      .filter({ hasText: r('audience.partners') })
      .click();
    await document.getByText('TLP:GREEN').first().waitFor();
    const text = await document.innerText();
    for (const word of ['Anna', 'Hoofd Communicatie', 'De mail lag na acht minuten', 'Dit was onze eerste oefening'])
      expect(text).not.toContain(word);
    expect(text).toContain('Deelnemer A');
    await page
      .locator('.rp-bar label')
      .filter({ hasText: r('audience.public') })
      .click();
    await document.getByText('TLP:CLEAR').first().waitFor();
    // The shortest report has every kind of part.
    await button(document, r('editOf', { section: 'Samenvatting voor de leiding' })).click();
    expect(await look(page, 'report', both)).toEqual([]);
    await button(document, r('cancel')).click();
    await page
      .locator('.rp-bar label')
      .filter({ hasText: r('audience.team') })
      .click();
    await document.getByText('TLP:RED').first().waitFor();
  });

  it('shows the fingerprint with its QR, and writes it down', async () => {
    const panel = page.getByRole('region', { name: r('seal'), exact: true });
    const print = async (nth: number): Promise<string> =>
      (await panel.locator('figcaption b').nth(nth).innerText()).trim();
    [atEnd, sealed] = [await print(0), await print(1)];
    expect(atEnd).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    const code = panel.getByRole('img', { name: r('seal.code', { print: sealed }) });
    await until(
      'the code is drawn',
      async () => (await code.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)) > 20,
    );
    await button(panel, r('seal.keep')).click();
    await panel.getByText(r('seal.list', { prints: sealed })).waitFor();
  });

  it('goes out in every form, for one participant, and as evidence', async () => {
    for (const format of ['docx', 'html', 'xlsx', 'csv', 'json', 'xapi'] as const)
      expect((await take(format, button(page, r(`format.${format}`)))).length, format).toBeGreaterThan(1000);
    const told = 'Dit was onze eerste oefening met dit team.';
    for (const format of ['html', 'json']) expect(readFileSync(taken.get(format) ?? '', 'utf8')).toContain(told);
    const word = unzipSync(readFileSync(taken.get('docx') ?? ''));
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain(told);
    for (const format of ['csv', 'json'])
      expect(readFileSync(taken.get(format) ?? '', 'utf8')).toContain('Hoofd Communicatie');
    await page.getByText(r('more')).click();
    expect(String(await take('person', button(page, r('person.report'))))).toContain('Persoonlijk verslag');
    const bundle = await take('bundle', button(page, r('bundle')));
    const { problems, run, examined } = verifyBundle(bundle);
    expect(problems).toEqual([]);
    expect(run?.notes.length).toBeGreaterThan(5);
    expect(examined?.removed).toBe(0);
    // What was shown at ENDEX and what was written down still stand for it.
    for (const print of [atEnd, sealed]) expect(verifyBundle(bundle, print).problems).toEqual([]);
    expect(verifyBundle(bundle, sealed).extent?.notes).toBeGreaterThan(5);
  });

  it('opens the evidence on another machine, with report and ratings, and not when a byte was changed', async () => {
    const other = await openRoom(app.browser, app.url);
    const start = await other.startPage();
    const bytes = readFileSync(taken.get('bundle') ?? '');
    const changed = String(bytes).replace('Hoofd Communicatie', 'Hoofd Communicatif');
    const sheet = await openRunFile(start, room, 'x.bundle', changed);
    await sheet.getByText(room.t('start')('problem.changed-bundle')).waitFor();
    await start.keyboard.press('Escape');
    await openRun(start, 'Tafel zes', { name: 'x.bundle', buffer: bytes });
    await start.getByRole('tab', { name: room.t('review')('tab.report') }).click();
    await start.getByText('Dit was onze eerste oefening met dit team.').waitFor();
    await start.getByText('verschillen: S, U').waitFor();
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  it('stands beside other runs of the same exercise, with its open action as an objective for the next', async () => {
    const beside = await room.startPage();
    await openRun(beside, 'Tafel zeven', {
      name: 'x.json',
      buffer: Buffer.from(drilledRun('exemplary', 'Tafel zeven')),
    });
    await beside.goto(`${app.url}/`);
    await beside
      .getByRole('navigation')
      .getByRole('button', { name: room.t('start')('nav.runs') })
      .click();
    await button(beside, room.t('start')('runs.across')).click();
    await beside.getByRole('columnheader', { name: /Tafel zes/ }).waitFor();
    const table = beside.getByRole('region', { name: room.t('across')('table'), exact: true });
    await until('both runs stand there', async () => (await table.getByRole('columnheader').count()) === 3);
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      room.t('across')('objective'),
      expect.stringMatching(/^Tafel (zes|zeven)/),
      expect.stringMatching(/^Tafel (zes|zeven)/),
    ]);
    await table.getByText(room.t('across')('given', { letters: 'S, U' })).waitFor();
    await beside.getByText('Leg vast wie een zin naar buiten nakijkt').waitFor();
    expect(await look(beside, 'across', both)).toEqual([]);
    await beside.close();
  });

  it('prints to PDF with its structure', async () => {
    const print = await room.context.newPage();
    await print.goto(pathToFileURL(taken.get('html') ?? '').href);
    await print.setViewportSize(phone);
    await settled(print);
    expect(await print.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const pdf = (await print.pdf({ tagged: true, outline: true, preferCSSPageSize: true })).toString('latin1');
    // Compared as yes and no: a PDF is no text to show when it is not as it should be.
    const holds = (pattern: RegExp): boolean => pattern.test(pdf);
    expect(holds(/\/MarkInfo\s*<<[^>]*\/Marked true/), 'marked as tagged').toBe(true);
    expect(holds(/\/StructTreeRoot/), 'a tree of structure').toBe(true);
    expect(holds(/\/Lang\s*\(nl-NL\)/), 'its language').toBe(true);
    for (const element of ['H1', 'H2', 'H3', 'Table', 'TH', 'TR', 'Caption', 'L', 'Figure'])
      expect(holds(new RegExp(`/S\\s*/${element}\\b`)), element).toBe(true);
    await print.close();
  });

  it('opens in LibreOffice with its headings and tables', async (context) => {
    const office = installedOffice();
    if (office === undefined) return context.skip('no LibreOffice');
    await promisify(execFile)(
      office,
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
        '--convert-to',
        'fodt',
        '--outdir',
        folder,
        taken.get('docx') ?? '',
      ],
      { timeout: 120_000 },
    );
    const report = JSON.parse(readFileSync(taken.get('json') ?? '', 'utf8')) as {
      readonly sections: readonly { readonly title: string; readonly blocks: readonly { readonly kind: string }[] }[];
    };
    const text = readFileSync((taken.get('docx') ?? '').replace(/docx$/, 'fodt'), 'utf8');
    const headings = [...text.matchAll(/<text:h [^>]*>(.*?)<\/text:h>/gs)].map(([, words = '']) =>
      words
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&apos;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    expect(headings).toEqual(expect.arrayContaining(report.sections.map(({ title }) => title)));
    const tables = report.sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'table' || kind === 'picture'),
    );
    expect(text.match(/<table:table /g)).toHaveLength(tables.length);
    expect(text.match(/<table:table-header-rows>/g)).toHaveLength(tables.length);
  });

  it('complains about nothing', async () => {
    await until('no complaints', async () => room.complaints.length === 0);
  });
});
