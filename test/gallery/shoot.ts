/**
 * Takes a picture of every gallery screen at 1440x900 and 390x844, light and dark, nl and en, and runs axe on each.
 *   node test/gallery/shoot.ts <folder> [name part] [--only light,nl,desktop] [--no-axe]
 * Ends with 1 when axe finds a violation of WCAG 2.2 A or AA, a page error, or something wider than the window.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { violations } from '../support/axe.ts';
import type { GalleryScreen } from './screen.ts';

const args = process.argv.slice(2);
const words = args.filter((arg, n) => !arg.startsWith('--') && args[n - 1] !== '--only');
const [folder, namePart = ''] = words;
if (folder === undefined)
  throw new Error('usage: node test/gallery/shoot.ts <folder> [name part] [--only light,nl,desktop] [--no-axe]');
const onlyAt = args.indexOf('--only');
const only = onlyAt < 0 ? [] : (args[onlyAt + 1] ?? '').split(',');
const wanted = (...tags: readonly string[]): boolean =>
  only.every((tag) => tags.includes(tag) || !['light', 'dark', 'nl', 'en', 'desktop', 'phone'].includes(tag));

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'gallery-'));
await build({ configFile, logLevel: 'error', build: { outDir: built, emptyOutDir: true } });
const server = await preview({ configFile, logLevel: 'error', build: { outDir: built }, preview: { port: 27_431 } });
const base = server.resolvedUrls?.local[0] ?? '';

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(folder, { recursive: true });

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
let faults = 0;
const fault = (where: string, what: string): void => {
  faults += 1;
  console.log(`${where}: ${what}`);
};

/** Nothing scrolls sideways: neither the page nor one of its panes. */
const checkWidth = async (page: Page, where: string): Promise<void> => {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, body *')]
      .filter(
        (one) =>
          one.scrollWidth > one.clientWidth + 1 &&
          !['hidden', 'visible', 'clip'].includes(getComputedStyle(one).overflowX),
      )
      .concat(document.documentElement.scrollWidth > innerWidth ? [document.documentElement] : [])
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
  );
  if (wide.length > 0) fault(where, `wider than its place: ${wide.join(', ')}`);
};

const checkAxe = async (page: Page, where: string): Promise<void> => {
  for (const { id, at } of await violations(page)) fault(where, `${id}: ${at.slice(0, 3).join(' | ')}`);
};

const list = await browser.newPage();
await list.goto(base);
type Listed = Pick<GalleryScreen, 'name' | 'clicks' | 'only'>;
const screens = await list.evaluate(() => (globalThis as unknown as { readonly gallery: readonly Listed[] }).gallery);
await list.close();

for (const screen of screens) {
  if (!screen.name.includes(namePart)) continue;
  for (const [size, viewport] of Object.entries(sizes) as ['desktop' | 'phone', { width: number; height: number }][]) {
    if (screen.only && !screen.only.includes(size)) continue;
    for (const theme of ['light', 'dark'] as const)
      for (const language of ['nl', 'en'] as const) {
        if (!wanted(size, theme, language)) continue;
        const where = `${screen.name}-${size}-${theme}-${language}`;
        const context = await browser.newContext({ viewport, hasTouch: size === 'phone', reducedMotion: 'reduce' });
        const page = await context.newPage();
        page.on('pageerror', (error) => fault(where, `page error: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error') fault(where, `console: ${message.text()}`);
        });
        await page.goto(`${base}?screen=${screen.name}&lang=${language}&theme=${theme}`);
        await page.evaluate(() => document.fonts.ready);
        for (const label of screen.clicks?.[language] ?? []) {
          const target = page
            .locator('button, a, label, summary, [role=tab]')
            .filter({ hasText: new RegExp(label, 'u'), visible: true })
            .first();
          await target
            .click({ timeout: 5_000 })
            .catch((error: Error) => fault(where, `cannot click '${label}': ${error.message.split('\n')[0]}`));
        }
        await page.waitForTimeout(80);
        await page.screenshot({ path: join(folder, `${where}.png`) });
        await checkWidth(page, where);
        if (!args.includes('--no-axe')) await checkAxe(page, where);
        if (size === 'phone') {
          await page.setViewportSize({ width: 320, height: 640 });
          await checkWidth(page, `${where} at 320 px`);
        }
        await context.close();
      }
  }
}
await browser.close();
await server.close();
rmSync(built, { recursive: true });
console.log(faults === 0 ? 'no faults' : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
