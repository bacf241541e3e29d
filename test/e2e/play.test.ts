import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partOverHead } from '../../src/ui/shared/part-over.ts';
import { consoleOf, until, type ConsoleOf } from './room/console.ts';
import { openRoom, openStage, setTable, takeSeat, type Room } from './room/room.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

const app = servedApp();

/** Moves 1 and 2 through the real windows of one laptop: facilitator, three seats and the room's screen. */
describe.each(['nl', 'en'] as const)('moves 1 and 2, played in %s', (language) => {
  let room: Room;
  let host: Page;
  let desk: ConsoleOf;
  let ciso: SeatOf;
  let ncsc: SeatOf;
  let press: SeatOf;
  let stage: Page;

  const words = () => ({
    f: room.t('facilitator'),
    p: room.t('participant'),
    shared: room.t('shared'),
    start: room.t('start'),
    stage: room.t('stage'),
    review: room.t('review'),
  });
  const state = (inject: string): Promise<string | null> => host.locator(`tr[data-row="${inject}"]`).textContent();
  const watch = async (tab: 'obligations' | 'expectations' | 'decisions' | 'events') =>
    (await desk.front()).getByRole('tab', { name: new RegExp(`^${words().f(`watch.${tab}`)}`) }).click();

  beforeAll(async () => {
    room = await openRoom(app.browser, app.url, { language });
  });
  afterAll(() => room?.close());
  stepByStep();

  it('sets the table and opens a window for the seats and the room', async () => {
    host = await room.startPage();
    await setTable(room, host, 'Proeftafel');
    ciso = seatOf(room, await takeSeat(room, host, 'seat-ciso-rijk'));
    ncsc = seatOf(room, await takeSeat(room, host, 'seat-ncsc'));
    press = seatOf(room, await takeSeat(room, host, 'seat-press'));
    stage = await openStage(room, host);
    await until('three seats and the stage are there', async () => {
      const here = await host.getByText(words().start('lobby.here'), { exact: true }).count();
      return here === 4;
    });
    await host.getByRole('button', { name: words().start('lobby.console') }).click();
    desk = consoleOf(room, host);
    await host.getByRole('heading', { name: words().f('check') }).waitFor();
    await host.getByText(words().f('check.stageOn')).waitFor();
  });

  it('starts; what comes at once can be read', async () => {
    const { f } = words();
    await desk.startExercise();
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc
      .reading()
      .getByRole('heading', { name: room.script.subject('in-zeit-mail') })
      .waitFor();
    await until(
      'the console knows that it is read',
      async () => (await state('in-zeit-mail'))?.includes(f('row.readAt', { at: '' }).trim()) ?? false,
    );
    expect(await ciso.line(room.script.subject('in-zeit-mail')).count()).toBe(0);
  });

  it('shares a mail with the team, and lays a fact on the table', async () => {
    const { p } = words();
    await ncsc.shareWithAll();
    await ciso.line(room.script.subject('in-zeit-mail')).waitFor();
    await press.line(room.script.subject('in-zeit-mail')).waitFor();

    await ncsc.press(ncsc.reading(), p('mark'));
    const sheet = ncsc.dialog(p('mark'));
    const deadline = sheet.getByRole('listitem').filter({ hasText: room.script.short('f-deadline') });
    await deadline.getByText(words().shared('mark.known'), { exact: true }).click();
    await ncsc.press(deadline, p('lay'));
    await deadline.getByText(p('mark.on-table', { column: p('column.known') })).waitFor();
    const claim = sheet.getByRole('listitem').filter({ hasText: room.script.short('f-fixed-claim') });
    await claim.getByText(words().shared('mark.said'), { exact: true }).click();
    await ncsc.press(claim, p('lay'));
    await claim.getByText(p('mark.on-table', { column: p('column.said') })).waitFor();
    await ncsc.page.keyboard.press('Escape');

    await ciso.go('board');
    const board = ciso.page.getByRole('region', { name: p('tab.board') });
    await board.getByText(room.script.short('f-deadline'), { exact: true }).waitFor();
    await ciso.page.getByLabel(p('mark.own')).fill('Wie heeft de links nog meer?');
    await ciso.press(board, p('lay'));
    await board.getByRole('button').filter({ hasText: 'Wie heeft de links nog meer?' }).waitFor();
    await stage.getByText('Wie heeft de links nog meer?').waitFor({ state: 'attached' });
    await stage.getByText(room.script.say('f-deadline.text'), { exact: true }).first().waitFor({ state: 'attached' });
  });

  it('decides, with an alternative, a reason and how sure', async () => {
    const { p, f } = words();
    await desk.jump({ hour: '13:06' });
    await ciso.front();
    const pane = ciso.side();
    await pane.getByRole('heading', { name: room.script.decision('dec-crisis-channel') }).waitFor();
    await pane.getByRole('button', { name: p('alternative.new') }).click();
    await pane.getByLabel(p('alternative')).fill('Met de telefoon in een kring.');
    await pane.getByLabel(p('criterion')).fill('Wie kan er meeluisteren?');
    await ciso.press(pane, p('alternative.add'));
    await pane.getByRole('listitem').filter({ hasText: 'Met de telefoon in een kring.' }).waitFor();
    await pane.getByLabel(room.script.option('dec-crisis-channel', 'b')).check();
    await pane.getByLabel(p('why')).fill('De vaste link is juist waar het over gaat.');
    await pane.getByText(p('confidence.3'), { exact: true }).click();
    await ciso.press(pane, p('decide.lock'));

    await watch('decisions');
    await host.getByText(f('decision.why', { why: 'De vaste link is juist waar het over gaat.' })).waitFor();
    await ciso.open('decisions', room.script.decision('dec-crisis-channel'));
    await ciso.reading().getByText('De vaste link is juist waar het over gaat.').waitFor();
    await ciso.reading().getByText(p('decision.state.taken')).first().waitFor();
  });

  it('answers the phone and sends a request that decides', async () => {
    const { p } = words();
    await desk.jump({ hour: '13:11' });
    const call = press.page.getByRole('complementary', { name: p('call.incoming') });
    await press.press(call, p('call.answer'));
    await press.reading().locator('.transcript').waitFor();

    await press.open('requests', room.script.request('req-press-ack'));
    for (const element of ['e1', 'e2', 'e3'])
      await press.reading().getByLabel(room.script.element('req-press-ack', element)).check();
    await press.reading().getByLabel(p('request.line')).fill('Mijn collega belt u om drie uur.');
    // Whoever is in a call can write, and send when it is over.
    await desk.jump({ hour: '13:20' });
    await press.free();
    await press.reading().locator('footer').getByRole('button').click();
    await press.reading().getByText(p('request.sent')).waitFor();
    await press.reading().getByRole('blockquote').getByText('Mijn collega belt u om drie uur.').waitFor();
    await watch('decisions');
    const taken = host.locator('.fc-ob').filter({ hasText: room.script.decision('dec-press-ack') });
    await taken.getByText(words().f('decision.taken'), { exact: true }).waitFor();
  });

  it('replies to an actor, whom the facilitator plays', async () => {
    const { p, f } = words();
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc.press(ncsc.reading(), p('reply'));
    await ncsc.page.keyboard.type('Wie heeft uw materiaal nog meer?');
    // Whoever presses twice has said it once.
    await ncsc.page.keyboard.press('Control+Enter');
    await ncsc.page.keyboard.press('Control+Enter');
    await desk.front();
    await host.getByRole('tab', { name: new RegExp(`^${f('queue')}`) }).click();
    const waiting = host.getByRole('listitem').filter({ hasText: 'Wie heeft uw materiaal nog meer?' });
    await waiting.getByRole('textbox').fill('Alleen ik en twee onderzoekers.');
    await waiting.getByRole('button', { name: new RegExp(`^${f('queue.send', { to: '' }).trim()}`) }).click();
    await host.getByText(f('queue.empty')).waitFor();
    await ncsc.go('mail');
    await ncsc.page.getByText('Alleen ik en twee onderzoekers.').first().waitFor();
  });

  it('holds, skips and releases, each with undo', async () => {
    const { f } = words();
    // Of those that come long after this hour: the story goes on.
    await desk.press('in-nctv-check', f('act.hold'));
    await until('it is held', async () => (await state('in-nctv-check'))?.includes(f('row.held')) ?? false);
    await desk.undo();
    await until('it is not held', async () => !(await state('in-nctv-check'))?.includes(f('row.held')));
    await desk.press('in-noise-rooms', f('act.skip'));
    await until('it is skipped', async () => (await state('in-noise-rooms'))?.includes(f('row.skipped')) ?? false);
    await desk.undo();
    await until('it comes again', async () => !(await state('in-noise-rooms'))?.includes(f('row.skipped')));

    const titles = room.script.subject('in-vws-titles');
    // In the bar: it is said in words to who listens as well.
    const told = host.locator('.fc-toast');
    // At once after it: what is kept back goes out after some seconds, on a slow machine too.
    await desk.press('in-vws-titles', f('act.release'));
    await host.keyboard.press('Control+z');
    await told.getByText(f('notice.takenBack', { what: titles })).waitFor();
    await Promise.all([
      told.getByText(f('notice.sendingLabel')).waitFor(),
      desk.press('in-vws-titles', f('act.release')),
    ]);
    await told.getByText(f('notice.sent', { what: titles, to: '' }).replace(/, \S+ $/, ''), { exact: false }).waitFor();
    await until('it is out', async () => (await state('in-vws-titles'))?.includes(f('row.unread')) ?? false);
    await desk.press('in-vws-titles', f('act.withdraw'));
    await until('it is withdrawn', async () => (await state('in-vws-titles'))?.includes(f('row.withdrawn')) ?? false);
  });

  it('improvises as an actor, records what was said aloud and takes an observation', async () => {
    const { f } = words();
    await desk.front();
    await host.getByRole('tab', { name: f('play'), exact: true }).click();
    const play = host.getByRole('region', { name: f('play') });
    await play
      .getByRole('button', { name: new RegExp(`^${f('play.toChange', { to: '' }).split(';')[0]?.trim()}`) })
      .click();
    const receivers = host.getByRole('dialog', { name: f('play.toWhom') });
    await receivers.getByRole('button', { name: f('all'), exact: true }).click();
    await host.keyboard.press('Escape');
    await play.getByLabel(f('play.subject')).fill('Nog een vraag van mij');
    await play.getByLabel(f('play.text')).fill('Wanneer spreek ik u?');
    await play.getByText(f('play.final')).waitFor();
    // Whoever presses twice has said it once.
    await play.getByRole('button', { name: new RegExp(`^${f('play.send', { to: '' }).trim()}`) }).dblclick();
    await press.go('mail');
    await press.line('Nog een vraag van mij').first().click();
    await press.reading().getByText('Wanneer spreek ik u?').waitFor();
    await press.reading().getByText(words().shared('exercise')).first().waitFor();
    expect(await press.line('Nog een vraag van mij').count()).toBe(1);

    // It cannot be taken back: what puts it right goes to the same people and says so.
    await desk.front();
    await play.getByText(f('play.final')).waitFor();
    await play.getByRole('button', { name: f('play.correct'), exact: true }).click();
    await host.keyboard.type('over een uur.');
    await play.getByRole('button', { name: new RegExp(`^${f('play.send', { to: '' }).trim()}`) }).click();
    const correction = f('play.correction');
    await press.go('mail');
    await press.line(`${correction}: Nog een vraag van mij`).first().click();
    await press.reading().getByText(`${correction}: over een uur.`).waitFor();

    await desk.front();
    await host.keyboard.press('F2');
    const record = host.getByRole('dialog', { name: f('record.title') });
    await host.keyboard.press('1');
    await record.getByLabel(f('record.who')).selectOption({ label: room.script.role('seat-ncsc') });
    await record.getByLabel(f('record.what'), { exact: true }).selectOption('fact:f-link-method');
    await record.getByRole('button', { name: f('record.save'), exact: true }).click();
    await record.waitFor({ state: 'detached' });
    await watch('events');
    await host.locator('#watch-panel').getByText(room.script.short('f-link-method')).first().waitFor();

    await host.keyboard.press('F8');
    await host.keyboard.type('De voorzitter vraagt wie het zeker weet.');
    await host.keyboard.press('Enter');
    await host
      .getByRole('region', { name: f('notes') })
      .getByText('De voorzitter vraagt wie het zeker weet.')
      .waitFor();
  });

  it('stands still in a pause: acts are refused in words, drafts go on', async () => {
    const { f, p, shared } = words();
    await desk.front();
    await host.getByRole('button', { name: f('pause'), exact: true }).click();
    await ncsc.page.getByText(p('banner.paused.facilitator')).waitFor();
    await stage.getByText(words().stage('phase.paused')).first().waitFor({ state: 'attached' });
    await ciso.go('board');
    const board = ciso.page.getByRole('region', { name: p('tab.board') });
    await ciso.page.getByLabel(p('mark.own')).fill('Dit kan nu niet.');
    await ciso.press(board, p('lay'));
    await board.getByText(shared('rejection.paused')).waitFor();
    expect(await ciso.page.getByLabel(p('mark.own')).inputValue()).toBe('Dit kan nu niet.');

    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc.press(ncsc.reading(), p('reply'));
    await ncsc.page.keyboard.type('Een zin die nog niet af is');
  });

  it('comes back after a reload of the facilitator and of a seat, paused and whole', async () => {
    const { f, p } = words();
    const before = await host.locator('tr[data-row="in-zeit-mail"]').textContent();
    const hour = await desk.clock();
    await host.reload();
    await host
      .getByRole('region', { name: f('band.recovered') })
      .or(host.getByText(f('band.facilitator'), { exact: true }))
      .first()
      .waitFor();
    await until('the clock stands where it stood', async () => (await desk.clock()) === hour);
    await until('the script is as it was', async () => (await state('in-zeit-mail')) === before);
    await until('the decision is still there', async () => {
      await watch('decisions');
      return (await host.getByText('De vaste link is juist waar het over gaat.').count()) > 0;
    });
    await host
      .getByRole('region', { name: f('notes') })
      .getByText('De voorzitter vraagt wie het zeker weet.')
      .waitFor();

    await until(
      'the seat is connected',
      async () => (await ncsc.page.getByText(p('connection.open'), { exact: true }).count()) === 1,
    );
    const reply = ncsc.page.getByLabel(p('reply.to', { name: '' }).trim(), { exact: false });
    expect(await reply.inputValue()).toBe('Een zin die nog niet af is');
    // The host is told what has been typed when the page is left, however short ago.
    await reply.fill('Een zin die nog niet af is, en nog een woord');
    await until('the draft is kept', async () => {
      await ncsc.page.reload();
      await ncsc.open('mail', room.script.subject('in-zeit-mail'));
      await ncsc.press(ncsc.reading(), p('reply'));
      return (await reply.inputValue()) === 'Een zin die nog niet af is, en nog een woord';
    });
    await ncsc.press(ncsc.reading(), p('later'));
    await desk.front();
    await host
      .getByRole('button', { name: f('resume'), exact: true })
      .first()
      .click();
    await host.getByRole('button', { name: f('pause'), exact: true }).waitFor();
    await until('the banner is gone', async () => (await ncsc.page.locator('.banner').count()) === 0);
  });

  it('ends the part in a pause, and goes on to the next', async () => {
    const { f, p } = words();
    await desk.jump({ hour: '14:41' });
    // The journalist has answered what the press officer sent.
    const thanks = room.script.say('req-press-ack.r2.text').replace(/^[^–]+– /, '');
    await press.go('mail');
    await press.line(thanks.slice(0, 40)).waitFor();
    await desk.jump('end');
    await until('the part has ended', async () => (await desk.clock()) === '15:00');
    const next = room.script.say('mv-2.title');
    await host.getByRole('heading', { name: f('band.next', { n: 2, title: next }) }).waitFor();
    await ciso.page.getByText(p('banner.paused.endOfMove', { part: partOverHead(language, 1) })).waitFor();
    await desk.front();
    await host.getByRole('button', { name: f('band.go', { n: 2 }) }).click();
    await host.getByRole('button', { name: f('pause'), exact: true }).waitFor();
    await stage.getByText(next).first().waitFor({ state: 'attached' });
    await desk.jump({ hour: '16:31' });
    await ncsc.go('mail');
    await until('mail of the second part has come', async () => (await state('in-stas-call')) !== null);
  });

  it('plays to ENDEX', async () => {
    const { f, p } = words();
    await desk.jump('end');
    await until('the last part has been played', async () => (await desk.clock()) === '18:30');
    const end = host.getByRole('button', { name: f('end.button'), exact: true });
    if ((await end.count()) > 0) {
      await end.click();
      await host
        .getByRole('dialog')
        .getByRole('button', { name: f('end.exercise') })
        .click();
    }
    await host.getByRole('heading', { name: f('band.hotWash') }).waitFor();
    await ciso.page.getByRole('heading', { name: p('end.hotWash.title') }).waitFor();
    await stage.getByText(words().stage('phase.hotWash')).first().waitFor({ state: 'attached' });
  });

  it('looks back on what happened', async () => {
    const { f, review } = words();
    const opened = room.context.waitForEvent('page');
    await host.getByRole('button', { name: f('band.review') }).click();
    const page = await opened;
    await page.getByRole('heading', { name: review('title') }).waitFor();
    await page.getByRole('button', { name: review('table') }).click();
    const table = page.getByRole('table', { name: review('tab.course') });
    await table.getByText(room.script.subject('in-zeit-mail')).first().waitFor();
    await page.getByRole('tab', { name: review('tab.decisions') }).click();
    const decision = page.getByRole('article').filter({ hasText: room.script.decision('dec-crisis-channel') });
    await decision.getByText(room.script.option('dec-crisis-channel', 'b')).first().waitFor();
    await decision.getByText(review('decision.why', { why: 'De vaste link is juist waar het over gaat.' })).waitFor();
    await decision.getByText(room.script.short('f-deadline')).first().waitFor();
    await page.getByRole('tab', { name: review('tab.expectations') }).click();
    const board = page.getByText(room.script.say('exp-share-mail.text'), { exact: false }).first();
    await board.waitFor();
    await page.getByRole('tab', { name: review('tab.obligations') }).click();
    await page.getByText(room.script.say('obl-press-deadline.title')).first().waitFor();
    await page.getByRole('tab', { name: review('tab.objectives') }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('says nothing on the way: no error, no warning, no breach of the security policy', () => {
    expect(room.complaints).toEqual([]);
  });
});
