import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { mselRows } from '../../src/exchange/msel/rows.ts';
import { mselXlsx } from '../../src/exchange/msel/write-msel.ts';
import { translator } from '../../src/ui/shared/i18n.ts';
import { smallScenario } from '../scenario/fixture.ts';
import { PATIENCE } from '../support/until.ts';
import { handsOn, type Hands } from './room/hands.ts';
import { counterwise, crosswise, laptop, look } from './room/look.ts';
import { hearComplaints } from './room/complaints.ts';
import { servedApp } from './room/served-app.ts';

const t = translator('nl', 'studio');
const patience = { timeout: PATIENCE };
const folder = join(import.meta.dirname, '../fixtures/import');
const fixture = (name: string): Buffer => readFileSync(join(folder, name));

const app = servedApp();
let context: BrowserContext;
let page: Page;
let hands: Hands;
/** The script of the small scenario as a workbook. */
async function workbook(): Promise<Uint8Array> {
  const { scenario } = readScenario(smallScenario);
  const [variant] = scenario?.variants ?? [];
  if (!scenario || !variant) throw new Error('the small scenario has errors');
  return mselXlsx(mselRows(scenario, variant, 'nl'), 'nl');
}
const complaints: string[] = [];

beforeAll(async () => {
  context = await app.browser.newContext({ viewport: laptop, locale: 'nl-NL', reducedMotion: 'reduce' });
  hearComplaints(context, complaints);
  context.setDefaultTimeout(patience.timeout);
  page = await context.newPage();
  hands = handsOn(page);
});

beforeEach(async () => {
  // Anew each time, so that no dialog of the step before stands open.
  await page.goto('about:blank');
  await page.goto(`${app.url}/#/studio`);
  await page.locator('.sh-way').nth(2).waitFor();
  await page.getByRole('heading', { name: t('title'), level: 1 }).waitFor();
});

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const editor = (): Locator => page.locator('.cm-content');
const report = (): Locator => page.getByRole('dialog');
const rows = (): Locator => page.locator('.sh-row');

/** Drops a file on the page, as from a folder of the machine. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], file));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

describe('the first page of the studio', () => {
  it('begins a new exercise in two languages, by keyboard alone, and nothing is wrong with it', async () => {
    await hands.press(button(t('new.begin')));
    const sheet = page.getByRole('dialog', { name: t('new') });
    await hands.tabTo(sheet.getByLabel(t('new.title'), { exact: true }));
    await hands.keys('Enter');
    await sheet.getByText(t('new.title.missing')).waitFor();
    await hands.type('De verkeerde bijlage');
    await hands.tabTo(sheet.getByLabel(t('new.also.en')));
    await hands.keys('Space');
    await hands.tabTo(sheet.getByLabel(t('new.title.en')));
    await hands.type('The wrong attachment');
    expect(await look(page, 'studio new', crosswise)).toEqual([]);
    await hands.tabTo(sheet.getByLabel(t('rehearse.minutes', { count: 20 })));
    await hands.keys('ArrowRight', 'Enter');
    await editor().waitFor();
    await expect.poll(() => page.locator('.pb-sum').textContent(), patience).toBe(t('check.clean'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('De verkeerde bijlage');
    expect(await page.locator('.sd-files button[title="lang/en.yaml"]').count()).toBe(1);
    expect(await editor().textContent()).toContain('Veertig minuten');
  });

  const files: readonly (readonly [name: string, format: string, bytes: () => Promise<Uint8Array>])[] = [
    ['list.csv', t('format.msel-csv'), async () => fixture('list.csv')],
    ['script.xlsx', t('format.msel-xlsx'), workbook],
    [
      'bundle.zip',
      t('format.openaev'),
      async () => zipSync({ 'bundle.json': strToU8(fixture('bundle.json').toString()) }),
    ],
    ['branches.json', t('format.icebergttx'), async () => fixture('branches.json')],
    ['rows.json', t('format.t3sf'), async () => fixture('rows.json')],
  ];

  it.each(files)(
    'makes a scenario of %s that is dropped on it, and says what became of it',
    async (name, format, bytes) => {
      const before = await rows().count();
      await drop(name, await bytes());
      await report()
        .getByRole('heading', { name: t('import.of', { name }) })
        .waitFor();
      await report().getByText(`(${format})`).waitFor();
      await report()
        .getByRole('heading', { name: t('import.fill') })
        .waitFor();
      if (name === 'list.csv') expect(await look(page, 'studio import', crosswise)).toEqual([]);
      await expect.poll(() => rows().count(), patience).toBe(before + 1);
      if (name !== 'list.csv') return;
      await hands.press(report().getByRole('button', { name: t('open.named', { name: 'list' }), exact: true }));
      await editor().waitFor();
      await expect.poll(() => page.locator('.pb-sum').textContent(), patience).not.toBe(t('check.busy'));
      expect(await page.locator('.pb-error').count()).toBe(0);
    },
  );

  it('takes a file by keyboard too, and shows its report again when it is asked for', async () => {
    const before = await rows().count();
    const chooser = await hands.choose(button(t('open.files')));
    await chooser.setFiles({ name: 'nogmaals.csv', mimeType: 'text/csv', buffer: fixture('list.csv') });
    await report().waitFor();
    await hands.keys('Escape');
    await report().waitFor({ state: 'detached' });
    await expect.poll(() => rows().count(), patience).toBe(before + 1);
    expect(await look(page, 'studio shelf full', counterwise)).toEqual([]);
    await hands.press(
      rows()
        .first()
        .getByRole('button', { name: t('import') }),
    );
    await report()
      .getByText(t('import.of', { name: 'nogmaals.csv' }))
      .waitFor();
    await hands.keys('Escape');
  });

  it('has the report beside the text, until the author says that it is dealt with', async () => {
    await hands.press(rows().first().getByRole('button', { name: /^Open/ }));
    const kept = page.locator('.im-kept');
    const summary = kept.locator('summary');
    await summary.waitFor();
    // The editor before it takes the tab key for itself.
    await summary.focus();
    await hands.keys('Enter');
    await kept.getByRole('heading', { name: t('import.fill') }).waitFor();
    expect(await look(page, 'studio kept import', crosswise)).toEqual([]);
    // A line leads to its place in the text.
    await hands.press(kept.getByRole('button', { name: '20-cast.yaml: roles', exact: true }));
    await page.locator('.cm-content[aria-label*="20-cast"]').waitFor();
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toBe('roles:');
    // And one that names a message to that.
    await kept.locator('summary').focus();
    await hands.press(kept.getByRole('button', { name: 'in-1.controller', exact: true }));
    await page.locator('.cm-content[aria-label*="30-script"]').waitFor();
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toContain('id: in-1');
    // What is in the file that was imported leads nowhere.
    expect(await kept.getByRole('button', { name: 'Colour' }).count()).toBe(0);
    await kept.locator('summary').focus();
    await hands.press(kept.getByRole('button', { name: t('import.dealt') }));
    await hands.press(kept.getByRole('button', { name: t('remove.no') }));
    await hands.press(kept.getByRole('button', { name: t('import.dealt') }));
    await hands.keys('Shift+Tab', 'Enter');
    await page.getByText(t('import.dealt.done')).waitFor();
    await kept.waitFor({ state: 'detached' });
    await page.goto('about:blank');
    await page.goto(`${app.url}/#/studio`);
    await rows().first().waitFor();
    expect(
      await rows()
        .first()
        .getByRole('button', { name: t('import') })
        .count(),
    ).toBe(0);
  });

  it('leads from what it says of a message of OpenAEV to that, by the id behind its title', async () => {
    const bundle = JSON.parse(fixture('bundle.json').toString()) as {
      scenario_injects: readonly Readonly<Record<string, unknown>>[];
    };
    const scenario_injects = bundle.scenario_injects.map((one) => ({ ...one, inject_documents: [{}] }));
    const before = await rows().count();
    await drop('bijlagen.json', strToU8(JSON.stringify({ ...bundle, scenario_injects })));
    await report().waitFor();
    await expect.poll(() => rows().count(), patience).toBe(before + 1);
    await report().locator('footer').getByRole('button').first().click();
    await editor().waitFor();
    const kept = page.locator('.im-kept');
    await kept.locator('summary').click();
    await hands.press(kept.getByRole('button', { name: '2 - Message (in-2)', exact: true }));
    await page.locator('.cm-content[aria-label*="30-script"]').waitFor();
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toContain('id: in-2');
    expect(await look(page, 'studio kept openaev', crosswise)).toEqual([]);
    // What stayed behind leads nowhere.
    expect(await kept.getByRole('button', { name: '4 - Scan' }).count()).toBe(0);
    await page.goto('about:blank');
    await page.goto(`${app.url}/#/studio`);
    await rows().first().waitFor();
  });

  it('gives a question of a button the focus, and the button again when it is given up', async () => {
    const row = rows().first();
    const before = await row.locator('b').textContent();
    for (const [asks, answers] of [
      ['rename', row.getByLabel(t('name'), { exact: true })],
      ['remove', row.getByRole('button', { name: t('remove.no') })],
    ] as const) {
      const asking = row.getByRole('button', { name: t(asks), exact: true });
      await hands.press(asking);
      const focused = (target: Locator): Promise<boolean> =>
        target.evaluate((element) => element === document.activeElement);
      await expect.poll(() => focused(answers), patience).toBe(true);
      await hands.keys('Escape');
      await expect.poll(() => focused(asking), patience).toBe(true);
    }
    expect(await row.locator('b').textContent()).toBe(before);
  });

  it('says of a damaged file what is wrong with it, in either language, and keeps nothing of it', async () => {
    const before = await rows().count();
    const whole = fixture('branches.json');
    await drop('stuk.json', whole.subarray(0, whole.length / 2));
    await page.getByText('Dit JSON-bestand is beschadigd of afgebroken.').waitFor();
    await hands.press(page.getByRole('button', { name: 'English' }));
    await page.getByText('This JSON file is damaged or cut off.').waitFor();
    await hands.press(page.getByRole('button', { name: 'Nederlands' }));
    const sheet = await workbook();
    await drop('stuk.xlsx', sheet.subarray(0, sheet.length / 2));
    await expect.poll(() => page.getByRole('alert').textContent(), patience).toMatch(/beschadigd|zip/);
    expect(await rows().count()).toBe(before);
  });

  it('has the guide for authors at hand, in either language, with links that lead on in it', async () => {
    await hands.press(page.getByRole('link', { name: t('guide') }));
    await page
      .getByRole('heading', { name: 'Van niets naar een eigen oefening van twintig minuten', level: 1 })
      .waitFor();
    expect(await look(page, 'studio guide', crosswise)).toEqual([]);
    await hands.press(page.getByRole('main').getByRole('link', { name: 'testen', exact: true }));
    await page.getByRole('heading', { name: 'Een oefening testen', level: 1 }).waitFor();
    await hands.press(page.getByRole('button', { name: 'English' }));
    await page.getByRole('heading', { name: 'Testing an exercise', level: 1 }).waitFor();
    await page.goto(`${app.url}/#/guide/reference/seatplans`);
    const heading = page.locator('#g-seatplans');
    await heading.waitFor();
    await expect.poll(async () => Math.abs((await heading.boundingBox())?.y ?? Infinity) < 300, patience).toBe(true);
    await hands.press(page.getByRole('button', { name: 'Nederlands' }));
    await page.getByRole('heading', { name: 'Naslag van het scenarioformaat', level: 1 }).waitFor();
  });

  it('says nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
