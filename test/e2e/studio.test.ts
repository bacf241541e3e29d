import type { BrowserContext, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/ui/shared/i18n.ts';
import { groupOf, viewsOf, type PanelName } from '../../src/ui/studio/panel-names.ts';
import { PATIENCE } from '../support/until.ts';
import { handsOn, type Hands } from './room/hands.ts';
import { crosswise, laptop, look, onLaptop } from './room/look.ts';
import { hearComplaints } from './room/complaints.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

const t = translator('nl', 'studio');
const start = translator('nl', 'start');
const facilitator = translator('nl', 'facilitator');

const app = servedApp();
let context: BrowserContext;
let page: Page;
let hands: Hands;
const complaints: string[] = [];
const patience = { timeout: PATIENCE };

beforeAll(async () => {
  context = await app.browser.newContext({ viewport: laptop, locale: 'nl-NL', reducedMotion: 'reduce' });
  hearComplaints(context, complaints);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  context.setDefaultTimeout(patience.timeout);
  page = await context.newPage();
  hands = handsOn(page);
});

stepByStep();

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const editor = (): Locator => page.locator('.cm-content');
const summary = (): Promise<string | null> => page.locator('.pb-sum').textContent();
const clean = async (): Promise<void> => {
  await expect.poll(summary, patience).toBe(t('check.clean'));
};

/** In any panel: the tab of the findings counts errors. */
const noErrors = async (): Promise<void> => {
  await expect.poll(() => page.locator('.sd-groups .cnt').count(), patience).toBe(0);
};

const inside = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.classList.contains('cm-content') === true);

/** Goes on with Tab, through the editor too, where Tab indents until Escape has been pressed. */
async function past(target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let stop = 0; stop < 120; stop += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    if (await inside()) await hands.keys('Escape');
    await hands.keys('Tab');
  }
  throw new Error(`the tab key never comes to ${String(target)}`);
}
/** Back from a long panel to what stands above it. */
async function back(target: Locator): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await hands.keys('Shift+Tab');
  }
  throw new Error(`shift and tab never come to ${String(target)}`);
}
async function press(target: Locator): Promise<void> {
  await past(target);
  await hands.keys('Enter');
}

/** Opens a view by the two rows of tabs: Tab comes to each row, the arrows go along it. */
async function toView(view: PanelName): Promise<void> {
  const group = groupOf(view);
  const rows = [
    { row: '.sd-groups', tab: `#sdg-${group}` },
    ...(viewsOf(group).length > 1 ? [{ row: '.sd-views', tab: `#sd-${view}` }] : []),
  ];
  for (const { row, tab } of rows) {
    const current = page.locator(`${row} [aria-selected='true']`);
    const behind = await current.evaluate(
      (element) =>
        (element.compareDocumentPosition(document.activeElement ?? element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    );
    await (behind ? back(current) : past(current));
    for (let step = 0; step < 6 && (await page.locator(tab).getAttribute('aria-selected')) !== 'true'; step += 1)
      await hands.keys('ArrowRight');
  }
}

/** Where files and tabs stand: a count that comes beside one must move none. */
const places = (): Promise<readonly string[]> =>
  page.locator('.sd-files li button, .sd-groups button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return `${button.getAttribute('title') ?? button.id} ${[x, y, width, height].map(Math.round).join(' ')}`;
    }),
  );

/** Goes into the editor: the focus is inside a shadow root, which `tabTo` does not look into. */
async function intoEditor(): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await hands.keys('Tab');
    if (await inside()) return;
  }
  throw new Error('the tab key never comes to the editor');
}

/** The studio with the keyboard alone: nothing in this file clicks or sets the focus. */
describe('the studio', () => {
  it('is reached from the start page, and takes a copy of a shipped exercise', async () => {
    await page.goto(app.url);
    await press(page.getByRole('link', { name: start('nav.studio') }));
    await page.getByRole('heading', { name: t('title'), level: 1 }).waitFor();
    expect(await look(page, 'studio shelf', crosswise)).toEqual([]);
    await press(page.getByRole('button', { name: t('begin.copy', { name: 'Overleglinkjes' }), exact: true }));
    await editor().waitFor();
    await clean();
    expect(await look(page, 'studio', crosswise)).toEqual([]);
  });

  it('marks a mistake as it is typed, leads to it, and keeps it over a reload', async () => {
    await press(button('61-move-3'));
    await page.locator('.cm-content[aria-label*="61-move-3"]').waitFor();
    await intoEditor();
    await hands.keys('Control+Home');
    const before = await places();
    await hands.type('wrong: 1\n');
    await expect.poll(summary, patience).toMatch(/^1 fout/);
    await page.locator('.cm-lintRange-error').first().waitFor();
    await page.locator('.sd-files .cnt').first().waitFor();
    expect(await places()).toEqual(before);
    expect(await look(page, 'studio mistake', onLaptop)).toEqual([]);
    await page.locator('.sd-saved-saved').waitFor();
    await page.reload();
    await editor().waitFor();
    await expect.poll(summary, patience).toMatch(/^1 fout/);
    await press(page.locator('.pb-list button').first());
    await expect.poll(() => editor().textContent(), patience).toContain('wrong: 1');
    await expect.poll(inside, patience).toBe(true);
    await hands.keys('Control+Home', 'Shift+ArrowDown', 'Delete');
    await clean();
  });

  it('is left by Escape and Tab, though Tab itself indents', async () => {
    await hands.keys('Tab');
    expect(await inside()).toBe(true);
    await hands.keys('Control+z', 'Escape', 'Tab');
    expect(await inside()).toBe(false);
    await clean();
  });

  it('completes what is typed, with ids of the kind that stands there', async () => {
    await intoEditor();
    await hands.keys('Control+Home');
    await hands.type('injects:\n- id: in-proef\nfrom: act-j');
    // What was offered for an earlier letter may stand there for a moment.
    const offered = (): Promise<string | null> => page.getByRole('option').first().textContent();
    await expect.poll(offered, patience).toMatch(/^act-journalist/);
    await hands.keys('Escape', 'Control+Shift+Home', 'Delete');
    await clean();
  });

  it('takes a letter that is composed of several keys once', async () => {
    const keyboard = await context.newCDPSession(page);
    await hands.keys('Control+Home');
    await hands.type('# ');
    for (const text of ['´', 'é'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    await keyboard.send('Input.insertText', { text: 'é' });
    await hands.type('n');
    await hands.keys('Enter');
    await expect.poll(() => page.locator('.cm-line').first().textContent(), patience).toBe('# én');
    await hands.keys('Control+Shift+Home', 'Delete');
    await clean();
  });

  it('edits in a table what stands in the text, and takes it back', async () => {
    await toView('problems');
    await toView('msel');
    await page.locator('.sheet-table tbody tr').first().waitFor();
    expect(await look(page, 'studio script', onLaptop)).toEqual([]);
    // Every row is in the page, with fields when somebody comes to it.
    const last = page.locator('.ms tbody tr').last();
    expect(await last.locator('textarea').count()).toBe(0);
    const gistOfLast = await last.locator('.sheet-wide').textContent();
    await past(page.getByRole('region', { name: t('group.script') }));
    await hands.keys('End');
    await expect.poll(() => last.locator('textarea').count(), patience).toBe(1);
    expect(await last.locator('textarea').inputValue()).toBe(gistOfLast);
    await back(page.getByLabel(t('sheet.words')));
    await hands.type('in-stas-morning');
    await expect.poll(() => page.locator('.sheet-table tbody tr').count(), patience).toBe(1);
    const gist = page.getByLabel(`${t('msel.gist')} in-stas-morning`);
    await past(gist);
    await hands.keys('Control+a');
    await hands.type('Nieuwe kern');
    await hands.keys('Tab');
    await expect.poll(() => editor().textContent(), patience).toContain('Nieuwe kern');
    await press(button(t('undo')));
    await expect.poll(() => editor().textContent(), patience).not.toContain('Nieuwe kern');
    await noErrors();
  });

  it('moves what is ticked in time', async () => {
    const at = page.getByLabel(`${t('msel.at')} in-stas-morning`);
    const before = await at.inputValue();
    await past(page.getByLabel(t('msel.tick', { id: 'in-stas-morning' })));
    await hands.keys('Space');
    await press(button(t('shift.later')));
    await expect.poll(() => at.inputValue(), patience).not.toBe(before);
    await press(button(t('undo')));
    await expect.poll(() => at.inputValue(), patience).toBe(before);
  });

  it('shows who learns what, what is tested, and what is translated', async () => {
    await toView('translation');
    await page.getByText(t('translation.done')).waitFor();
    expect(await look(page, 'studio translation', onLaptop)).toEqual([]);
    await toView('knowledge');
    await page.locator('.sheet-table tbody tr').first().waitFor();
    expect(await look(page, 'studio knowledge', onLaptop)).toEqual([]);
    await toView('trace');
    await page.locator('.trace').first().waitFor();
    // Beside the text on a laptop all its columns are seen.
    const wider = page
      .locator('.trace .sheet-scroll')
      .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
    expect(Math.max(...(await wider))).toBeLessThanOrEqual(0);
    expect(await look(page, 'studio objectives', onLaptop)).toEqual([]);
  });

  it('gives an element another name everywhere', async () => {
    await toView('uses');
    const which = page.getByLabel(t('uses.which'));
    const empty = async (): Promise<void> => {
      await past(which);
      await hands.keys('Control+a');
      await hands.keys('Delete');
    };
    await empty();
    await page.getByText(t('uses.hint')).waitFor();
    await hands.type('in-stas-morning');
    await press(page.locator('.uses-own').getByRole('button', { name: 'in-stas-morning' }));
    await expect.poll(inside, patience).toBe(true);
    await empty();
    await press(button(t('uses.cursor')));
    expect(await which.inputValue()).toBe('in-stas-morning');
    const name = page.getByLabel(t('uses.name'));
    await past(name);
    await hands.keys('Control+a');
    await hands.type('in-stas-early');
    expect(await look(page, 'studio uses', onLaptop)).toEqual([]);
    await press(button(t('uses.rename')));
    await expect.poll(() => editor().textContent(), patience).toContain('in-stas-early');
    await noErrors();
    await press(button(t('undo')));
    await expect.poll(() => editor().textContent(), patience).not.toContain('in-stas-early');
    await noErrors();
  });

  it('draws each storyline, and leads from a state to its place in the text', async () => {
    await toView('charts');
    const state = page.locator('.react-flow__node').nth(1);
    await state.waitFor();
    expect(await look(page, 'studio storylines', onLaptop)).toEqual([]);
    await press(state);
    await page.locator('.cm-content[aria-label*="40-storylines"]').waitFor();
    await expect.poll(inside, patience).toBe(true);
    await press(page.locator('.sheet-table').getByRole('button', { name: 'na 90 minuten' }));
    await expect.poll(inside, patience).toBe(true);
  });

  it('shows a version over time, moves by key what has the focus, and shows what comes to each seat', async () => {
    await toView('lanes');
    const board = page.getByRole('group', { name: t('lanes.board') });
    await past(board.getByRole('button').first());
    await hands.keys('ArrowDown', 'ArrowUp', 'Home');
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    const before = await focused();
    expect(await look(page, 'studio timeline', onLaptop)).toEqual([]);
    await hands.keys('Alt+ArrowRight');
    await expect.poll(focused, patience).not.toBe(before);
    await press(button(t('undo')));
    await expect.poll(() => board.getByRole('button', { name: before ?? '', exact: true }).count(), patience).toBe(1);
    await toView('load');
    await page.locator('.ld-curve').first().waitFor();
    expect(await look(page, 'studio load', onLaptop)).toEqual([]);
    await noErrors();
  });

  it('cuts a shorter version, and says first what that breaks', async () => {
    await toView('cut');
    await past(page.locator('.ct-windows input').last());
    await hands.keys('Space');
    await press(button(t('cut.preview')));
    await page.locator('.ct-breaks li').first().waitFor();
    expect(await look(page, 'studio cut', onLaptop)).toEqual([]);
    await press(button(t('cut.make')));
    await page.getByText(t('cut.made', { id: '120-kort' })).waitFor();
    await press(button(t('undo')));
    await noErrors();
  });

  it('keeps comments, approvals and the phases of the exercise beside the scenario', async () => {
    await toView('review');
    const named = page.locator('.rv-head').filter({ has: page.getByText('mv-1', { exact: true }) });
    const name = await named.getByRole('button').innerText();
    const status = page.getByLabel(t('review.status', { name }), { exact: true });
    await past(status);
    await hands.keys('ArrowDown', 'ArrowDown');
    await page.getByText(/^1 van \d+ onderdelen akkoord/).waitFor();
    expect(await look(page, 'studio review', onLaptop)).toEqual([]);
    await toView('phases');
    await past(page.getByLabel(t('check.mandate')));
    await hands.keys('Space');
    await page.getByText(t('phase.done', { count: 1, all: 6 })).waitFor();
    expect(await look(page, 'studio phases', onLaptop)).toEqual([]);
    await page.getByRole('button', { name: 'review', exact: true }).waitFor();
    await noErrors();
  });

  it('plays the drills, and leads from one to its text', async () => {
    await toView('drills');
    await page.locator('.dr').nth(20).waitFor();
    expect(await page.locator('.dr-failed').count()).toBe(0);
    expect(await look(page, 'studio drills', onLaptop)).toEqual([]);
    await press(page.locator('.dr .at').first());
    await page.locator('.cm-content[aria-label*="drills/"]').waitFor();
    await expect.poll(inside, patience).toBe(true);
  });

  it('plays one decision alone, each option by the engine', async () => {
    await toView('trial');
    await page.locator('.tl-option').nth(1).waitFor();
    expect(await page.locator('.tl-option .tl-lines tbody tr').count()).toBeGreaterThan(0);
    expect(await look(page, 'studio decision', onLaptop)).toEqual([]);
    await toView('attachments');
    await page.locator('.at-texts').first().waitFor();
    expect(await look(page, 'studio attachments', onLaptop)).toEqual([]);
  });

  it('plays the scenario from a later moment, in a window of its own', async () => {
    await press(button(t('rehearse')));
    const sheet = page.getByRole('dialog', { name: t('rehearse') });
    const from = sheet.getByLabel(t('rehearse.from'));
    await past(from);
    for (let step = 0; step < 12; step += 1) await hands.keys('ArrowDown');
    expect(await look(page, 'studio rehearse', onLaptop)).toEqual([]);
    await press(sheet.getByRole('button', { name: t('rehearse.begin') }));
    await sheet.getByText(t('rehearse.ready')).waitFor(patience);
    // What was just played is the last time from now on.
    await sheet.getByText(t('rehearse.same')).waitFor();
    const opened = context.waitForEvent('page');
    await press(sheet.getByRole('button', { name: t('rehearse.open'), exact: true }));
    const table = await opened;
    await table
      .getByRole('button', { name: facilitator('resume') })
      .first()
      .waitFor();
    await table.close();
    await hands.keys('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('goes on with the same acts after an edit', async () => {
    await press(button(t('rehearse')));
    const sheet = page.getByRole('dialog', { name: t('rehearse') });
    await sheet.getByText(t('rehearse.same')).waitFor();
    await press(sheet.getByRole('button', { name: t('rehearse.again') }));
    await sheet.getByText(t('rehearse.ready')).waitFor(patience);
    await sheet.getByText(/0 pasten niet meer/).waitFor();
    await hands.keys('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('hands the scenario to others as a page or a worksheet', async () => {
    await press(button(t('save')));
    const sheet = page.getByRole('dialog', { name: t('save') });
    await sheet.locator('li').nth(4).waitFor();
    expect(await look(page, 'studio save', onLaptop)).toEqual([]);
    for (const [handout, file] of [
      ['facilitator', /-facilitator-120\.html$/],
      ['msel-xlsx', /-msel-120\.xlsx$/],
    ] as const) {
      const offered = page.waitForEvent('download');
      await press(sheet.getByRole('button', { name: t('handout.save', { what: t(`handout.${handout}`) }) }));
      expect((await offered).suggestedFilename()).toMatch(file);
    }
    await hands.keys('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('keeps the last letter when it is left in the same moment', async () => {
    await page.reload();
    await editor().waitFor();
    await intoEditor();
    await hands.keys('Control+Home');
    // Typed and left in one task: nothing can have been stored in between.
    await page.evaluate(() => {
      document.execCommand('insertText', false, '#9');
      location.hash = '#/studio';
    });
    await page.getByRole('heading', { name: t('own') }).waitFor();
    await page.goBack();
    await editor().waitFor();
    await expect.poll(() => editor().textContent(), patience).toMatch(/^#9/);
  });

  it('says nothing in the console and keeps the policy of the page', () => {
    expect(complaints).toEqual([]);
  });
});
