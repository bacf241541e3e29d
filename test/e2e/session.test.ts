import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/ui/shared/i18n.ts';
import { launchChromium } from '../support/chromium.ts';
import { startSessionProcess, type SessionProcess } from '../../scripts/session-process.ts';
import { dist } from '../../scripts/build.ts';
import { until } from './room/console.ts';
import { both, counterwise, crosswise, everywhere, look } from './room/look.ts';
import { PATIENCE } from '../support/until.ts';
import { readScript } from './room/script.ts';
import { openTeamChannel, sayToTeam } from './room/team-chat.ts';
import { stepByStep } from './room/step-by-step.ts';
import { hearComplaints } from './room/complaints.ts';

const t = translator('nl', 'session');
const s = translator('nl', 'start');
const p = translator('nl', 'participant');
const f = translator('nl', 'facilitator');

let server: SessionProcess;
let browser: Browser;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];
const asked = new Set<string>();

beforeAll(async () => {
  server = await startSessionProcess();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
stepByStep();

/** A device of its own: nothing is shared with another's browser. */
async function device(viewport = { width: 1366, height: 768 }): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  // A line that breaks because the server was killed is told by the browser itself, and so is a seat that somebody else has.
  hearComplaints(
    context,
    complaints,
    /ERR_CONNECTION|WebSocket connection|WebSocket is already|Colyseus|sockjs|status of (?:409|50[03])/,
  );
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  contexts.push(context);
  return context.newPage();
}

const phone = { width: 390, height: 844 };
const onSeat = [
  { size: { width: 1366, height: 768 }, scheme: 'light' },
  { size: phone, scheme: 'light' },
] as const;
const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const team = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) });

/** Many windows of one browser are told apart by their tabs. */
const called = (page: Page, title: string): Promise<void> =>
  until(`a window is called ${title}`, async () => (await page.title()) === `${title} – Spoedoverleg`);

/** How much that was typed or sent there lies on the device without an answer. */
const unsentOn = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':unsent:')).length);

/** Comes in by the code and takes the free seat that stands at this place in the list. */
async function join(
  code: string,
  name: string,
  seat: number,
  viewport?: { width: number; height: number },
): Promise<Page> {
  const page = await device(viewport);
  await page.goto(`${server.url}/#/join`);
  await page.getByLabel(t('code')).fill(code);
  await button(page, t('code.go')).click();
  const region = page.getByRole('region', { name });
  await region.getByRole('listitem').nth(seat).getByRole('button').click();
  await page.getByRole('heading', { name: p('lobby.wait') }).waitFor();
  return page;
}

describe('a session of two teams, each seat on a device of its own', () => {
  let staff: Page;
  let stage: Page;
  let red: readonly Page[];
  let blue: readonly Page[];
  let sessionAddress = '';

  it('is set up from the start page', async () => {
    staff = await device();
    await staff.goto(`${server.url}/`);
    await staff
      .locator('label')
      .filter({ hasText: s('how.own') })
      .click();
    await staff.locator('label').filter({ hasText: /^60/ }).click();
    await staff.locator('.seg label').getByText('3', { exact: true }).click();
    await staff.getByLabel(s('teams')).fill('2');
    await staff.getByLabel(s('name')).fill('Dinsdag');
    await button(staff, s('create')).click();
    await staff.getByRole('heading', { name: 'Dinsdag' }).waitFor();
    sessionAddress = staff.url();
    await until('both teams stand there', async () => (await staff.getByRole('checkbox').count()) === 2);
    await called(staff, 'Dinsdag');
  });

  it('lets six people in by its code, and the room without one', async () => {
    const code = (await staff.getByLabel(t('code')).textContent()) ?? '';
    // Who is late sees the list as it was before the others chose.
    const late = await device();
    await late.goto(`${server.url}/#/join`);
    await late.getByLabel(t('code')).fill(code);
    const listed = late.waitForResponse('**/api/code');
    await button(late, t('code.go')).click();
    const body = await (await listed).body();
    await late.route('**/api/code', (route) => route.fulfill({ body, contentType: 'application/json' }));
    red = await Promise.all([0, 1, 2].map((seat) => join(code, 'Team 1', seat, seat === 2 ? phone : undefined)));
    blue = await Promise.all([0, 1, 2].map((seat) => join(code, 'Team 2', seat)));
    const seats = late.getByRole('region', { name: 'Team 2' });
    await seats.getByRole('button').first().click();
    const problem = late.getByRole('alert').getByText(t('problem.taken'));
    await problem.waitFor();
    await late.unroute('**/api/code');
    // The list that comes after it says more than the notice, and does not take its place.
    await seats.getByText(t('seat.taken')).nth(2).waitFor();
    await problem.waitFor();
    await late.context().close();
    const first = team(staff, 'Team 1');
    await first.getByText(t('who', { team: 'Team 1' })).click();
    await button(first, t('link.beamer')).click();
    const sheet = staff.getByRole('dialog');
    const address = await sheet.getByRole('link', { name: t('link.open') }).getAttribute('href');
    await staff.keyboard.press('Escape');
    stage = await device({ width: 1280, height: 720 });
    await stage.goto(address ?? '');
    await stage.locator('canvas').waitFor();
    await called(stage, 'Beamer – Team 1 – Overleglinkjes');
    await blue[0]?.getByText(`Team 2 · ${p('lobby.exercise')}`).waitFor();
    const words = stage.locator('.stage-as-text h1');
    await words.waitFor({ state: 'detached' });
    await stage.setViewportSize({ width: 390, height: 844 });
    await words.waitFor();
    await stage.setViewportSize({ width: 1366, height: 768 });
    await words.waitFor({ state: 'detached' });
    await first.getByText(t('seats.here', { here: 3, all: 3 })).waitFor();
    await team(staff, 'Team 2')
      .getByText(t('seats.here', { here: 3, all: 3 }))
      .waitFor();
  });

  it('is no harder to use for those who see or move less', async () => {
    const coming = await device();
    await coming.goto(`${server.url}/#/join`);
    await coming.getByLabel(t('code')).waitFor();
    const found = await look(coming, 'join', counterwise);
    await coming.goto(await staff.locator('.se-address a').getAttribute('href').then(String));
    await coming.reload();
    await coming.getByRole('region', { name: 'Team 2' }).waitFor();
    found.push(...(await look(coming, 'seats', crosswise)));
    // The seats of a team stand beside each other, whatever they are called.
    const tall = await coming
      .getByRole('region', { name: 'Team 2' })
      .getByRole('button')
      .evaluateAll((seats) => seats.map((seat) => seat.getBoundingClientRect().height));
    expect(new Set(tall).size).toBe(1);
    const written = (await staff.locator('.se-code').innerText()).toLowerCase();
    await coming.goto(`${server.url}/#/join/${written}`);
    await coming.reload();
    await coming.getByRole('region', { name: 'Team 2' }).waitFor();
    await coming.getByLabel(t('wait.name')).fill('Noor');
    await button(coming, t('wait.go')).click();
    const away = staff.getByRole('button', { name: t('waiting.dismiss.of', { name: 'Noor' }) });
    const question = staff.getByRole('group', { name: t('waiting.dismiss.of', { name: 'Noor' }) });
    await away.click();
    await button(question, t('waiting.dismiss.no')).click();
    await question.waitFor({ state: 'detached' });
    await away.click();
    found.push(...(await look(staff, 'send away', both)));
    await button(question, t('waiting.dismiss.yes')).click();
    await away.waitFor({ state: 'detached' });
    await coming.context().close();
    found.push(...(await look(staff, 'session', crosswise)));
    expect(found).toEqual([]);
  });

  it('starts for all at once', async () => {
    await button(staff, t('act.start')).click();
    // A slip of the hand starts no clock.
    const asked = staff.getByRole('dialog', { name: t('act.start') });
    await asked.getByText(t('act.start.ask', { count: 2 })).waitFor();
    await team(staff, 'Team 2').getByText(t('phase.lobby')).waitFor();
    await button(asked, t('act.sure')).click();
    await Promise.all([...red, ...blue].map((page) => page.getByRole('navigation', { name: p('rail') }).waitFor()));
    await team(staff, 'Team 2').getByText(t('phase.running')).waitFor();
  });

  it('sends one message to all teams and a note to one, by the keyboard alone', async () => {
    await staff.bringToFront();
    const opener = button(staff, t('send'));
    const sheet = staff.getByRole('dialog', { name: t('send') });
    // The answer to what was sent closes the sheet; the focus goes back a moment after that.
    const back = (): Promise<void> =>
      until('the focus is back on the button', () => opener.evaluate((one) => one === document.activeElement));
    await opener.focus();
    await staff.keyboard.press('Enter');
    await sheet.getByLabel(t('send.subject')).focus();
    await staff.keyboard.type('Vraag van de Kamer');
    await staff.keyboard.press('Tab');
    await staff.keyboard.type('Wat weet u zeker?');
    // What is written outlives a sheet that was closed too soon.
    await staff.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await staff.keyboard.press('Enter');
    await sheet.getByLabel(t('send.text')).focus();
    const found = await look(staff, 'send', both);
    await sheet.getByLabel(t('send.text')).focus();
    await staff.keyboard.press('Control+Enter');
    await staff.getByText(t('send.sent', { count: 2 })).waitFor();
    for (const page of [...red, ...blue]) await page.getByText('Vraag van de Kamer').first().waitFor();

    await back();
    await staff.keyboard.press('Enter');
    await sheet.getByLabel(t('send.teams')).selectOption({ label: 'Team 2' });
    await sheet.getByText(t('send.note')).click();
    await sheet.getByLabel(t('send.text')).fill('Koffie om elf uur');
    await staff.keyboard.press('Control+Enter');
    await staff.getByText(t('send.sent', { count: 1 })).waitFor();

    await back();
    await staff.keyboard.press('Enter');
    await sheet.getByLabel(t('send.teams')).selectOption({ label: t('send.chosen', { count: 2 }) });
    await sheet.getByText(t('send.script'), { exact: true }).click();
    const which = sheet.getByLabel(t('send.script.which'));
    const next = await which.locator('option').nth(1).innerText();
    await which.selectOption({ index: 1 });
    found.push(...(await look(staff, 'send script', both)));
    await which.focus();
    await staff.keyboard.press('Control+Enter');
    await staff.getByText(t('send.sent', { count: 2 })).waitFor();
    await back();
    await staff.keyboard.press('Enter');
    await until('what went out is no choice any more', async () => !(await which.innerText()).includes(next));
    await staff.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  it('leads the way back of a phone from a message to its list, and stays in the exercise', async () => {
    const page = red[2] as Page;
    await page.bringToFront();
    const address = page.url();
    const line = page.locator('#lijst').getByRole('button').filter({ hasText: 'Vraag van de Kamer' });
    const reading = page.getByRole('region', { name: p('reading') });
    for (const way of ['the phone', 'the screen', 'the phone']) {
      await line.click();
      await reading.getByText('Wat weet u zeker?').waitFor();
      if (way === 'the phone') await page.goBack();
      else await reading.getByRole('button', { name: p('tab.mail') }).click();
      await line.waitFor();
    }
    expect(page.url()).toBe(address);
  });

  it('leaves what is being written open while the phone is turned', async () => {
    const page = red[2] as Page;
    await page.locator('#lijst').getByRole('button').filter({ hasText: 'Vraag van de Kamer' }).click();
    await page
      .getByRole('region', { name: p('reading') })
      .getByRole('button', { name: p('mark'), exact: true })
      .click();
    const sheet = page.getByRole('dialog', { name: p('mark') });
    await sheet.getByRole('textbox').fill('De Kamer vraagt ernaar');
    await page.setViewportSize({ width: phone.height, height: phone.width });
    await page.locator('#lijst').waitFor({ state: 'attached' });
    expect(await sheet.getByRole('textbox').inputValue()).toBe('De Kamer vraagt ernaar');
    await page.setViewportSize(phone);
    await page.locator('#lijst').waitFor({ state: 'detached' });
    expect(await sheet.getByRole('textbox').inputValue()).toBe('De Kamer vraagt ernaar');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.goBack();
  });

  it('moves a seat to another device', async () => {
    const [old, other] = red as [Page, Page];
    await sayToTeam(old, 'Ik stap over op mijn telefoon');
    await other.bringToFront();
    await sayToTeam(other, 'Prima');
    // On a phone that looks elsewhere, what they wrote is new until it was read, and stays read over a reload.
    const [, , third] = red as [Page, Page, Page];
    const chat = third.getByRole('navigation', { name: p('rail') }).getByRole('button', { name: p('tab.chat') });
    await third.bringToFront();
    await chat.getByText(`2 ${p('rail.fresh')}`).waitFor();
    await openTeamChannel(third);
    await chat.getByText(p('rail.fresh')).waitFor({ state: 'detached' });
    await third.reload();
    await third.getByRole('navigation', { name: p('rail') }).waitFor();
    expect(await chat.getByText(p('rail.fresh')).count()).toBe(0);
    const address = old.url();
    await old.context().close();
    const next = await device(phone);
    await next.goto(address);
    await next
      .getByRole('button', { name: p('tab.chat') })
      .first()
      .waitFor();
    // Whoever holds this device has opened nothing yet: the role card comes first, once.
    const card = next.getByRole('dialog', { name: p('brief.first') });
    await card.getByRole('button', { name: translator('nl', 'shared')('close') }).click();
    await card.waitFor({ state: 'detached' });
    red = [next, ...red.slice(1)];
    await team(staff, 'Team 1')
      .getByText(t('seats.here', { here: 3, all: 3 }))
      .waitFor();
  });

  it('loses nothing when the server is killed, and goes on paused with every seat kept', async () => {
    const [, writer] = red as [Page, Page];
    const field = writer.getByRole('textbox', { name: p('chat.to', { name: p('team.channel') }) });
    await field.fill('Dit typ ik');
    await server.kill();
    await writer.getByText(p('banner.lost')).waitFor();
    await stage.getByText(translator('nl', 'stage')('lost')).waitFor();
    await field.pressSequentially(' nu de server weg is');
    await server.start();
    await writer.getByText(p('connection.open'), { exact: true }).first().waitFor();
    expect(await field.inputValue()).toBe('Dit typ ik nu de server weg is');
    await writer.getByText('Ik stap over op mijn telefoon').first().waitFor();
    await team(staff, 'Team 1')
      .getByText(t('seats.here', { here: 3, all: 3 }))
      .waitFor();
    await team(staff, 'Team 1').getByText(t('phase.paused')).waitFor();
    await team(staff, 'Team 2').getByText(t('phase.paused')).waitFor();
    await button(staff, t('act.resume')).click();
    await team(staff, 'Team 1').getByText(t('phase.running')).waitFor();
    // What is sure to be refused is not sent: the writer's own screen must know that time goes on.
    await writer.locator('.banner').waitFor({ state: 'detached' });
    await field.press('Control+Enter');
    for (const page of red)
      await page.getByText('Dit typ ik nu de server weg is').first().waitFor({ state: 'attached' });
    expect(await red[0]?.getByRole('dialog').count()).toBe(0);
    await stage.locator('canvas').waitFor();
  });

  it('keeps what was typed and sent without a line when the page is loaded anew before there is one', async () => {
    const writer = red[1] as Page;
    const address = writer.url();
    const channel = { name: p('chat.to', { name: p('team.channel') }) };
    await server.kill();
    await writer.getByText(p('banner.lost')).waitFor();
    const field = writer.getByRole('textbox', channel);
    await field.fill('Verstuurd zonder verbinding');
    await field.press('Control+Enter');
    // Nobody sends it twice for want of a word.
    const waits = translator('nl', 'shared')('waits-for-line.text', { text: 'Verstuurd zonder verbinding' });
    await writer.getByText(waits).waitFor();
    // Who goes elsewhere and comes back is told at once, and cannot send it anew.
    const rail = writer.getByRole('navigation', { name: p('rail') });
    await rail.getByRole('button', { name: p('tab.mail') }).click();
    await field.waitFor({ state: 'detached' });
    await openTeamChannel(writer);
    await writer.locator('.say').getByText(translator('nl', 'shared')('waits-for-line'), { exact: true }).waitFor();
    expect(await writer.locator('.say button[type=submit]').isDisabled()).toBe(true);
    // Of the same seat on the same device: neither window takes what is the other's, and nothing goes out twice.
    const second = await writer.context().newPage();
    await writer.goto('about:blank');
    await server.start();
    await Promise.all([writer.goto(address), second.goto(address)]);
    for (const page of [writer, second]) await page.getByText(p('connection.open'), { exact: true }).first().waitFor();
    await team(staff, 'Team 1').getByText(t('phase.paused')).waitFor();
    await writer.bringToFront();
    await openTeamChannel(writer);
    const typed = writer.getByRole('textbox', channel);
    // Paused meanwhile: the message is refused, as it would have been without the reload, and stands in its field.
    await until(
      'what was typed stands there',
      async () => (await typed.inputValue()) === 'Verstuurd zonder verbinding',
    );
    await until('nothing is left on the device', async () => (await unsentOn(writer)) === 0);
    // It is told in the window that sent it: which of the two that is depends on which was the first to load.
    await second.bringToFront();
    await openTeamChannel(second);
    const told = (page: Page): Locator =>
      page.locator('.say').getByText(translator('nl', 'shared')('rejection.paused'));
    await until('a window tells why', async () => (await told(writer).count()) + (await told(second).count()) > 0);
    expect(await look((await told(writer).isVisible()) ? writer : second, 'refused-before', onSeat)).toEqual([]);
    await writer.bringToFront();
    await second.close();
    await button(staff, t('act.resume')).click();
    await team(staff, 'Team 1').getByText(t('phase.running')).waitFor();
  });

  it('leaves what was written on another device meanwhile, and keeps beside it what was written without a line', async () => {
    const writer = red[1] as Page;
    const address = writer.url();
    const channel = { name: p('chat.to', { name: p('team.channel') }) };
    // The role card, once the exercise goes on.
    await writer.getByRole('dialog').waitFor();
    await writer.keyboard.press('Escape');
    await writer.getByRole('dialog').waitFor({ state: 'detached' });
    await writer.getByRole('textbox', channel).fill('');
    await server.kill();
    await writer.getByText(p('banner.lost')).waitFor();
    await writer.getByRole('textbox', channel).fill('Getypt zonder verbinding');
    await writer.getByRole('textbox', channel).blur();
    // Each run has the options in an order of its own.
    const options = writer.getByRole('radio');
    await options.nth(2).check();
    const chosen = await writer.locator('.options label').nth(2).innerText();
    for (const part of ['Getypt zonder', '.advise-option'])
      await until('it is kept', () =>
        writer.evaluate((sought) => Object.values(localStorage).some((kept) => String(kept).includes(sought)), part),
      );
    await writer.goto('about:blank');
    await server.start();
    const other = await device(phone);
    await other.goto(address);
    await other.getByText(p('connection.open'), { exact: true }).first().waitFor({ state: 'attached' });
    await other
      .getByRole('navigation', { name: p('rail') })
      .getByRole('button', { name: p('tab.decisions') })
      .click();
    await other.locator('#lijst').getByRole('button').filter({ hasText: 'Eerste reactie' }).click();
    await other.getByRole('radio').nth(1).check();
    await openTeamChannel(other);
    await other.getByRole('textbox', channel).fill('Getypt op de telefoon');
    await other.getByRole('textbox', channel).blur();
    // The other comes in only once the server has it.
    await until('the server has it', async () => (await unsentOn(other)) === 0);
    await writer.goto(address);
    await writer.bringToFront();
    await openTeamChannel(writer);
    const field = writer.getByRole('textbox', channel);
    const beside = writer.getByRole('status').filter({ hasText: p('beside') });
    await beside.getByText('Getypt zonder verbinding').waitFor();
    await until('the newer text stands there', async () => (await field.inputValue()) === 'Getypt op de telefoon');
    expect(await other.getByRole('textbox', channel).inputValue()).toBe('Getypt op de telefoon');
    expect(await look(writer, 'beside', onSeat)).toEqual([]);
    await button(beside, p('beside.put')).click();
    await beside.waitFor({ state: 'detached' });
    const whole = 'Getypt op de telefoon\nGetypt zonder verbinding';
    expect(await field.inputValue()).toBe(whole);
    await until('and on the telephone', async () => (await other.getByRole('textbox', channel).inputValue()) === whole);
    await other.context().close();
    const ticks = writer.getByRole('status').filter({ hasText: p('beside.ticks') });
    await ticks.getByText(chosen, { exact: true }).waitFor();
    expect(await options.nth(1).isChecked()).toBe(true);
    expect(await look(writer, 'beside-ticks', onSeat)).toEqual([]);
    // However little room there is, hours and minutes stay together.
    const lines = await writer
      .locator('.dl')
      .first()
      .evaluate((line: HTMLElement) => {
        line.style.width = '130px';
        const boxes = line.querySelector('b')?.getClientRects().length;
        line.style.width = '';
        return boxes;
      });
    expect(lines).toBe(1);
    await button(ticks, p('beside.choose')).focus();
    await writer.keyboard.press('Enter');
    await ticks.waitFor({ state: 'detached' });
    expect(await options.nth(2).isChecked()).toBe(true);
    await until('nothing is left on the device', async () => (await unsentOn(writer)) === 0);
    await field.fill('');
    await staff.bringToFront();
    await team(staff, 'Team 1').getByText(t('phase.paused')).waitFor();
    await button(staff, t('act.resume')).click();
    await team(staff, 'Team 1').getByText(t('phase.running')).waitFor();
  });

  it('asks before it frees a seat at which somebody works, by the keyboard alone, and not when nobody does', async () => {
    const second = team(staff, 'Team 2');
    await staff.bringToFront();
    // The server has just been started anew: each comes back in its own time.
    await second.getByText(t('seats.here', { here: 3, all: 3 })).waitFor();
    await second.getByText(t('who', { team: 'Team 2' })).click();
    const frees = (): Locator => second.getByRole('button', { name: /^Maak vrij: / });
    expect(await frees().count()).toBe(3);
    const name = (await frees().first().getAttribute('aria-label')) ?? '';
    const question = second.getByRole('group', { name });
    await frees().first().focus();
    await staff.keyboard.press('Enter');
    await question.waitFor();
    const { roles = '' } = /^Maak vrij: (?<roles>.+) in Team 2$/.exec(name)?.groups ?? {};
    await question.getByText(t('seat.release.ask', { roles, team: 'Team 2' })).waitFor();
    // A second slip of the same key frees nothing.
    await staff.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(
      await frees()
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await staff.keyboard.press('Enter');
    await question.waitFor();
    expect(await look(staff, 'free a seat', both)).toEqual([]);
    await staff.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await staff.keyboard.press('Enter');
    await button(question, t('seat.release.yes')).focus();
    await staff.keyboard.press('Enter');
    await blue[0]?.getByText(t('refused')).waitFor();
    await until('the seat is free', async () => (await frees().count()) === 2);
    await blue[1]?.context().close();
    await second.getByText(t('seat.away')).waitFor();
    await frees().first().click();
    await until('the next is free at once', async () => (await frees().count()) === 1);
  });

  it('asks before it takes a link back, and puts out who is in by it', async () => {
    await staff.getByText(/^\d+ links? uitgegeven$/).click();
    const beamer = staff
      .getByRole('listitem')
      .filter({ hasText: t('link.beamer') })
      .filter({ has: staff.locator('code') });
    await beamer.getByRole('button').click();
    const question = beamer.getByRole('group');
    await question.getByText(t('link.revoke.ask', { link: `${t('link.beamer')}, Team 1` })).waitFor();
    // A seat's link says which seat that is.
    const [roles = ''] = await team(staff, 'Team 1').locator('.se-seat-lines b').allTextContents();
    await staff
      .getByText(`${t('link.seat')}, Team 1: ${roles}`, { exact: true })
      .first()
      .waitFor();
    expect(await look(staff, 'revoke a link', both)).toEqual([]);
    await button(question, t('link.revoke.yes')).click();
    await beamer.waitFor({ state: 'detached' });
    await stage.getByText(t('refused')).waitFor();
  });

  it('shows the facilitator one team’s script, and plays it on', async () => {
    await staff.getByRole('link', { name: t('console.of', { team: 'Team 2' }) }).click();
    await button(staff, f('pause')).click();
    await staff.getByRole('heading', { name: f('band.facilitator') }).waitFor();
    await called(staff, `${f('who')} – Team 2 – Overleglinkjes`);
    await staff.getByText(`Team 2 · ${f('who')}`).waitFor();
    // In English the exercise has a longer name.
    await button(staff, f('foot.language')).click();
    await button(staff, translator('en', 'facilitator')('foot.language')).waitFor();
    await staff.setViewportSize(phone);
    const hidden = await staff.evaluate(() => {
      const title = document.createRange();
      title.selectNodeContents(document.querySelector('.fc-who h1') as Node);
      const word = (document.querySelector('.fc-tab') as Element).getBoundingClientRect();
      return [...title.getClientRects()].some((line) => line.right > word.left && line.top < word.bottom);
    });
    expect(hidden).toBe(false);
    await staff.setViewportSize({ width: 1366, height: 768 });
    await button(staff, translator('en', 'facilitator')('foot.language')).click();
    await button(staff, f('foot.language')).waitFor();
    const opened = staff.context().waitForEvent('page');
    await staff.getByRole('button', { name: f('notes.evaluator') }).click();
    const evaluator = await opened;
    await evaluator.getByLabel(translator('nl', 'evaluator')('name')).waitFor();
    await evaluator.getByText('Overleglinkjes · Team 2').waitFor();
    await evaluator.close();
    await staff.bringToFront();
    // A console that is cut off says so: what it shows may be old.
    await server.kill();
    await staff.getByRole('alert').getByText(f('band.lostText')).waitFor();
    const found = await look(staff, 'console without a line', both);
    await server.start();
    await staff.getByRole('heading', { name: f('band.facilitator') }).waitFor();
    expect(found).toEqual([]);
    await staff.getByRole('link', { name: f('foot.home') }).click();
    await team(staff, 'Team 2').getByText(t('phase.paused')).waitFor();
    await team(staff, 'Team 1').getByText(t('phase.paused')).waitFor();
    await button(staff, t('act.resume')).click();
    await team(staff, 'Team 1').getByText(t('phase.running')).waitFor();
  });

  it('ends with what each team did', async () => {
    await button(staff, t('act.endExercise')).click();
    await button(staff.getByRole('dialog'), t('act.sure')).click();
    await team(staff, 'Team 2').getByText(t('phase.hotWash')).waitFor();
    const q = translator('nl', 'questions');
    const found: string[] = [];
    for (const [place, page] of red.entries()) {
      await page.bringToFront();
      await button(page, p('end.answer')).click();
      await page.getByRole('heading', { name: q('own'), exact: true }).waitFor();
      for (const group of await page.getByRole('radiogroup').all())
        await group.getByText(String(place + 2), { exact: true }).click();
      if (place === 0) found.push(...(await look(page, 'own questions', everywhere)));
      // What is saved without a line is not called kept before the server has it.
      if (place === 1) {
        await server.kill();
        await page.getByText(q('own.lost')).waitFor();
      }
      await button(page, q('save')).click();
      if (place === 1) {
        expect(await page.getByText(p('end.answered')).count()).toBe(0);
        found.push(...(await look(page, 'own questions without a line', crosswise)));
        await server.start();
      }
      const said = page.getByText(p('end.answered'));
      await said.waitFor();
      await until('the focus is on what says so', () => said.evaluate((one) => one === document.activeElement));
      if (place === 0) found.push(...(await look(page, 'answered', crosswise)));
    }
    const [first] = red;
    if (!first) throw new Error('nobody sits here');
    await first.bringToFront();
    await button(first, p('end.answer-another')).click();
    await first.getByText(q('own.another')).waitFor();
    expect(await first.getByText(q('own.again')).count()).toBe(0);
    expect(await first.locator('input:checked').count()).toBe(0);
    found.push(...(await look(first, 'questions for another', crosswise)));
    for (const group of await first.getByRole('radiogroup').all()) await group.getByText('3', { exact: true }).click();
    await button(first, q('save')).click();
    await first.getByText(p('end.answered')).waitFor();
    expect(found).toEqual([]);
    await staff.bringToFront();
    await staff.getByRole('link', { name: t('review.of', { team: 'Team 1' }) }).click();
    const review = translator('nl', 'review');
    await staff.getByRole('heading', { name: review('title') }).waitFor();
    await staff.getByText(/Dinsdag – Team 1$/).waitFor();
    await called(staff, `${review('title')} – Dinsdag – Team 1`);
    await staff.getByRole('tab', { name: review('tab.questions') }).click();
    await staff.getByText(q('filled', { count: red.length + 1 })).waitFor();
    await staff
      .getByText(q('mean', { mean: 3, lowest: 2, highest: 4 }))
      .first()
      .waitFor();
    // What the facilitator changes in the report of a team is kept by the server too.
    const r = translator('nl', 'report');
    await staff.getByRole('tab', { name: review('tab.report') }).click();
    const section = 'Samenvatting voor de leiding';
    await button(staff, r('editOf', { section })).click();
    const form = staff.getByRole('form', { name: r('editOf', { section }) });
    await form.getByLabel(r('sentence', { n: 1 }), { exact: true }).fill('Zo was het op dinsdag.');
    await button(form, r('save')).click();
    await staff.getByRole('article').getByText('Zo was het op dinsdag.').waitFor();
    await staff.getByRole('tab', { name: review('tab.course') }).click();
    await staff.getByRole('button', { name: review('table') }).click();
    await staff.getByText('Dit typ ik nu de server weg is').first().waitFor();
    expect(staff.url()).not.toBe(sessionAddress);
  });

  it('gives a participant’s device no sentence of the script at any address', async () => {
    const scenario = readScript();
    const sentences = Object.values(scenario.texts.nl)
      .flatMap((text) => text.split(/(?<=[.?!])\s+/))
      .filter((sentence) => sentence.length > 40)
      // The handout of every exercise has that rule.
      .filter((sentence) => sentence !== 'Wat u weet, weten de anderen pas als u het deelt.')
      .filter((_, index, all) => index % Math.ceil(all.length / 200) === 0);
    expect(sentences.length).toBeGreaterThan(150);
    const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    expect(paths.length).toBeGreaterThan(20);
    const leaks: string[] = [];
    for (const path of paths) {
      // As from another device, by way of a proxy that says for whom it asks.
      const response = await fetch(`${server.url}/${path}`, { headers: { 'x-forwarded-for': '192.0.2.7' } });
      const text = await response.text();
      if (path.endsWith('webex-disclosure.json')) expect(response.status).toBe(404);
      if (path.endsWith('index.json')) continue;
      leaks.push(...sentences.filter((sentence) => text.includes(sentence)).map((sentence) => `${path}: ${sentence}`));
    }
    expect(leaks).toEqual([]);
  });

  it('asked nothing of any other host, and complained of nothing', () => {
    expect([...asked].filter((origin) => origin !== server.url && origin !== 'null')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('tells a console that its session was deleted', async () => {
    await staff.goto(sessionAddress);
    const script = await staff.context().newPage();
    await script.goto(sessionAddress);
    await script.getByRole('link', { name: t('console.of', { team: 'Team 2' }) }).click();
    await script.getByRole('heading', { name: f('band.hotWash') }).waitFor();
    await staff.bringToFront();
    await button(staff, t('remove')).click();
    await button(staff, t('remove.yes')).click();
    await script.bringToFront();
    await script.getByText(t('refused')).waitFor();
  });
});
