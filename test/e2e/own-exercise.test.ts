import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packScenario } from '../../src/app/studio/scenario-zip.ts';
import { exercise20 } from '../../src/exchange/template/exercise-20.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { FactId, InjectId, RoleId } from '../../src/scenario/model/ids.ts';
import { translator } from '../../src/ui/shared/i18n.ts';
import { startSessionProcess, type SessionProcess } from '../../scripts/session-process.ts';
import { launchChromium } from '../support/chromium.ts';
import { PATIENCE } from '../support/until.ts';
import { hearComplaints } from './room/complaints.ts';
import { consoleOf, until } from './room/console.ts';
import { crosswise, laptop, look } from './room/look.ts';
import { scriptIn } from './room/script.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { opening, secretSentences, type Given } from './room/secrets.ts';
import { stepByStep } from './room/step-by-step.ts';
import { memoryOf } from './room/wiretap.ts';

const s = translator('nl', 'start');
const t = translator('nl', 'session');
const p = translator('nl', 'participant');

/** What the studio makes of this wish; the exercise in the studio is the same but for its id. */
const files = exercise20.files({ id: 'x', title: 'De verkeerde bijlage', language: 'nl', minutes: 20 });
const { scenario } = readScenario(files);
if (!scenario) throw new Error('the template has mistakes');
const script = scriptIn('nl', scenario);
const room = { t: ((namespace: 'participant') => translator('nl', namespace)) as never, script };

let server: SessionProcess;
let browser: Browser;
const complaints: string[] = [];
/** All that came over the network to a participant's device. */
const sent = new Map<Page, string[]>();
stepByStep();

beforeAll(async () => {
  server = await startSessionProcess();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function device(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: laptop, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  hearComplaints(
    context,
    complaints,
    /ERR_CONNECTION|WebSocket connection|WebSocket is already|Colyseus|sockjs|status of 50[03]/,
  );
  return context;
}

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const choice = (page: Page): Locator => page.getByRole('combobox', { name: s('exercise') });
const team = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) });

async function comeIn(code: string, seat: number): Promise<Page> {
  const page = await (await device()).newPage();
  const heard: string[] = [];
  sent.set(page, heard);
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void heard.push(payload.toString())));
  page.on('response', (response) => {
    if (/json|html/.test(response.headers()['content-type'] ?? ''))
      response.text().then(
        (text) => heard.push(text),
        () => undefined,
      );
  });
  await page.goto(`${server.url}/#/join`);
  await page.getByLabel(t('code')).fill(code);
  await button(page, t('code.go')).click();
  await page.getByRole('region', { name: 'Team 1' }).getByRole('listitem').nth(seat).getByRole('button').click();
  await page.getByRole('heading', { name: p('lobby.wait') }).waitFor();
  return page;
}

/** How much that was typed or sent there lies on the device without an answer. */
const unsentOn = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':unsent:')).length);

/** How many exercises and runs the server keeps. */
function kept(): readonly unknown[] {
  const database = new DatabaseSync(join(server.data, 'sessions.sqlite'), { readOnly: true });
  try {
    return ['scenarios', 'runs', 'sessions', 'records'].map(
      (table) => database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count'],
    );
  } finally {
    database.close();
  }
}

describe('an exercise of one’s own, with a device for each', () => {
  let staff: Page;
  let chair: SeatOf;
  let press: SeatOf;
  let sessionAddress = '';
  const pages: Page[] = [];

  it('stands beside the others once it was made in the studio', async () => {
    staff = await (await device()).newPage();
    await staff.goto(`${server.url}/#/studio`);
    const studio = translator('nl', 'studio');
    await button(staff, studio('new.begin')).click();
    await staff.getByRole('dialog').getByLabel(studio('new.title'), { exact: true }).fill('De verkeerde bijlage');
    await staff.keyboard.press('Enter');
    await staff.locator('.cm-content').waitFor();
    await staff.goto(`${server.url}/`);
    await choice(staff).selectOption({ label: 'De verkeerde bijlage' });
    await staff.getByRole('heading', { name: 'De verkeerde bijlage', level: 2 }).waitFor();
    await staff.getByText(s('languages', { list: s('languages.nl') })).waitFor();
    expect(await look(staff, 'own exercise', crosswise)).toEqual([]);
  });

  it('is refused with the place of its first mistakes while it has any, from a file too', async () => {
    const broken = files.map(({ path, text }) => ({ path, text: text.replaceAll('channel: mail', 'channel: mial') }));
    const chooser = staff.waitForEvent('filechooser');
    await button(staff, s('own-exercise.file')).click();
    await (
      await chooser
    ).setFiles({ name: 'stuk.zip', mimeType: 'application/zip', buffer: Buffer.from(packScenario('x', broken)) });
    await staff.getByText(s('own-exercise.faulty', { count: 2 })).waitFor();
    const faults = staff.locator('.st-faults li');
    expect(await faults.count()).toBe(2);
    expect(await faults.first().textContent()).toMatch(/40-script\.yaml, regel \d+'mial' .*Bedoelde u 'mail'\?/);
    expect(await button(staff, s('create')).count()).toBe(0);
    expect(await look(staff, 'own exercise with mistakes', crosswise)).toEqual([]);
    expect(kept()).toEqual([0, 0, 0, 0]);
  });

  it('is taken from its folder too, and from what is dropped on the page', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'exercise-')), 'Uit een map');
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await staff.locator('input[webkitdirectory]').setInputFiles(folder);
    const opened = (name: string): string => s('own-exercise.from-file', { name });
    await expect.poll(() => choice(staff).locator('option:checked').textContent()).toBe(opened('Uit een map'));
    await staff.getByRole('heading', { name: 'De verkeerde bijlage', level: 2 }).waitFor();
    const data = await staff.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'gevallen.zip'));
        return transfer;
      },
      [...packScenario('x', files)],
    );
    await staff.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await staff.locator('.st-over').waitFor();
    await staff.dispatchEvent('main', 'drop', { dataTransfer: data });
    await expect.poll(() => choice(staff).locator('option:checked').textContent()).toBe(opened('gevallen'));
    await staff.locator('.st-create').waitFor();
    // A folder that is dropped has entries that only the browser itself can make.
    const hand = await staff.context().newCDPSession(staff);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await hand.send('Input.dispatchDragEvent', {
        type,
        x: 200,
        y: 200,
        data: { items: [], files: [folder], dragOperationsMask: 1 },
      });
    await expect.poll(() => choice(staff).locator('option:checked').textContent()).toBe(opened('Uit een map'));
    await staff.locator('.st-create').waitFor();
    await staff.locator('.st-over').waitFor({ state: 'detached' });
  });

  it('has the button in sight on a low laptop, whatever is chosen', async () => {
    await staff.setViewportSize({ width: 1366, height: 768 });
    await staff
      .locator('label')
      .filter({ hasText: s('how.own') })
      .click();
    await staff.evaluate(() => scrollTo(0, 0));
    const place = await staff.locator('.st-create').boundingBox();
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(768);
    expect(await look(staff, 'own exercise low', crosswise)).toEqual([]);
    await staff.setViewportSize(laptop);
  });

  it('opens a session as any other does', async () => {
    await choice(staff).selectOption({ label: 'De verkeerde bijlage' });
    await staff
      .locator('label')
      .filter({ hasText: s('how.own') })
      .click();
    await staff.locator('.seg label').getByText('2', { exact: true }).click();
    await staff.getByLabel(s('name')).fill('Eigen werk');
    await button(staff, s('create')).click();
    await staff.getByRole('heading', { name: 'Eigen werk' }).waitFor();
    sessionAddress = staff.url();
    expect(kept().slice(0, 3)).toEqual([1, 1, 1]);
    const code = (await staff.getByLabel(t('code')).textContent()) ?? '';
    pages.push(...(await Promise.all([0, 1].map((seat) => comeIn(code, seat)))));
    const [first, second] = pages as [Page, Page];
    chair = seatOf(room, first);
    press = seatOf(room, second);
    await staff.bringToFront();
    await button(staff, t('act.start')).click();
    await button(staff.getByRole('dialog'), t('act.sure')).click();
    await Promise.all(pages.map((page) => page.getByRole('navigation', { name: p('rail') }).waitFor()));
  });

  it('plays its messages and decisions on the devices', async () => {
    await staff.getByRole('link', { name: t('console.of', { team: 'Team 1' }) }).click();
    const desk = consoleOf(room, staff);
    await desk.jump({ hour: '09:06' });
    await chair.open('mail', script.subject('in-report'));
    await chair.reading().getByText('Ik moet u iets vervelends melden.').waitFor();
    await chair.shareWithAll();
    await press.front();
    await press.open('mail', script.subject('in-report'));
    await chair.free();
    await chair.decide('dec-recall', 'b', 'Zij moeten het bestand verwijderen.');
  });

  it('gives a device nothing of it that is not its own', async () => {
    const given: Given = {
      role: 'seat-press' as RoleId,
      injects: ['in-start', 'in-report'] as InjectId[],
      facts: ['f-list-sent'] as FactId[],
    };
    const secrets = secretSentences(script.scenario, given);
    expect(secrets.length).toBeGreaterThan(20);
    const places = {
      sent: (sent.get(press.page) ?? []).join('\n'),
      shown: await press.page.content(),
      remembered: await memoryOf(press.page),
    };
    const brief = opening(script.say('seat-press.brief'));
    expect(places.remembered).toContain(brief);
    for (const [place, text] of Object.entries(places))
      expect([place, secrets.filter((sentence) => text.includes(sentence))]).toEqual([place, []]);
  });

  it('lays what was ticked without a line beside what was ticked elsewhere meanwhile, in a request and in a text', async () => {
    await staff.bringToFront();
    await consoleOf(room, staff).jump({ hour: '09:46' });
    await press.open('products', script.say('prod-answer.title'));
    await chair.open('requests', script.request('req-recall'));
    const seats = [chair, press].map((seat) => ({ seat, address: seat.page.url() }));
    const box = (page: Page, n: number): Locator => seatOf(room, page).reading().getByRole('checkbox').nth(n);
    const words = (page: Page, n: number): Promise<string> =>
      box(page, n).evaluate((one: HTMLInputElement) => one.labels?.[0]?.textContent.trim() ?? '');
    await server.kill();
    const kept: string[] = [];
    for (const { seat } of seats) {
      await seat.page.getByText(p('banner.lost')).waitFor();
      await box(seat.page, 0).check();
      kept.push(await words(seat.page, 0));
      await until('it lies on the device', async () => (await unsentOn(seat.page)) > 0);
      await seat.page.goto('about:blank');
    }
    await server.start();
    for (const [n, { address }] of seats.entries()) {
      const other = await (await device()).newPage();
      await other.goto(address);
      const there = seatOf(room, other);
      await (n === 0
        ? there.open('requests', script.request('req-recall'))
        : there.open('products', script.say('prod-answer.title')));
      await box(other, 1).check();
      await until('the server has it', async () => (await unsentOn(other)) === 0);
      await other.context().close();
    }
    for (const [n, { seat, address }] of seats.entries()) {
      await seat.page.goto(address);
      await (n === 0
        ? seat.open('requests', script.request('req-recall'))
        : seat.open('products', script.say('prod-answer.title')));
      const ticks = seat.page.getByRole('status').filter({ hasText: p('beside.ticks') });
      await ticks.getByText(kept[n] ?? '', { exact: true }).waitFor();
      expect([await box(seat.page, 0).isChecked(), await box(seat.page, 1).isChecked()]).toEqual([false, true]);
      expect(await look(seat.page, n === 0 ? 'beside request' : 'beside product', crosswise)).toEqual([]);
      // Taken over in the request, and thrown away in the text.
      await button(ticks, n === 0 ? p('beside.tick') : p('beside.drop')).click();
      await ticks.waitFor({ state: 'detached' });
      expect([await box(seat.page, 0).isChecked(), await box(seat.page, 1).isChecked()]).toEqual([n === 0, true]);
      await until('nothing is left on the device', async () => (await unsentOn(seat.page)) === 0);
    }
  });

  it('goes on after the server was killed, and another device of the facilitator has it by the link', async () => {
    await server.kill();
    await press.page.getByText(p('banner.lost')).waitFor();
    await server.start();
    await press.page.getByText(p('connection.open'), { exact: true }).first().waitFor();
    const elsewhere = await (await device()).newPage();
    await elsewhere.goto(sessionAddress);
    await team(elsewhere, 'Team 1').getByText(t('phase.paused')).waitFor();
    await button(elsewhere, t('act.resume')).click();
    await team(elsewhere, 'Team 1').getByText(t('phase.running')).waitFor();
    await elsewhere.getByRole('link', { name: t('console.of', { team: 'Team 1' }) }).click();
    await consoleOf(room, elsewhere).jump({ hour: '09:46' });
    await press.open('mail', script.subject('in-question'));
    await elsewhere.goto(sessionAddress);
    await button(elsewhere, t('act.endExercise')).click();
    await button(elsewhere.getByRole('dialog'), t('act.sure')).click();
    await team(elsewhere, 'Team 1').getByText(t('phase.hotWash')).waitFor();
    await elsewhere.getByRole('link', { name: t('review.of', { team: 'Team 1' }) }).click();
    const review = translator('nl', 'review');
    await elsewhere.getByRole('heading', { name: review('title') }).waitFor();
    await elsewhere.getByRole('tab', { name: review('tab.decisions') }).click();
    const decision = elsewhere.getByRole('article').filter({ hasText: script.decision('dec-recall') });
    await decision.getByText(review('decision.why', { why: 'Zij moeten het bestand verwijderen.' })).waitFor();
  });

  it('is gone from the server with the session, and still in the studio', async () => {
    await staff.goto(sessionAddress);
    await button(staff, t('remove')).click();
    await button(staff.getByRole('dialog'), t('remove.yes')).click();
    await staff.getByRole('button', { name: s('create') }).waitFor();
    expect(kept()).toEqual([0, 0, 0, 0]);
    await choice(staff).selectOption({ label: 'De verkeerde bijlage' });
    await staff.getByRole('heading', { name: 'De verkeerde bijlage', level: 2 }).waitFor();
    expect(complaints).toEqual([]);
  });
});
