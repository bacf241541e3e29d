import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { launchChromium } from '../support/chromium.ts';
import { drilledRun } from '../support/drilled-run.ts';
import { openRoom, type Room } from './room/room.ts';
import { openRunFile } from './room/run-list.ts';
import { settled } from './room/settled.ts';

/** For who set the browser to letters of at least this many px. */
const LEAST = 20;

let server: AppServer;
let browser: Browser;
let room: Room;

beforeAll(async () => {
  server = await startAppServer();
  browser = await launchChromium([`--blink-settings=minimumFontSize=${LEAST},defaultFontSize=${LEAST}`]);
  room = await openRoom(browser, server.url, { viewport: { width: 1366, height: 768 } });
});
afterAll(async () => {
  await room?.close();
  await browser?.close();
  await server?.close();
});

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

it('no page of the debrief is wider than its window with large letters, on a laptop and on a phone', async () => {
  const page = await room.startPage();
  const size = await page
    .locator('label')
    .first()
    .evaluate((label) => parseFloat(getComputedStyle(label).fontSize));
  expect(size).toBeGreaterThanOrEqual(LEAST);
  const sheet = await openRunFile(page, room, 'run.json', drilledRun('hasty', 'Grote letters'));
  await sheet.getByRole('button', { name: room.t('start')('run.review'), exact: true }).click();
  const tabs = page.getByRole('tablist').first().getByRole('tab');
  await tabs.first().waitFor();
  const found: string[] = [];
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const tab of await tabs.all()) {
      await tab.click();
      await settled(page);
      const wide = await tooWide(page);
      if (wide > 0) found.push(`${await tab.innerText()} at ${viewport.width}: ${wide} px`);
    }
  }
  expect(found).toEqual([]);
  expect(room.complaints).toEqual([]);
});
