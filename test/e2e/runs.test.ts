import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleOf, until } from './room/console.ts';
import { openRoom, setTable, takeSeat, type Room } from './room/room.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

const app = servedApp();
let room: Room;
let host: Page;
let start: Page;
let ncsc: SeatOf;
let saved = '';

beforeAll(async () => {
  room = await openRoom(app.browser, app.url);
});

afterAll(() => room?.close());

stepByStep();

const s = (key: Parameters<ReturnType<typeof room.t<'start'>>>[0], values?: Record<string, string>): string =>
  room.t('start')(key, values);
const f = (key: Parameters<ReturnType<typeof room.t<'facilitator'>>>[0]): string => room.t('facilitator')(key);
const p = (key: Parameters<ReturnType<typeof room.t<'participant'>>>[0]): string => room.t('participant')(key);
const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** The list of kept runs on a fresh start page. */
async function list(): Promise<Locator> {
  await start.goto(`${app.url}/`);
  await start.reload();
  await start.bringToFront();
  await start
    .getByRole('navigation')
    .getByRole('button', { name: s('nav.runs') })
    .click();
  return start.getByRole('dialog', { name: s('runs') });
}

/** A run in that list, by its whole name. */
const runOf = (sheet: Locator, name: string): Locator =>
  sheet.getByRole('listitem').filter({ has: start.getByRole('heading', { name, exact: true }) });

/** Ends a window as a crash does: nothing in it gets the chance to say goodbye. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

describe('the runs that this browser keeps', () => {
  it('plays a little, with a draft on a seat', async () => {
    host = await room.startPage();
    await setTable(room, host, 'Tafel een');
    ncsc = seatOf(room, await takeSeat(room, host, 'seat-ncsc'));
    await host.bringToFront();
    await button(host, s('lobby.console')).click();
    const desk = consoleOf(room, host);
    await desk.startExercise();
    await desk.jump({ hour: '13:20' });
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc.press(ncsc.reading(), p('reply'));
    await ncsc.page.keyboard.type('Dit moet blijven staan');
  });

  it('says on the seat that the line is lost when the facilitator crashes, and keeps the draft', async () => {
    await crash(host);
    await ncsc.page.bringToFront();
    await ncsc.page.getByText(p('banner.lost')).waitFor();
    await ncsc.page.getByText(p('connection.lost'), { exact: true }).waitFor();
    const draft = ncsc.reading().getByRole('textbox');
    expect(await draft.inputValue()).toBe('Dit moet blijven staan');
    await ncsc.page.keyboard.type(', ook dit');
    expect(await draft.inputValue()).toBe('Dit moet blijven staan, ook dit');
    // Nobody has taken it yet: it lies with this window, which is loaded anew.
    await ncsc.page.reload();
    await ncsc.page.getByRole('heading', { name: p('joining.title') }).waitFor();
    await ncsc.page.getByText(p('joining.kept')).waitFor();
  });

  it('lists the run and continues it, paused where it had got to', async () => {
    start = await room.startPage();
    const run = runOf(await list(), 'Tafel een');
    await run
      .getByText(s('phase.running'))
      .or(run.getByText(s('phase.paused')))
      .waitFor();
    await button(run, s('run.continue')).click();
    host = start;
    start = await room.startPage();
    await host.bringToFront();
    await host.getByRole('heading', { name: f('band.recovered') }).waitFor();
    expect(await consoleOf(room, host).clock()).toMatch(/^13:2\d$/);
    await ncsc.page.getByText(p('connection.open'), { exact: true }).waitFor();
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc.press(ncsc.reading(), p('reply'));
    // What this window kept goes to the host once there is a line, and comes back as what stands in the field.
    const draft = ncsc.reading().getByRole('textbox');
    await until(
      'what was typed stands there',
      async () => (await draft.inputValue()) === 'Dit moet blijven staan, ook dit',
    );
  });

  it('copies, and saves to a file', async () => {
    const sheet = await list();
    await button(runOf(sheet, 'Tafel een'), s('run.copy')).click();
    await runOf(sheet, s('run.copied', { name: 'Tafel een' })).waitFor();
    const download = start.waitForEvent('download');
    await button(runOf(sheet, 'Tafel een'), s('run.export')).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('tafel-een.spoedoverleg.json');
    saved = await readFile(await file.path(), 'utf8');
    expect(saved).toContain('Tafel een');
  });

  it('deletes after asking, with a way back', async () => {
    const sheet = await list();
    const copy = runOf(sheet, s('run.copied', { name: 'Tafel een' }));
    await button(copy, s('run.remove')).click();
    await button(copy, s('run.remove.no')).click();
    await button(copy, s('run.remove')).click();
    await button(copy, s('run.remove.yes')).click();
    await copy.waitFor({ state: 'detached' });
    expect(await sheet.getByRole('heading', { level: 3 }).count()).toBe(1);
  });

  it('opens a file as a run of its own, and refuses one that was changed', async () => {
    const sheet = await list();
    const choose = async (text: string): Promise<void> =>
      sheet.locator('input[type="file"]').setInputFiles({
        name: 'tafel.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose(saved.replace('Dit moet blijven', 'Dit mag verdwijnen'));
    await sheet.getByText(s('problem.changed-text')).waitFor();
    await choose('{"iets": "anders"}');
    await sheet.getByText(s('problem.not-a-journal')).waitFor();
    await choose(saved);
    await until('the run stands in the list twice', async () => (await runOf(sheet, 'Tafel een').count()) === 2);
  });

  it('continues the opened file on its own: the other goes on untouched', async () => {
    const sheet = await list();
    const idOf = (url: string): string | undefined => /run\/([^/]+)/.exec(url)?.[1];
    await button(runOf(sheet, 'Tafel een').first(), s('run.continue')).click();
    await start.waitForURL(/run\//);
    if (idOf(start.url()) === idOf(host.url())) {
      // Both bear one name and may bear one time: the other of the two is the one that was opened from the file.
      await button(runOf(await list(), 'Tafel een').last(), s('run.continue')).click();
      await start.waitForURL((url) => url.href.includes('/run/') && idOf(url.href) !== idOf(host.url()));
    }
    const band = start.getByRole('heading', { name: f('band.recovered') });
    await band.or(start.getByRole('heading', { name: f('elsewhere') })).waitFor();
    await band.waitFor();
    expect(idOf(start.url())).not.toBe(idOf(host.url()));
    await start
      .locator('tr[data-row="in-zeit-mail"]')
      .getByText(f('row.readAt').split(' ')[0] ?? '')
      .waitFor();
    await host.bringToFront();
    await host.getByRole('heading', { name: f('band.recovered') }).waitFor();
  });

  it('hands the run to a second facilitator window, and says so in the first', async () => {
    const second = await room.context.newPage();
    await second.goto(host.url());
    await second.getByRole('heading', { name: f('band.recovered') }).waitFor();
    await host.getByRole('heading', { name: f('elsewhere') }).waitFor();
    await ncsc.page.getByText(p('connection.open'), { exact: true }).waitFor();
    await second.bringToFront();
    await button(second, f('resume')).first().click();
    await until('the seat follows the second window', async () => (await ncsc.page.locator('.banner').count()) === 0);
    // And back again.
    await host.bringToFront();
    await button(host, f('elsewhere.take')).click();
    await host.getByRole('heading', { name: f('band.recovered') }).waitFor();
    await second.getByRole('heading', { name: f('elsewhere') }).waitFor();
    await ncsc.page.getByText(p('banner.paused.recovered')).waitFor();
    expect(await ncsc.reading().getByRole('textbox').inputValue()).toBe('Dit moet blijven staan, ook dit');
  });
});
