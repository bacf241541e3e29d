import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../../scripts/build.ts';
import { installedChromium } from '../../scripts/chromium.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { startAppServer } from '../../test/support/app-server.ts';
import { launchChromium } from '../../test/support/chromium.ts';
import { pageScript } from '../../test/support/page-script.ts';
import { longScenario } from '../check/long-scenario.ts';
import { typeAndTrace, type Keystroke } from './trace-tasks.ts';

/** Goals, real ms, 99 of 100: how long a keystroke may keep the page busy at a stretch, and how soon findings are there. */
const BLOCK = 8;
const FINDINGS = 100;
/** Enough that 99 of 100 is not a matter of the two or three worst. */
const KEYS = 400;
const BARE_KEYS = 200;
const laptop = { width: 1366, height: 768 };
/** Of the editor in the studio, on that laptop. */
const pane = { width: 605, height: 690 };
/** A line with a reference: `from:` of the first message of the part. */
const LINE = 9;

/** A keystroke in the studio against one in a bare editor, and its findings against a full check; whether the goals are met. */
export async function runStudio(say: (line: string) => void): Promise<boolean> {
  if (!installedChromium()) {
    say('a keystroke in the studio: NOT MEASURED, no Chromium is installed');
    return true;
  }
  const built = await ensureBuilt();
  if (!built.ok) throw new Error(built.output);
  const files = longScenario();
  const edited = files.find(({ path }) => path.startsWith('60-')) as SourceText;
  const server = await startAppServer();
  const browser = await launchChromium();
  try {
    const bare = await inBareEditor(browser, edited.text);
    const alone = await inStudio(browser, server.url, files, edited.path, 'problems');
    const beside = await inStudio(browser, server.url, files, edited.path, 'script');
    return report({ files, edited, bare, alone, beside }, say);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function inBareEditor(browser: Browser, text: string): Promise<readonly Keystroke[]> {
  const page = await browser.newPage({ viewport: laptop });
  await page.addScriptTag({ content: await pageScript(join(import.meta.dirname, 'bare.ts')) });
  await page.evaluate(
    ([doc, { width, height }]) =>
      (globalThis as unknown as { showBare: (text: string, width: number, height: number) => void }).showBare(
        doc,
        width,
        height,
      ),
    [text, pane] as const,
  );
  await goTo(page, '');
  const keys = await typeAndTrace(browser, page, BARE_KEYS);
  await page.close();
  return keys;
}

async function inStudio(
  browser: Browser,
  url: string,
  files: readonly SourceText[],
  path: string,
  panel: 'problems' | 'script',
): Promise<readonly Keystroke[]> {
  const context = await browser.newContext({ viewport: laptop, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(`${url}/#/studio`);
  const zip = zipSync(Object.fromEntries(files.map((file) => [`long/${file.path}`, strToU8(file.text)])));
  await page
    .locator('input[type=file][accept*=zip]')
    .first()
    .setInputFiles({ name: 'long.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await page.locator(`.sd-files button[title="${path}"]`).click();
  // The script is the first view of its group.
  await page.locator(`#sdg-${panel}`).click();
  if (panel === 'script') await page.locator('.sheet-table tbody tr').first().waitFor();
  await goTo(page, `[aria-label*="${path}"]`);
  await page.waitForTimeout(2000);
  const keys = await typeAndTrace(browser, page, KEYS);
  await context.close();
  return keys;
}

async function goTo(page: Page, which: string): Promise<void> {
  await page.locator(`.cm-content${which}`).click();
  await page.keyboard.press('Control+Home');
  for (let line = 1; line < LINE; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
}

interface Outcome {
  readonly files: readonly SourceText[];
  readonly edited: SourceText;
  readonly bare: readonly Keystroke[];
  readonly alone: readonly Keystroke[];
  readonly beside: readonly Keystroke[];
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

function report({ files, edited, bare, alone, beside }: Outcome, say: (line: string) => void): boolean {
  const lines = (text: string): number => text.split('\n').length;
  const total = files.reduce((sum, { text }) => sum + lines(text), 0);
  const whole = Array.from({ length: 7 }, () => {
    const start = performance.now();
    readScenario(files.map((file) => ({ ...file })));
    return performance.now() - start;
  });
  const row = (name: string, values: readonly number[]): void =>
    say(
      `  ${name.padEnd(46)} median ${at(values, 0.5).toFixed(1).padStart(5)}, 99 of 100 within ${at(values, 0.99).toFixed(1).padStart(5)}, all within ${at(values, 1).toFixed(1).padStart(5)}`,
    );
  const of = (keys: readonly Keystroke[], what: keyof Keystroke): readonly number[] => keys.map((key) => key[what]);
  say(
    `a keystroke in a file of ${lines(edited.text)} lines of ${total}, in Chromium, ${KEYS} keys each (${BARE_KEYS} in the bare editor), the longest task, ms`,
  );
  for (const [name, keys] of [
    ['bare editor with the YAML of its library', bare],
    ['studio', alone],
    ['studio, the script beside the text', beside],
  ] as const) {
    row(name, of(keys, 'task'));
    row('  computing, of that', of(keys, 'work'));
    const over = keys.filter(({ work }) => work > BLOCK);
    const tidying = over.filter((key) => key.work - key.tidying <= BLOCK);
    say(
      `    over ${BLOCK} ms: ${over.length} of ${keys.length}, of which ${tidying.length} by the browser tidying up its memory`,
    );
  }
  const waits = of(alone, 'findings');
  row('studio, from the key to the findings', waits);
  const full = at(whole, 0.5);
  say(
    `  a full check, anew: median ${full.toFixed(1)}; findings are there in ${(at(waits, 0.5) / full).toFixed(2)} of that`,
  );
  const verdict = (what: string, value: number, goal: number): boolean => {
    const holds = value <= goal;
    say(`${what}, 99 of 100: ${value.toFixed(1)} ms (goal at most ${goal}: ${holds ? 'holds' : 'MISSED'})`);
    return holds;
  };
  return [
    verdict('computing at a stretch after a keystroke', at(of(alone, 'work'), 0.99), BLOCK),
    verdict('the same, the script beside the text', at(of(beside, 'work'), 0.99), BLOCK),
    verdict('from the key to the findings', at(waits, 0.99), FINDINGS),
  ].every(Boolean);
}
