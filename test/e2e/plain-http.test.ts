import { networkInterfaces } from 'node:os';
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSessionProcess, type SessionProcess } from '../../scripts/session-process.ts';
import { partOverHead } from '../../src/ui/shared/part-over.ts';
import { translator } from '../../src/ui/shared/i18n.ts';
import { launchChromium } from '../support/chromium.ts';
import { startRelay, type TcpRelay } from '../support/tcp-relay.ts';
import { until } from './room/console.ts';
import { crosswise, look, onDarkPhone, onLaptop, onPhone } from './room/look.ts';
import { PATIENCE } from '../support/until.ts';
import { sayToTeam } from './room/team-chat.ts';
import { stepByStep } from './room/step-by-step.ts';
import { hearComplaints } from './room/complaints.ts';

const t = translator('nl', 'session');
const s = translator('nl', 'start');
const p = translator('nl', 'participant');
const f = translator('nl', 'facilitator');
const v = translator('nl', 'evaluator');
const shared = translator('nl', 'shared');

/** An address of a network card of this machine; nothing that is sent to it leaves the machine. */
const card = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
/** Where there is no card: a name of no secure origin, which the browser is told to find here. */
const NAME = 'exercise.test';
const host = card ?? NAME;

let server: SessionProcess;
let relay: TcpRelay;
let browser: Browser;
/** Where devices in the network come in. */
let origin = '';
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  server = await startSessionProcess();
  browser = await launchChromium([`--host-resolver-rules=MAP ${NAME} 127.0.0.1`]);
});
afterAll(async () => {
  await browser?.close();
  await relay?.close();
  await server?.close();
});
stepByStep();

const phone = { width: 390, height: 844 };
async function device(viewport = { width: 1366, height: 768 }): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  // Of lines that are cut here; and of a header that asks for more than such an origin can have.
  hearComplaints(context, complaints, /ERR_|WebSocket|Colyseus|Cross-Origin-Opener-Policy/);
  contexts.push(context);
  return context.newPage();
}
const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true });

/** What a browser keeps from a page that came over plain HTTP from another machine. */
const withheld = (page: Page): Promise<object> =>
  page.evaluate(() => ({
    secure: isSecureContext,
    subtle: typeof crypto.subtle,
    uuid: typeof (crypto as Partial<Crypto>).randomUUID,
    locks: typeof (navigator as Partial<Navigator>).locks,
    worker: typeof (navigator as Partial<Navigator>).serviceWorker,
    clipboard: typeof (navigator as Partial<Navigator>).clipboard,
  }));
const nothing = {
  secure: false,
  subtle: 'undefined',
  uuid: 'undefined',
  locks: 'undefined',
  worker: 'undefined',
  clipboard: 'undefined',
};

describe(`joining over plain HTTP, at ${card ? 'an address of a network card' : 'a name of no secure origin'}`, () => {
  let staff: Page;
  let seat: Page;
  let evaluator: Page;
  let asleep: CDPSession;
  let seatsAddress = '';

  it('listens at this machine only until the facilitator opens it to the network', async () => {
    staff = await device();
    await staff.goto(`${server.url}/`);
    await staff
      .locator('label')
      .filter({ hasText: s('how.own') })
      .click();
    const { port } = new URL(server.url);
    if (card) await staff.getByText(s('how.own.where', { where: `http://${card}:${port}` })).waitFor();
    expect(await look(staff, 'start own', onLaptop)).toEqual([]);
    await staff.locator('label').filter({ hasText: /^60/ }).click();
    await staff.locator('.seg label').getByText('3', { exact: true }).click();
    await staff.getByLabel(s('teams')).fill('1');
    await button(staff, s('create')).click();
    await staff.getByText(t('net.closed')).waitFor();
    expect(await staff.getByRole('img', { name: t('joining.qr') }).count()).toBe(0);
    expect(await look(staff, 'session closed', onLaptop)).toEqual([]);
    origin = `http://${host}:${port}`;
    if (!card) return;
    expect(
      await fetch(origin).then(
        () => 'answer',
        () => 'none',
      ),
    ).toBe('none');
    await staff.getByLabel(t('net.card')).selectOption(card);
    await button(staff, t('net.open.go')).click();
    await staff.getByText(t('net.open')).waitFor();
    await staff.getByRole('img', { name: t('joining.qr') }).waitFor();
    expect(await staff.locator('.se-origin').textContent()).toBe(`${card}:${port}`);
    expect(await look(staff, 'session open', onDarkPhone)).toEqual([]);
  });

  it('takes whoever types the bare address to the code, and the code to a seat', async () => {
    const code = (await staff.getByLabel(t('code')).textContent()) ?? '';
    if (card) {
      relay = await startRelay(card, Number(new URL(origin).port));
      origin = `http://${card}:${relay.port}`;
    } else {
      relay = await startRelay('127.0.0.1', Number(new URL(origin).port));
      origin = `http://${NAME}:${relay.port}`;
    }
    seat = await device(phone);
    await seat.goto(origin);
    await seat.getByLabel(t('code')).fill(code.toLowerCase());
    await button(seat, t('code.go')).click();
    await seat.getByRole('region', { name: 'Team 1' }).waitFor();
    seatsAddress = `${origin}/#/join/${code.replace(' ', '')}`;
    expect(await look(seat, 'seats http', onPhone)).toEqual([]);
    await seat.getByRole('region', { name: 'Team 1' }).getByRole('button').first().click();
    await seat.getByRole('heading', { name: p('lobby.wait') }).waitFor();
    expect(await withheld(seat)).toEqual(nothing);
    await staff.getByText(t('seats.here', { here: 1, all: 3 })).waitFor();
  });

  it('gives a seat to somebody who waits for one', async () => {
    const late = await device(phone);
    await late.goto(seatsAddress);
    await late.getByLabel(t('wait.name')).fill('Sam');
    await button(late, t('wait.go')).click();
    await late.getByRole('heading', { name: t('waiting') }).waitFor();
    expect(await look(late, 'waiting', onDarkPhone)).toEqual([]);
    await staff.getByRole('heading', { name: t('waiting.count', { count: 1 }) }).waitFor();
    expect(await look(staff, 'session waiting', crosswise)).toEqual([]);
    await button(staff, t('waiting.give.to', { name: 'Sam' })).click();
    await late.getByRole('heading', { name: p('lobby.wait') }).waitFor();
    await staff.getByText(t('seats.here', { here: 2, all: 3 })).waitFor();
    await until('nobody waits any more', async () => (await staff.getByText('Sam').count()) === 0);
    await late.context().close();
  });

  it('shows the room, evaluators and observers theirs there too', async () => {
    const team = staff.getByRole('listitem').filter({ has: staff.getByRole('checkbox', { name: 'Team 1' }) });
    await team.getByText(t('who', { team: 'Team 1' })).click();
    const given = async (kind: 'beamer' | 'evaluator' | 'observer'): Promise<Page> => {
      await button(team, t(`link.${kind}`)).click();
      const link = staff.getByRole('dialog').getByRole('link', { name: t('link.open') });
      const address = new URL((await link.getAttribute('href')) ?? '');
      await staff.keyboard.press('Escape');
      const page = await device();
      await page.goto(`${origin}/${address.hash}`);
      return page;
    };
    for (const kind of ['beamer', 'observer'] as const) {
      const page = await given(kind);
      await page.locator('canvas').waitFor();
      expect(await withheld(page)).toEqual(nothing);
    }
    evaluator = await given('evaluator');
    await evaluator.getByLabel(v('name')).waitFor();
    expect(await withheld(evaluator)).toEqual(nothing);
    await button(staff, t('act.start')).click();
    await button(staff.getByRole('dialog'), t('act.sure')).click();
    await seat.getByRole('navigation', { name: p('rail') }).waitFor();
  });

  it('gives a participant what the seat needs: to read, to type, to say', async () => {
    await seat.bringToFront();
    await sayToTeam(seat, 'Hier vanaf de telefoon');
    expect(await look(seat, 'seat http', onDarkPhone)).toEqual([]);
  });

  const sheetGone = (): Promise<void> => seat.getByRole('dialog').waitFor({ state: 'detached' });
  const closeSheet = async (): Promise<void> => {
    await seat.keyboard.press('Escape');
    await sheetGone();
  };
  const onTab = async (name: string): Promise<void> => {
    await seat
      .getByRole('navigation', { name: p('rail') })
      .getByRole('button')
      .last()
      .click();
    await seat.getByRole('dialog').getByRole('button', { name }).click();
    await sheetGone();
  };
  const openMessage = (): Promise<void> => seat.locator('#lijst').getByRole('button').last().click();
  /** Opens the sheet to pass on the message that is open, to all. */
  const pass = async (): Promise<void> => {
    await button(seat, p('share'))
      .or(button(seat, p('message.more')))
      .first()
      .click();
    const behind = button(seat.getByRole('dialog', { name: p('message.more') }), p('share'));
    if (await behind.isVisible()) await behind.click();
    await seat
      .getByRole('dialog', { name: p('share.title') })
      .getByText(p('team.all'))
      .click();
  };

  it('says at once of what was passed on or moved without a line that it is on its way, and sends it once', async () => {
    const waits = (): Locator => seat.getByRole('dialog').getByText(shared('waits-for-line'), { exact: true });
    await onTab(p('tab.board'));
    const own = seat.getByRole('textbox', { name: p('mark.own') });
    await own.fill('Een eigen kaart');
    await own.press('Control+Enter');
    const card = button(seat.locator('.board-unknown'), /^Een eigen kaart/);
    await card.waitFor();

    relay.cut();
    await seat.getByText(p('banner.lost')).waitFor();
    await card.click();
    await seat.getByRole('dialog').getByText(shared('mark.said'), { exact: true }).click();
    await button(seat, p('card.move')).click();
    await waits().waitFor();
    await closeSheet();
    await card.click();
    await waits().waitFor();
    expect(await look(seat, 'move waits', onDarkPhone)).toEqual([]);
    await closeSheet();

    await onTab(p('tab.dossier'));
    await openMessage();
    await pass();
    await button(seat, p('share.send')).click();
    await waits().waitFor();
    await closeSheet();
    await pass();
    await waits().waitFor();
    expect(await button(seat, p('share.send')).isDisabled()).toBe(true);
    expect(await look(seat, 'share waits', onDarkPhone)).toEqual([]);

    const sent = { share: 0, move: 0 };
    seat.on('websocket', (line) =>
      line.on('framesent', ({ payload }) => {
        for (const act of ['share', 'move'] as const) if (String(payload).includes(act)) sent[act] += 1;
      }),
    );
    // Once it has been taken the sheet has nothing more to ask.
    relay.mend();
    await sheetGone();
    await seat.goBack();
    await onTab(p('tab.board'));
    await button(seat.locator('.board-said'), /^Een eigen kaart/).waitFor();
    expect(sent).toEqual({ share: 1, move: 1 });
  });

  const banner = (reason: 'pause' | 'resume'): Locator => staff.getByRole('button', { name: t(`act.${reason}`) });

  it('tells in its sheet why what was passed on without a line was refused while that sheet was closed', async () => {
    await onTab(p('tab.dossier'));
    await openMessage();
    relay.cut();
    await seat.getByText(p('banner.lost')).waitFor();
    await pass();
    await button(seat, p('share.send')).click();
    await seat.getByRole('dialog').getByText(shared('waits-for-line'), { exact: true }).waitFor();
    await closeSheet();
    await banner('pause').click();
    await banner('resume').waitFor();
    relay.mend();
    await seat.getByText(p('banner.paused.facilitator')).waitFor();
    await pass();
    const told = seat.getByRole('dialog').getByText(shared('rejection.paused'), { exact: true });
    await told.waitFor();
    expect(await told.count()).toBe(1);
    await closeSheet();
    await banner('resume').click();
    await seat.getByText(p('banner.paused.facilitator')).waitFor({ state: 'detached' });
    await seat.goBack();
  });

  it('tells in its sheet why what was passed on without a line, by a page that is gone, was refused', async () => {
    await onTab(p('tab.dossier'));
    await openMessage();
    const address = seat.url();
    relay.cut();
    await seat.getByText(p('banner.lost')).waitFor();
    await pass();
    await button(seat, p('share.send')).click();
    await seat.getByRole('dialog').getByText(shared('waits-for-line'), { exact: true }).waitFor();
    await seat.goto('about:blank');
    await banner('pause').click();
    await banner('resume').waitFor();
    relay.mend();
    await seat.goto(address);
    await seat.getByText(p('banner.paused.facilitator')).waitFor();
    await onTab(p('tab.dossier'));
    await openMessage();
    await pass();
    const told = seat.getByRole('dialog').getByText(shared('rejection.paused'), { exact: true });
    await told.waitFor();
    expect(await told.count()).toBe(1);
    expect(await look(seat, 'share refused before', onDarkPhone)).toEqual([]);
    await closeSheet();
    await banner('resume').click();
    await seat.getByText(p('banner.paused.facilitator')).waitFor({ state: 'detached' });
    await seat.goBack();
  });

  it('has a phone that slept for ten minutes back, complete, with one new line', async () => {
    const inbox = async (page: Page): Promise<string> => {
      await page.bringToFront();
      await page
        .getByRole('navigation', { name: p('rail') })
        .getByRole('button', { name: p('tab.mail') })
        .click();
      return page.locator('#lijst').innerText();
    };
    const before = await inbox(seat);
    await sayToTeam(seat, 'Tot zo');
    const field = seat.getByRole('textbox', { name: p('chat.to', { name: p('team.channel') }) });
    await field.fill('Dit stond er al');
    asleep = await seat.context().newCDPSession(seat);
    await asleep.send('Page.setWebLifecycleState', { state: 'frozen' });
    relay.cut();
    await staff.bringToFront();
    await staff.getByText(t('seats.here', { here: 0, all: 3 })).waitFor();
    // Meanwhile the whole first part of the exercise is played: more than ten minutes.
    await staff.getByRole('link', { name: t('console.of', { team: 'Team 1' }) }).click();
    await button(staff, f('jump')).click();
    const jump = staff.getByRole('dialog', { name: f('jump.title') });
    await jump.getByText(f('jump.end'), { exact: true }).click();
    await button(jump, f('jump.go')).click();
    await jump.waitFor({ state: 'detached' });
    await staff.getByRole('region', { name: partOverHead('nl', 1) }).waitFor();

    const lines: string[] = [];
    seat.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/join') lines.push('asked');
    });
    seat.on('websocket', () => lines.push('opened'));
    relay.mend();
    await asleep.send('Page.setWebLifecycleState', { state: 'active' });
    await seat.bringToFront();
    await seat.getByText(p('banner.paused.endOfMove', { part: partOverHead('nl', 1) })).waitFor();
    expect(lines).toEqual(['asked', 'opened']);
    expect(await field.inputValue()).toBe('Dit stond er al');
    await evaluator.getByText(partOverHead('nl', 1), { exact: true }).waitFor();
    expect(await look(evaluator, 'evaluator part over', onDarkPhone)).toEqual([]);

    // All that a device sees that comes in anew.
    const fresh = await device(phone);
    await fresh.goto(seat.url());
    await fresh.getByRole('navigation', { name: p('rail') }).waitFor();
    const seen = await inbox(fresh);
    expect(seen).not.toBe(before);
    expect(await inbox(seat)).toBe(seen);
    expect(await look(seat, 'seat back', onPhone)).toEqual([]);
  });

  it('complained of nothing', () => {
    expect(complaints).toEqual([]);
  });
});
