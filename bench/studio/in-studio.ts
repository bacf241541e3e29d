import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { groupOf, viewsOf, type PanelName } from '../../src/ui/studio/panel-names.ts';
import { typeAndTrace, type Keystroke } from './trace-tasks.ts';

export const laptop = { width: 1366, height: 768 };

/** What is typed where, and what stands beside it. */
export interface Typing {
  readonly files: readonly SourceText[];
  readonly path: string;
  /** Text of the line at whose end is typed; the first one that has it. */
  readonly line: string;
  readonly panel: PanelName;
  /** Done with the panel before anything is typed. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly keys: number;
  /** Between keys, real ms. */
  readonly rest: number;
}

/** Keystrokes in a file of a scenario that is open in the studio. */
export async function inStudio(browser: Browser, url: string, typing: Typing): Promise<readonly Keystroke[]> {
  const { files, path, panel } = typing;
  const context = await browser.newContext({ viewport: laptop, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(`${url}/#/studio`);
  const zip = zipSync(Object.fromEntries(files.map((file) => [`long/${file.path}`, strToU8(file.text)])));
  await page
    .locator('input[type=file][accept*=zip]')
    .first()
    .setInputFiles({ name: 'long.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await page.locator(`.sd-files button[title="${path}"]`).click();
  const group = groupOf(panel);
  await page.locator(`#sdg-${group}`).click();
  if (viewsOf(group).length > 1) await page.locator(`#sd-${panel}`).click();
  if (panel === 'msel') await page.locator('.sheet-table tbody tr').first().waitFor();
  await typing.prepare?.(page);
  await goToEnd(page, typing.line, `[aria-label*="${path}"]`);
  await page.waitForTimeout(2000);
  const keys = await typeAndTrace(browser, page, typing.keys, typing.rest);
  await context.close();
  return keys;
}

/** Puts the cursor at the end of the first line with this text: counted by keys it would be another one where lines wrap. */
export async function goToEnd(page: Page, line: string, which = ''): Promise<void> {
  await page.locator(`.cm-content${which} .cm-line`).filter({ hasText: line }).first().click();
  await page.keyboard.press('End');
}
