import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { launchChromium } from '../support/chromium.ts';
import { drilledRun } from '../support/drilled-run.ts';
import { consoleOf } from './room/console.ts';
import { openRoom, setTable, type Room } from './room/room.ts';
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

/** What stands in its place but not wholly in sight: which of these are cut off by the window or by what they stand in. */
const cutOff = (page: Page, things: string): Promise<readonly string[]> =>
  page.locator(things).evaluateAll((found) =>
    found.flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const at = (x: number, y: number): boolean => one.contains(document.elementFromPoint(x, y));
      const whole =
        at(left + 4, (top + bottom) / 2) && at(right - 4, (top + bottom) / 2) && at((left + right) / 2, bottom - 3);
      return whole ? [] : [one.textContent ?? ''];
    }),
  );

it('the console keeps its bar in one row, two rows of seats over what is typed, and the end of a part to read', async () => {
  const f = room.t('facilitator');
  const page = await room.startPage();
  await setTable(room, page, 'Groot', 8);
  await page.getByRole('button', { name: room.t('start')('lobby.console') }).click();
  const desk = consoleOf(room, page);
  await desk.startExercise();
  const row = await page.locator('.fc-bar').evaluate((bar) => {
    const shown = [...bar.querySelectorAll('button')]
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.width > 0);
    return Math.max(...shown.map((box) => box.top)) < Math.min(...shown.map((box) => box.bottom));
  });
  expect(row).toBe(true);
  expect(await cutOff(page, '.fc-stop')).toEqual([]);

  const form = page.locator('.fc-play');
  await form.getByRole('combobox', { name: f('play.channel') }).selectOption('mail');
  await form.getByRole('textbox', { name: f('play.text') }).fill('Kunt u mij bellen?');
  await settled(page);
  const seats = (): Promise<number> =>
    page.locator('.fc-seats').evaluate((pane) => {
      pane.scrollTop = 0;
      const view = pane.querySelector('.fc-scroll')?.getBoundingClientRect();
      const whole = [...pane.querySelectorAll('.fc-seat')].filter(
        (seat) => view && seat.getBoundingClientRect().bottom <= Math.min(view.bottom, innerHeight),
      );
      return whole.length;
    });
  expect(await seats()).toBeGreaterThanOrEqual(4);
  // The rest of the form comes by scrolling.
  const send = form.locator('.bottom .btn.p');
  await send.scrollIntoViewIfNeeded();
  expect(await cutOff(page, '.fc-play .bottom .btn.p')).toEqual([]);
  const foot = page.locator('.fc-watch .fc-foot .btn');
  await foot.last().scrollIntoViewIfNeeded();
  expect(await cutOff(page, '.fc-watch .fc-foot .btn')).toEqual([]);
  await page.getByRole('button', { name: f('pause'), exact: true }).click();
  await page.locator('.fc-band').waitFor();
  await settled(page);
  expect(await seats()).toBeGreaterThanOrEqual(4);

  await page.getByRole('button', { name: f('end.button'), exact: true }).click();
  await page.getByRole('dialog').getByText(f('end.lead'), { exact: true }).waitFor();
  expect(await cutOff(page, 'dialog .lead, dialog footer button')).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

it('the studio has all tabs within its window', async () => {
  const t = room.t('studio');
  const page = await room.startPage();
  await page.goto(`${server.url}/#/studio`);
  await page.getByRole('button', { name: t('begin.copy', { name: 'Overleglinkjes' }), exact: true }).click();
  const groups = page.locator('.sd-groups').getByRole('tab');
  await groups.first().waitFor();
  const found: string[] = [];
  for (const group of await groups.all()) {
    await group.click();
    await settled(page);
    found.push(...(await cutOff(page, '.sd-groups button, .sd-views button')));
    if ((await tooWide(page)) > 0) found.push(`${await group.innerText()} widens the page`);
  }
  expect(found).toEqual([]);
});
