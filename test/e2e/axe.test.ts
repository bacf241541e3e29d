import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/ui/participant/tabs.ts';
import { PATIENCE } from '../support/until.ts';
import { consoleOf, until, type ConsoleOf } from './room/console.ts';
import {
  both,
  counterwise,
  crosswise,
  everywhere,
  laptop,
  look,
  onDarkPhone,
  onLaptop,
  onPhone,
  phone,
  type View,
} from './room/look.ts';
import { openRoom, openStage, setTable, takeSeat, type Room } from './room/room.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { servedApp } from './room/served-app.ts';
import { settled } from './room/settled.ts';

const app = servedApp();
let room: Room;
let host: Page;
let desk: ConsoleOf;
let ncsc: SeatOf;
let stage: Page;

beforeAll(async () => {
  room = await openRoom(app.browser, app.url);
  host = await room.startPage();
});

afterAll(() => room?.close());

const f = (key: Parameters<ReturnType<typeof room.t<'facilitator'>>>[0]): string => room.t('facilitator')(key);
const p = (key: Parameters<ReturnType<typeof room.t<'participant'>>>[0]): string => room.t('participant')(key);

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opens a sheet with a button, or with two after each other, looks at it, and closes it with Esc; in each view anew. */
async function lookAtSheet(
  page: Page,
  opener: Locator | readonly Locator[],
  name: string,
  views: readonly View[] = onLaptop,
): Promise<string[]> {
  const found: string[] = [];
  const sheets = page.getByRole('dialog');
  await page.bringToFront();
  for (const view of views) {
    await page.setViewportSize(view.size);
    await settled(page);
    for (const button of 'click' in opener ? [opener] : opener) await button.click();
    await sheets.last().waitFor();
    found.push(...(await look(page, name, [view])));
    const open = await sheets.count();
    expect(open).toBeGreaterThan(0);
    for (let sheet = 0; sheet < open; sheet += 1) await page.keyboard.press('Escape');
    await sheets.first().waitFor({ state: 'detached' });
  }
  await page.setViewportSize(laptop);
  return found;
}

/** No WCAG 2.2 A or AA violation on any screen, on a laptop and on a phone, seats in light and in dark. */
describe('axe', () => {
  it('finds nothing on the start page and in the lobby', async () => {
    const start = room.t('start');
    const found = await look(host, 'start', both);
    await setTable(room, host, 'Tafel voor axe');
    found.push(...(await look(host, 'lobby', both)));
    ncsc = seatOf(room, await takeSeat(room, host, 'seat-ncsc'));
    found.push(...(await look(ncsc.page, 'seat lobby', everywhere)));
    stage = await openStage(room, host);
    found.push(...(await look(stage, 'stage lobby')));
    const other = await room.startPage();
    await other
      .getByRole('navigation')
      .getByRole('button', { name: start('nav.runs') })
      .click();
    await other.getByRole('heading', { name: 'Tafel voor axe' }).waitFor();
    found.push(...(await look(other, 'runs', both)));
    await button(other, start('run.remove')).click();
    found.push(...(await look(other, 'runs delete', both)));
    await other.close();
    expect(found).toEqual([]);
  });

  it('finds nothing on the console before the start, nor on the print pack', async () => {
    await host.bringToFront();
    await button(host, room.t('start')('lobby.console')).click();
    desk = consoleOf(room, host);
    await host.getByRole('heading', { name: f('check') }).waitFor();
    const found = await look(host, 'console lobby', both);
    found.push(...(await lookAtSheet(host, button(host, f('start')), 'start dialog', both)));
    await button(host, f('foot.print')).first().click();
    await host.getByRole('heading', { name: f('print.title') }).waitFor();
    found.push(...(await look(host, 'print pack', both)));
    await button(host, f('print.back')).click();
    expect(found).toEqual([]);
  });

  it('finds nothing on the console while it runs', async () => {
    await desk.startExercise();
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc.press(ncsc.reading(), p('reply'));
    await ncsc.page.keyboard.type('Wie heeft het nog meer?');
    await ncsc.page.keyboard.press('Control+Enter');
    await ncsc
      .reading()
      .getByRole('region', { name: p('thread') })
      .getByText('Wie heeft het nog meer?')
      .waitFor();
    await desk.jump({ hour: '14:01' });
    const found = await look(host, 'console', both);
    await host.setViewportSize(phone);
    for (const pane of ['watch', 'seats', 'script'] as const) {
      await button(host, f(`pane.${pane}`)).click();
      found.push(...(await look(host, `console ${pane}`, onPhone)));
    }
    await host.setViewportSize(laptop);
    for (const tab of ['expectations', 'decisions', 'events'] as const) {
      await host.getByRole('tab', { name: new RegExp(`^${f(`watch.${tab}`)}`) }).click();
      found.push(...(await look(host, `console ${tab}`)));
    }
    await host.getByRole('tab', { name: new RegExp(`^${f('queue')}`) }).click();
    await host.getByText('Wie heeft het nog meer?').first().waitFor();
    found.push(...(await look(host, 'console queue')));
    await button(host, f('stage.on')).click();
    found.push(...(await look(host, 'console stage menu')));
    await host.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  it('tells deadlines and the part that is played where the system chooses the colours', async () => {
    await host.emulateMedia({ forcedColors: 'active' });
    await host.getByRole('tab', { name: new RegExp(`^${f('watch.obligations')}`) }).click();
    const colours = (selector: string, property: 'backgroundColor' | 'outlineStyle'): Promise<string> =>
      host
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);
    const [bar, place] = await Promise.all(
      ['.fc-ob .br i', '.fc-ob .br'].map((selector) => colours(selector, 'backgroundColor')),
    );
    expect(bar).not.toBe(place);
    expect(bar).toMatch(/^rgb\(/);
    expect(await colours('.fc-steps [aria-current=step]', 'outlineStyle')).toBe('solid');
    expect(await colours('.fc-steps li:not([aria-current])', 'outlineStyle')).toBe('none');
    await host.emulateMedia({ forcedColors: 'none' });
  });

  it('finds nothing on the dialogs of the console', async () => {
    const found = await lookAtSheet(host, button(host, f('jump')), 'jump', both);
    found.push(...(await lookAtSheet(host, button(host, f('end.button')), 'end of part', both)));
    found.push(...(await lookAtSheet(host, button(host, f('stop.full')), 'stop', both)));
    found.push(...(await lookAtSheet(host, button(host, f('note.button')), 'note')));
    found.push(...(await lookAtSheet(host, button(host, f('regroup.button')), 'seating')));
    const seat = host.getByRole('button', { name: room.t('facilitator')('seat.open', { seat: 'NCSC' }) });
    found.push(...(await lookAtSheet(host, seat, 'screen of a seat')));
    const row = await desk.row('in-dg-call');
    found.push(...(await lookAtSheet(host, button(row, f('row.preview')), 'inject', both)));
    await host.keyboard.press('F2');
    for (const kind of ['1', '2', '3', '4']) {
      await host.keyboard.press(kind);
      found.push(...(await look(host, `record ${kind}`)));
    }
    await host.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  it('finds nothing on a seat, in any of its places', async () => {
    const found: string[] = [];
    const places: readonly (readonly [Tab, string | RegExp | undefined])[] = [
      ['mail', room.script.subject('in-zeit-mail')],
      ['mail', room.script.subject('in-sample-fields')],
      ['phone', /./],
      ['chat', p('team.channel')],
      ['news', undefined],
      ['dossier', p('brief')],
      ['dossier', p('obligations')],
      ['dossier', p('log')],
      ['dossier', room.script.subject('in-briefing')],
      ['decisions', /./],
      ['board', undefined],
      ['requests', /./],
    ];
    for (const [place, [tab, line]] of places.entries()) {
      if (line === undefined) await ncsc.go(tab);
      else await ncsc.open(tab, line);
      found.push(...(await look(ncsc.page, `seat ${tab} ${place}`, place % 2 === 0 ? crosswise : counterwise)));
    }
    expect(found).toEqual([]);
  });

  it('lets a page of text be scrolled by keyboard once its letters have grown over the edge', async () => {
    const { page } = ncsc;
    await page.setViewportSize({ width: laptop.width, height: 3 * laptop.height });
    await ncsc.open('dossier', p('brief'));
    await settled(page);
    const text = ncsc.reading().getByRole('group', { name: p('brief'), exact: true });
    const stop = (): Promise<number> => text.evaluate((element) => (element as HTMLElement).tabIndex);
    expect(await stop()).toBe(-1);
    const letters = (scale: string): Promise<void> =>
      text.evaluate((element, zoom) => {
        for (const part of element.children) (part as HTMLElement).style.zoom = zoom;
      }, scale);
    await letters('6');
    await expect.poll(stop, { timeout: PATIENCE }).toBe(0);
    await letters('1');
    await expect.poll(stop, { timeout: PATIENCE }).toBe(-1);
    await page.setViewportSize(laptop);
  });

  it('finds nothing on the lists and sheets of a seat', async () => {
    const { page } = ncsc;
    const found: string[] = [];
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    for (const act of ['share', 'mark'] as const) {
      found.push(...(await lookAtSheet(page, button(ncsc.reading(), p(act)), act)));
      const more = [button(ncsc.reading(), p('message.more')), button(ncsc.dialog(p('message.more')), p(act))];
      found.push(...(await lookAtSheet(page, more, act, onDarkPhone)));
    }
    found.push(...(await lookAtSheet(page, button(page, p('help')), 'help', counterwise)));
    await page.setViewportSize(phone);
    const bar = page.getByRole('navigation', { name: p('rail') });
    for (const tab of ['mail', 'phone', 'chat', 'news', 'decisions'] as const) {
      await bar.getByRole('button', { name: p(tab === 'phone' ? 'tab.phone-short' : `tab.${tab}`) }).click();
      await page.getByRole('heading', { level: 1, name: p(`tab.${tab}`) }).waitFor();
      found.push(...(await look(page, `list ${tab}`, onDarkPhone)));
    }
    const more = bar.getByRole('button', { name: p('rail.more') });
    found.push(...(await lookAtSheet(page, more, 'more', onDarkPhone)));
    await page.setViewportSize(phone);
    for (const tab of ['dossier', 'requests', 'todo'] as const) {
      await bar.getByRole('button').last().click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: p(`tab.${tab}`) })
        .click();
      found.push(...(await look(page, `list ${tab}`, onDarkPhone)));
    }
    await page.setViewportSize(laptop);
    expect(found).toEqual([]);
  });

  it('finds nothing on the stage and its text', async () => {
    const found = await look(stage, 'stage');
    await stage.getByRole('button', { name: room.t('stage')('text-view') }).press('Enter');
    found.push(...(await look(stage, 'stage text', both)));
    await stage.getByRole('button', { name: room.t('stage')('text-view') }).press('Enter');
    expect(found).toEqual([]);
  });

  it('finds nothing in a pause', async () => {
    // What is read on a phone when the pause comes must still scroll without a mouse, though its buttons are off.
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc.page.setViewportSize(phone);
    await settled(ncsc.page);
    await desk.front();
    await button(host, f('pause')).click();
    await host.getByRole('heading', { name: f('band.facilitator') }).waitFor();
    const found = await look(host, 'console paused', both);
    found.push(...(await look(ncsc.page, 'seat paused', onPhone)));
    await ncsc.page.setViewportSize(laptop);
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    found.push(...(await look(ncsc.page, 'seat paused', everywhere)));
    found.push(...(await look(stage, 'stage paused')));
    expect(found).toEqual([]);
  });

  it('finds nothing with everything in one window', async () => {
    await desk.front();
    const run = host.url().replace(/facilitator$/, 'table');
    await host.evaluate((url) => location.assign(url), run);
    const tabs = host.getByRole('tablist', { name: room.t('start')('table.tabs') });
    await tabs.waitFor();
    const found = await look(host, 'table staff', both);
    await tabs.getByRole('tab', { name: /^NCSC/ }).click();
    await host.getByRole('navigation', { name: p('rail') }).waitFor();
    found.push(...(await look(host, 'table seat', everywhere)));
    await tabs.getByRole('tab', { name: room.t('start')('table.stage') }).click();
    await host.locator('canvas').waitFor();
    found.push(...(await look(host, 'table stage')));
    await tabs.getByRole('tab', { name: room.t('start')('table.facilitator') }).click();
    expect(found).toEqual([]);
  });

  it('finds nothing when the exercise is over, on any page of the review', async () => {
    await button(host, f('resume')).first().click();
    await button(host, f('end.button')).click();
    await button(host.getByRole('dialog'), f('end.exercise')).click();
    await host.getByRole('heading', { name: f('band.hotWash') }).waitFor();
    const found = await look(host, 'console hot wash', both);
    await ncsc.page.getByRole('heading', { name: p('end.hotWash.title') }).waitFor();
    found.push(...(await look(ncsc.page, 'seat hot wash', everywhere)));
    found.push(...(await look(stage, 'stage hot wash')));
    await host.bringToFront();
    const opened = room.context.waitForEvent('page');
    await button(host, f('band.review')).click();
    const page = await opened;
    const review = room.t('review');
    await page.getByRole('heading', { name: review('title') }).waitFor();
    for (const tab of ['course', 'objectives', 'decisions', 'expectations', 'obligations'] as const) {
      await page.getByRole('tab', { name: review(`tab.${tab}`) }).click();
      found.push(...(await look(page, `review ${tab}`, both)));
    }
    await page.getByRole('tab', { name: review('tab.course') }).click();
    await button(page, review('table')).click();
    found.push(...(await look(page, 'review table', both)));
    await page.close();
    expect(found).toEqual([]);
  });

  it('finds nothing when a real emergency has stopped it', async () => {
    const lobby = await room.startPage();
    await setTable(room, lobby, 'Tafel die stopt');
    const seat = seatOf(room, await takeSeat(room, lobby, 'seat-press'));
    const picture = await openStage(room, lobby);
    await lobby.bringToFront();
    await button(lobby, room.t('start')('lobby.console')).click();
    await consoleOf(room, lobby).startExercise();
    await button(lobby, f('stop.full')).click();
    await button(lobby.getByRole('dialog'), f('stop.confirm')).click();
    await lobby.getByRole('heading', { name: f('stopped') }).waitFor();
    await seat.page.getByRole('heading', { name: p('stopped.title') }).waitFor();
    await until('the stage says so', async () => (await picture.getByText(room.t('stage')('stopped')).count()) > 0);
    const found = await look(lobby, 'console stopped', both);
    found.push(...(await look(seat.page, 'seat stopped', everywhere)));
    found.push(...(await look(picture, 'stage stopped')));
    const reader = await room.context.newPage();
    await reader.goto(`${app.url}/#/run/none/lobby`);
    await reader.getByRole('heading', { name: room.t('start')('problem.title') }).waitFor();
    found.push(...(await look(reader, 'problem')));
    await reader.goto(`${app.url}/#/run/none/seat/0`);
    await reader.getByRole('heading', { name: p('joining.title') }).waitFor();
    found.push(...(await look(reader, 'seat joining', crosswise)));
    expect(found).toEqual([]);
  });
});
