import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consoleOf, until } from './room/console.ts';
import { both, look } from './room/look.ts';
import { openRoom, setTable, type Room } from './room/room.ts';
import { servedApp } from './room/served-app.ts';
import { stepByStep } from './room/step-by-step.ts';
import { openTeamChannel } from './room/team-chat.ts';

const app = servedApp();
let room: Room;
let page: Page;

beforeAll(async () => {
  room = await openRoom(app.browser, app.url);
});
afterAll(() => room?.close());
stepByStep();

const f = (key: Parameters<ReturnType<typeof room.t<'facilitator'>>>[0]): string => room.t('facilitator')(key);
const p = (key: Parameters<ReturnType<typeof room.t<'participant'>>>[0]): string => room.t('participant')(key);
const field = () => page.getByRole('textbox', { name: room.t('participant')('chat.to', { name: p('team.channel') }) });
const tab = (nth: number) =>
  page
    .getByRole('tablist', { name: room.t('start')('table.tabs') })
    .getByRole('tab')
    .nth(nth);
const setFull = (full: boolean): Promise<void> =>
  page.evaluate((now) => void ((globalThis as { diskIsFull?: boolean }).diskIsFull = now), full);

it('plays everything in one window', async () => {
  page = await room.startPage();
  await setTable(room, page, 'Volle schijf', 2, 20);
  await page.evaluate((url) => location.assign(url), page.url().replace(/lobby$/, 'table'));
  await tab(0).waitFor();
  await consoleOf(room, page).startExercise();
});

it('says that the disk is full, and keeps what is typed when the laptop is passed on', async () => {
  // As a browser does that has no room left.
  await page.evaluate(() => {
    const here = globalThis as { diskIsFull?: boolean };
    for (const way of ['add', 'put'] as const) {
      const store = IDBObjectStore.prototype;
      const write = store[way];
      store[way] = function (this: IDBObjectStore, ...given: Parameters<typeof write>) {
        if (!here.diskIsFull) return write.apply(this, given);
        this.transaction.abort();
        throw new DOMException('No room', 'QuotaExceededError');
      };
    }
  });
  await setFull(true);
  await tab(1).click();
  await openTeamChannel(page);
  await field().fill('Getypt toen de schijf vol was');
  await field().press('Control+Enter');
  await page.getByText(p('banner.paused.store')).waitFor();
  await tab(2).click();
  await page.getByText(p('banner.paused.store')).waitFor();
  await tab(1).click();
  await openTeamChannel(page);
  expect(await field().inputValue()).toBe('Getypt toen de schijf vol was');
});

it('tells the facilitator why it does not go on, and goes on once there is room', async () => {
  await tab(0).click();
  await page.getByText(f('band.storeFull')).waitFor();
  const resume = page.getByRole('button', { name: f('resume'), exact: true });
  await resume.click();
  await page.locator('.fc-toast').getByText(f('notice.notStored')).waitFor();
  expect(await look(page, 'disk full', both)).toEqual([]);
  await setFull(false);
  await resume.click();
  await page.getByRole('button', { name: f('pause'), exact: true }).waitFor();
  await page.getByText(f('band.storeFull')).waitFor({ state: 'detached' });
  await tab(1).click();
  // The clock runs again, and nobody has opened anything here yet.
  await page
    .getByRole('dialog', { name: p('brief.first') })
    .getByRole('button', { name: room.t('shared')('close') })
    .click();
  await openTeamChannel(page);
  expect(await field().inputValue()).toBe('Getypt toen de schijf vol was');
  await field().press('Control+Enter');
  await page
    .getByRole('region', { name: p('reading') })
    .getByText('Getypt toen de schijf vol was')
    .first()
    .waitFor();
  await until('the field is empty', async () => (await field().inputValue()) === '');
});

it('complains of nothing', () => {
  expect(room.complaints).toEqual([]);
});
