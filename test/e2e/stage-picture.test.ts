import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { PATIENCE } from '../support/until.ts';

/** The gallery, built once: each window would ask for its sources one by one. */
const gallery = join(import.meta.dirname, '../gallery');
const configFile = join(gallery, 'vite.config.ts');
let built = '';
let server: PreviewServer;
let browser: Browser;
let base = '';
const complaints: string[] = [];

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'gallery-'));
  const input = ['index.html', 'stage.html'].map((page) => join(gallery, page));
  const from = { configFile, logLevel: 'error' } as const;
  await build({
    ...from,
    build: { outDir: built, emptyOutDir: true, target: 'es2023', minify: false, rolldownOptions: { input } },
  });
  server = await preview({ ...from, build: { outDir: built }, preview: { port: 28_613 } });
  base = server.resolvedUrls?.local[0] ?? '';
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(built, { recursive: true, force: true });
});

const inWindow = async <T>(
  size: { width: number; height: number },
  act: (context: BrowserContext) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ viewport: size });
  context.setDefaultTimeout(PATIENCE);
  try {
    return await act(context);
  } finally {
    await context.close();
  }
};

/** The frozen picture of a gallery view in a fresh window, as PNG bytes. */
const picture = (query: string, size = { width: 1280, height: 720 }): Promise<string> =>
  inWindow(size, async (context) => {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${base}stage.html?${query}`);
    await page.waitForFunction(() => document.title === 'ready');
    return (await page.screenshot()).toString('base64');
  });

describe('the drawn stage', () => {
  it('draws the same pixels in two windows, also in the middle of a flight', async () => {
    for (const query of ['view=move2&live=1&freeze=900', 'live=curtain&freeze=700'])
      expect((await picture(query)) === (await picture(query))).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('draws each view differently, and what moves in another place a moment later', async () => {
    const pictures = [];
    for (const query of ['view=lobby', 'view=move2', 'view=stopped', 'view=move2&light=nacht'])
      pictures.push(await picture(`${query}&freeze=0`));
    expect(new Set(pictures).size).toBe(pictures.length);
    const early = await picture('view=move2&live=1&freeze=400');
    expect(early === (await picture('view=move2&live=1&freeze=1200'))).toBe(false);
  });

  it('keeps its shape in a window of four to three', async () => {
    const shape = await inWindow({ width: 1024, height: 768 }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${base}stage.html?view=move2&freeze=0`);
      await page.waitForFunction(() => document.title === 'ready');
      return page.locator('canvas').boundingBox();
    });
    expect(shape).toMatchObject({ x: 0, y: 96, width: 1024, height: 576 });
  });
});

describe('the stage as text', () => {
  it('has one stop for the actors, arrows that follow the picture, and no axe violation behind the picture or over it', async () => {
    const found = await inWindow({ width: 1280, height: 720 }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${base}?screen=stage-text-move2&lang=nl`);
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
      await page.getByRole('button', { name: 'Tekstweergave' }).waitFor();
      const behind = await violations(page);
      const path: string[] = [];
      await page.keyboard.press('Tab');
      path.push(await focused());
      await page.keyboard.press('Tab');
      path.push(await focused());
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
        await page.keyboard.press(key);
        path.push(await focused());
      }
      await page.getByRole('button', { name: 'Tekstweergave' }).press('Enter');
      return { path, behind, over: await violations(page) };
    });
    expect(found.behind).toEqual([]);
    expect(found.over).toEqual([]);
    expect(found.path).toEqual([
      'Tekstweergave',
      'Journaliste rustig',
      'BSI rustig',
      'NCSC rustig',
      'Financiën wacht',
      'VWS druk',
    ]);
  });
});
