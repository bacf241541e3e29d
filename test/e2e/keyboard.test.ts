import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { partOverHead } from '../../src/ui/shared/part-over.ts';
import { hasCome, until } from './room/console.ts';
import { handsOn, type Hands } from './room/hands.ts';
import { openRoom, type Room } from './room/room.ts';
import { settled } from './room/settled.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

const app = servedApp();
let room: Room;
let host: Hands;
let ncsc: Hands;
let ciso: Hands;
let stage: Hands;

beforeAll(async () => {
  room = await openRoom(app.browser, app.url);
});

afterAll(() => room?.close());

stepByStep();

const words = () => ({
  f: room.t('facilitator'),
  p: room.t('participant'),
  s: room.t('start'),
});
const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const dialog = (hands: Hands, name: string): Locator => hands.page.getByRole('dialog', { name });
/** A sheet is gone, and the focus where it goes upon that: a moment later when it was an answer that closed it. */
async function gone(sheet: Locator): Promise<void> {
  await sheet.waitFor({ state: 'detached' });
  await settled(sheet.page());
}
const region = (hands: Hands, name: 'rail' | 'list' | 'read' | 'side'): Locator =>
  hands.page.locator(`[data-region="${name}"]`);
const stateOf = (inject: string): Promise<string> =>
  host.page
    .locator(`tr[data-row="${inject}"]`)
    .textContent()
    .then((text) => text ?? '');

/** A window that opens at the press of a key. */
async function opens(target: Locator): Promise<Hands> {
  const page = room.context.waitForEvent('page');
  await host.press(target);
  return handsOn(await page);
}

/** To an hour of this part; there it is already where the story has come to it by itself. */
async function jump(hour: string): Promise<void> {
  const { f } = words();
  const clock = host.page.locator('.fc-clock b');
  if (await hasCome(async () => (await clock.textContent()) ?? '', hour)) return;
  await host.press(button(host.page, f('jump')));
  const sheet = dialog(host, f('jump.title'));
  await host.tabTo(sheet.getByRole('radio').first());
  await host.keys('ArrowRight');
  await host.tabTo(sheet.getByLabel(f('jump.hour')));
  await host.type(hour.replace(':', ''));
  await host.press(button(sheet, f('jump.go')));
  await gone(sheet);
}

/** The essentials of play with the keyboard alone: nothing in this file clicks, fills in or sets the focus. */
describe('with the keyboard alone', () => {
  it('sets the table and opens the windows', async () => {
    const { s, f, p } = words();
    host = handsOn(await room.startPage());
    await host.tabTo(host.page.getByRole('radio', { name: /^120/ }));
    await host.keys('ArrowUp', 'ArrowDown');
    await host.tabTo(host.page.getByRole('radio', { name: '8', exact: true }));
    await host.tabTo(host.page.getByLabel(s('name')));
    await host.keys('Control+a');
    await host.type('Zonder muis');
    await host.press(button(host.page, s('create')));
    await host.page.getByRole('heading', { name: s('lobby.title') }).waitFor();
    const seat = (role: string): Locator => button(host.page, s('lobby.open.seat', { roles: room.script.role(role) }));
    ciso = await opens(seat('seat-ciso-rijk'));
    ncsc = await opens(seat('seat-ncsc'));
    stage = await opens(button(host.page, s('lobby.open.seat', { roles: s('lobby.stage') })));
    await ncsc.page.getByRole('heading', { name: p('lobby.wait') }).waitFor();
    await host.press(button(host.page, s('lobby.console')));
    await host.press(button(host.page, f('start')));
    const sheet = dialog(host, f('start.title'));
    await host.press(button(sheet, f('start.anyway')));
    await gone(sheet);
    await button(host.page, f('pause')).waitFor();
    // At half the pace: the story goes on while a slow machine takes its time.
    await host.press(button(host.page, f('pace.times', { n: '½' })));
  });

  it('reads a mail, shares it and lays a fact on the table', async () => {
    const { p } = words();
    const mail = ncsc.page.locator('#lijst').getByRole('button').first();
    await mail.waitFor();
    await ncsc.region(region(ncsc, 'list'));
    await ncsc.keys('Home', 'Enter');
    await ncsc.page.getByRole('heading', { name: room.script.subject('in-zeit-mail') }).waitFor();
    await ncsc.region(region(ncsc, 'read'));
    await ncsc.press(button(region(ncsc, 'read'), p('share')));
    const share = dialog(ncsc, p('share.title'));
    await ncsc.tabTo(share.getByLabel(p('team.all')));
    await ncsc.keys('Space');
    await ncsc.press(button(share, p('share.send')));
    await gone(share);
    await ciso.page
      .locator('#lijst')
      .getByRole('button')
      .filter({ hasText: room.script.subject('in-zeit-mail') })
      .waitFor();

    await ncsc.press(button(region(ncsc, 'read'), p('mark')));
    const sheet = dialog(ncsc, p('mark'));
    const fact = sheet.getByRole('listitem').filter({ hasText: room.script.short('f-deadline') });
    await ncsc.press(button(fact, p('lay')));
    await fact.locator('.fact-where').waitFor();
    const claim = sheet.getByRole('listitem').filter({ hasText: room.script.short('f-fixed-claim') });
    await ncsc.tabTo(claim.getByRole('radio', { checked: true }));
    await ncsc.keys('ArrowRight');
    await ncsc.press(button(claim, p('lay')));
    await claim.locator('.fact-where').waitFor();
    await ncsc.keys('Escape');
    await gone(sheet);
  });

  it('replies with Ctrl+Enter, and the facilitator answers from the queue', async () => {
    const { p, f } = words();
    await ncsc.press(button(region(ncsc, 'read'), p('reply')));
    await ncsc.type('Wie heeft het nog meer?');
    await ncsc.keys('Control+Enter');
    // The form keeps the words until the answer to the act has come too: look where they are said.
    await region(ncsc, 'read')
      .getByRole('region', { name: p('thread') })
      .getByText('Wie heeft het nog meer?')
      .waitFor();
    await host.tabTo(host.page.getByRole('tab', { name: f('play'), exact: true }));
    await host.keys('ArrowRight');
    const answer = host.page.getByRole('textbox', { name: f('queue.answerAs', { actor: '' }).trim() });
    await host.tabTo(answer);
    await host.type('Alleen ik.');
    await host.press(button(host.page, f('queue.send', { to: 'NCSC' })));
    await host.page.getByText(f('queue.empty')).waitFor();
    await region(ncsc, 'list').getByRole('button').nth(1).waitFor();
  });

  it('decides with a reason and how sure', async () => {
    const { p, f } = words();
    await jump('13:06');
    const side = region(ciso, 'side');
    await side.getByRole('heading', { name: room.script.decision('dec-crisis-channel') }).waitFor();
    await ciso.region(side);
    const options = side.getByRole('group', { name: p('options') }).getByRole('radio');
    await ciso.tabTo(options.first());
    await ciso.keys('ArrowDown', 'ArrowUp', 'ArrowDown');
    await ciso.tabTo(side.getByLabel(p('why')));
    await ciso.type('Zo hoort alleen wie erbij hoort het.');
    await ciso.tabTo(side.getByRole('radio', { name: p('confidence.1') }));
    await ciso.keys('Space', 'ArrowRight');
    await ciso.keys('Control+Enter');
    await ciso.page.getByRole('heading', { name: p('todo.settled') }).waitFor();
    // The form is gone; the keys go on where it was.
    await until('the focus is still beside it', () =>
      side.evaluate((element) => element.contains(document.activeElement)),
    );
    await host.tabTo(host.page.getByRole('tab', { name: f('watch.obligations') }));
    await host.keys('ArrowRight', 'ArrowRight');
    await host.page.getByText(f('decision.why', { why: 'Zo hoort alleen wie erbij hoort het.' })).waitFor();
  });

  it('works the script: hold, skip and send with their keys, and undo', async () => {
    const { f } = words();
    await host.tabTo(host.page.getByRole('grid').locator('tr[tabindex="0"]'));
    await host.keys('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await until('the row of 13:25 is chosen', () =>
      host.page.locator('tr[data-row="in-sample-fields"]').evaluate((row) => row === document.activeElement),
    );
    await host.keys('h');
    await until('it is held', async () => (await stateOf('in-sample-fields')).includes(f('row.held')));
    // The hold is shown before it can be taken back: the key is pressed until it has done it.
    await until('it is let go', async () => {
      if (!(await stateOf('in-sample-fields')).includes(f('row.held'))) return true;
      await host.keys('Control+z');
      return false;
    });
    await host.keys('k');
    await until('it is skipped', async () => (await stateOf('in-sample-fields')).includes(f('row.skipped')));
    await host.keys('k');
    await until('it comes again', async () => !(await stateOf('in-sample-fields')).includes(f('row.skipped')));
    // At once after it: what is kept back goes out after some seconds, on a slow machine too.
    await host.keys('s', 'Control+z');
    // In the bar: it is said in words to who listens as well.
    const told = host.page.locator('.fc-toast');
    await told.getByText(f('notice.takenBack', { what: '' }).trim()).waitFor();
    await Promise.all([told.getByText(f('notice.sendingLabel')).waitFor(), host.keys('s')]);
    await until('it is out', async () => (await stateOf('in-sample-fields')).includes(f('row.unread')));
    await host.keys('Enter');
    const details = host.page.getByRole('dialog');
    await details.waitFor();
    await host.keys('Escape');
    await gone(details);
    await until('the focus is back on the row', () =>
      host.page.locator('tr[data-row="in-sample-fields"]').evaluate((row) => row === document.activeElement),
    );
  });

  it('improvises, records what was said aloud and notes what it saw', async () => {
    const { f } = words();
    await host.tabTo(host.page.getByRole('tab', { name: new RegExp(`^${f('queue')}`) }));
    await host.keys('ArrowLeft');
    await host.tabTo(host.page.getByLabel(f('play.subject')));
    await host.type('Nog een vraag');
    await host.keys('Tab');
    await host.type('Wanneer spreek ik u?');
    await host.press(button(host.page, f('play.send', { to: 'CISO Rijk' })));
    await region(ciso, 'list').getByRole('button').filter({ hasText: 'Nog een vraag' }).waitFor();

    await host.keys('F2', '1');
    const record = dialog(host, f('record.title'));
    await host.tabTo(record.getByLabel(f('record.what'), { exact: true }));
    await host.keys('ArrowDown');
    await host.press(button(record, f('record.save')));
    await gone(record);
    await host.keys('F8');
    await host.type('Goed overleg.');
    await host.keys('Enter');
    await host.page
      .getByRole('region', { name: f('notes') })
      .getByText('Goed overleg.')
      .waitFor();
  });

  it('reads the stage, pauses and resumes', async () => {
    const { f, p } = words();
    await stage.press(stage.page.getByRole('button', { name: room.t('stage')('text-view') }));
    await stage.page.getByRole('heading', { name: room.t('stage')('table'), exact: true }).waitFor();
    await host.press(button(host.page, f('pause')));
    await ciso.page.getByText(p('banner.paused.facilitator')).waitFor();
    await host.press(button(host.page, f('resume')));
    await until('the banner is gone', async () => (await ciso.page.locator('.banner').count()) === 0);
  });

  it('comes back paused after a reload, and goes on to the second part', async () => {
    const { f, p } = words();
    await host.page.reload();
    const resume = host.page.locator('.fc-band').getByRole('button', { name: f('resume') });
    await host.press(resume);
    await button(host.page, f('pause')).waitFor();
    await host.press(button(host.page, f('jump')));
    const sheet = dialog(host, f('jump.title'));
    await host.tabTo(sheet.getByRole('radio').first());
    await host.keys('ArrowLeft');
    await host.press(button(sheet, f('jump.go')));
    await gone(sheet);
    await ciso.page.getByText(p('banner.paused.endOfMove', { part: partOverHead('nl', 1) })).waitFor();
    await host.press(button(host.page, f('band.go', { n: 2 })));
    await button(host.page, f('pause')).waitFor();
    await jump('15:36');
    await until('mail of the second part has come', async () =>
      (await stateOf('in-no-signals')).includes(f('row.unread')),
    );
  });

  it('ends the exercise and looks back', async () => {
    const { f } = words();
    const review = room.t('review');
    await host.press(button(host.page, f('end.button')));
    await host.press(button(host.page.getByRole('dialog'), f('end.exercise')));
    await host.page.getByRole('heading', { name: f('band.hotWash') }).waitFor();
    const back = await opens(button(host.page, f('band.review')));
    await back.tabTo(back.page.getByRole('tab', { name: review('tab.course') }));
    await back.keys('ArrowRight', 'ArrowRight');
    await back.page.getByText(review('decision.why', { why: 'Zo hoort alleen wie erbij hoort het.' })).waitFor();
    await back.keys('ArrowLeft', 'ArrowLeft');
    await back.press(button(back.page, review('table')));
    await back.page.getByRole('table', { name: review('tab.course') }).waitFor();
  });
});
