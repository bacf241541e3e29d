import { zipSync, strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { startAppServer } from '../test/support/app-server.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { readScenarioFolder } from '../src/cli/read-folder.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';
import type { SourceText } from '../src/scenario/source/source-file.ts';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.ts';

/** Goals of the studio, real ms, 99th percentile: how long a keystroke may hold up the page, and how soon findings are there. */
const BLOCK = 8;
const FINDINGS = 100;
const LINES = 3000;
const FILE_LINES = 600;
const KEYS = 200;

/** The small scenario, blown up: its script's injects again and again, each with ids of its own, over files of this many lines. */
function large(): readonly SourceText[] {
  const files = readScenarioFolder(join(import.meta.dirname, '../test/fixtures/scenarios/small'));
  const script = files.find(({ path }) => path === '30-script.yaml');
  const injects = /^injects:\n([\s\S]*?)(?=^\S|(?![\s\S]))/m.exec(script?.text ?? '')?.[1] ?? '';
  // Only those with an hour: nothing else in the scenario has to send the copies.
  const timed = injects
    .split(/^(?= {2}- id: )/m)
    .filter((item) => /^ {4}at: /m.test(item))
    .join('');
  const added: SourceText[] = [];
  let count = files.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  for (let n = 0; count < LINES; n++) {
    let body = 'injects:\n';
    for (let copy = 0; body.split('\n').length < FILE_LINES; copy++)
      body += timed.replace(/(- id: )([\w-]+)/g, `$1$2-${n}-${copy}`);
    added.push({ path: `8${n}-more.yaml`, text: body });
    count += body.split('\n').length;
  }
  return [...files, ...added];
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Types and takes back a letter in a key, and listens: to gaps between tasks of the page, and to marks that come and go. */
async function measure(page: Page): Promise<{ readonly blocks: number[]; readonly waits: number[] }> {
  await page.evaluate(() => {
    const state = { last: performance.now(), worst: 0, blocks: [] as number[], waits: [] as number[], typed: 0 };
    Object.assign(window, { bench: state });
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      const now = performance.now();
      state.worst = Math.max(state.worst, now - state.last);
      state.last = now;
      channel.port2.postMessage(0);
    });
    channel.port1.start();
    channel.port2.postMessage(0);
    const root = document.querySelector('.ed')?.shadowRoot;
    if (!root) throw new Error('no editor');
    root.addEventListener(
      'keydown',
      () => {
        state.typed = performance.now();
        state.worst = 0;
      },
      true,
    );
    let marked = root.querySelectorAll('.cm-lintRange-error').length;
    new MutationObserver(() => {
      const now = root.querySelectorAll('.cm-lintRange-error').length;
      if (now === marked || state.typed === 0) return;
      marked = now;
      state.waits.push(performance.now() - state.typed);
      state.typed = 0;
    }).observe(root, { subtree: true, childList: true, attributes: true });
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForFunction(
      (wanted) => (window as never as { bench: { waits: number[] } }).bench.waits.length >= wanted,
      key + 1,
      { polling: 50 },
    );
    await page.evaluate(() => {
      const { bench } = window as never as { bench: { blocks: number[]; worst: number } };
      bench.blocks.push(bench.worst);
    });
  }
  return page.evaluate(() => (window as never as { bench: { blocks: number[]; waits: number[] } }).bench);
}

const built = await ensureBuilt();
if (!built.ok) throw new Error(built.output);
const files = large();
const server = await startAppServer();
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' });
  await page.goto(`${server.url}/#/studio`);
  const zip = zipSync(Object.fromEntries(files.map(({ path, text }) => [`groot/${path}`, strToU8(text)])));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'groot.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await page
    .locator('.sd-files')
    .getByRole('button', { name: /^80-more/ })
    .click();
  await page.locator('.cm-content[aria-label*="80-more"]').click();
  await page.keyboard.press('Control+Home');
  // The end of the first reference: a letter more names something that is not there.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.waitForTimeout(2000);
  const { blocks, waits } = await measure(page);
  const whole = Array.from({ length: 7 }, () => {
    const start = performance.now();
    readScenario(files.map(({ path, text }) => ({ path, text })));
    return performance.now() - start;
  });
  const lines = files.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const row = (name: string, values: readonly number[], goal: number): boolean => {
    const worst = percentile(values, 0.99);
    say(
      `  ${name.padEnd(34)} p50 ${percentile(values, 0.5).toFixed(1).padStart(6)}  p99 ${worst.toFixed(1).padStart(6)}  (goal ${goal}: ${worst <= goal ? 'holds' : 'MISSED'})`,
    );
    return worst <= goal;
  };
  say(`studio: ${lines} lines in ${files.length} files, ${KEYS} keystrokes, ms`);
  const held = [row('longest task after a keystroke', blocks, BLOCK), row('keystroke to findings', waits, FINDINGS)];
  say(`  a full check of the same, anew        median ${percentile(whole, 0.5).toFixed(1)}`);
  if (held.includes(false)) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
