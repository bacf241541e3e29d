import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleOf, type ConsoleOf } from './room/console.ts';
import { openRoom, setTable, takeSeat, type Room } from './room/room.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

const app = servedApp();

/** One seat by hand, the computer at the other seven; the clock goes by leaps, in which those seven play on. */
describe('the 120 minutes, to their end', () => {
  let room: Room;
  let host: Page;
  let desk: ConsoleOf;
  let press: SeatOf;

  const others = ['ciso-rijk', 'cio-rijk', 'ncsc', 'privacy', 'service', 'dept', 'policy'].map(
    (role) => `seat-${role}`,
  );

  beforeAll(async () => {
    room = await openRoom(app.browser, app.url);
  });
  afterAll(() => room?.close());
  stepByStep();

  it('starts with seven seats played by the computer, at four times the pace', async () => {
    const shared = room.t('shared');
    host = await room.startPage();
    await setTable(room, host, 'Lange tafel');
    press = seatOf(room, await takeSeat(room, host, 'seat-press'));
    await host.bringToFront();
    for (const role of others)
      await host
        .getByLabel(shared('policy.who', { seat: room.script.role(role) }), { exact: true })
        .selectOption(role === 'seat-policy' ? 'hasty' : 'diligent');
    await host.getByRole('button', { name: room.t('start')('lobby.console') }).click();
    await host
      .getByText(shared('policy.computer', { how: shared('policy.hasty') }))
      .first()
      .waitFor();
    desk = consoleOf(room, host);
    await desk.startExercise();
    await desk.setPace('4');
  });

  it('decides by hand, on what the computer passed on', async () => {
    await desk.jump({ hour: '14:15' });
    // What is done by hand takes its time.
    await desk.setPace('½');
    await press.go('mail');
    await press.line(room.script.subject('in-zeit-mail')).first().waitFor();
    await press.decide('dec-press-ack', 'a', 'Zij hoort van ons, vandaag nog.');
  });

  it('rings the journalist, who answers when her minutes are over', async () => {
    const p = room.t('participant');
    await press.go('phone');
    await press.line(room.script.say('call-journalist.title')).first().click();
    await press.reading().locator('footer.acts').getByRole('button').first().click();
    await press.reading().getByLabel(room.script.say('call-journalist.t1.title')).check();
    await press.reading().locator('form.topics button[type="submit"]').click();
    await press
      .reading()
      .getByText(p('call.answer-at', { at: '' }).trim())
      .waitFor();
    await desk.jump({ hour: '14:40' });
    await press.front();
    await press.reading().getByText('meer dan tienduizend overleggen', { exact: false }).first().waitFor();

    // A starred topic in words of one's own: it works because the facilitator says so.
    const form = press.reading().locator('form.topics');
    await form.getByLabel(room.script.say('call-journalist.t5.title')).check();
    await form.getByLabel(p('call.own')).check();
    await form.getByLabel(p('call.own-label')).fill('Liepen die nummers gewoon op?');
    await form.locator('button[type="submit"]').click();
    await press.reading().getByText('Liepen die nummers gewoon op?').first().waitFor();
    const f = room.t('facilitator');
    await desk.front();
    await host.getByRole('tab', { name: new RegExp(`^${f('queue')}`) }).click();
    await host.getByRole('button', { name: f('queue.grant'), exact: true }).click();
    await host.getByText(f('queue.isGranted'), { exact: true }).waitFor();
    // Well before the part ends.
    await desk.jump({ hour: '14:53' });
    await press.front();
    const answer = room.script.say('call-journalist.t5.answer').replace(/\s+/g, ' ').slice(0, 30);
    await press.reading().getByText(answer, { exact: false }).first().waitFor();
    await press.press(press.reading(), p('call.hang-up'));
    await press.reading().getByText(p('call.over')).or(press.reading().locator('footer.acts')).first().waitFor();
  });

  it('writes the press line on the second day and sends it', async () => {
    const p = room.t('participant');
    await desk.nextPart();
    await desk.nextPart();
    await desk.jump({ hour: '08:40' });
    await press.free();
    await press.open('products', room.script.say('prod-press-line.title'));
    const form = press.reading().locator('form.request');
    await form
      .getByLabel(room.script.say('prod-press-line.kern.label'))
      .fill('Wij zoeken het uit en komen er vandaag op terug.');
    await form.getByLabel(room.script.say('cl-serious.text')).check();
    await press.press(form, p('product.check'));
    await press.page.getByRole('dialog').locator('footer button').first().click();
    await press.reading().getByText(p('product.sent')).first().waitFor();
    await press.reading().getByText(room.script.say('cl-serious.text')).first().waitFor();
  });

  it('shows the seat what its sentence was worth only when the facilitator gives the hint', async () => {
    const f = room.t('facilitator');
    const verdict = press.reading().locator('.verdict');
    expect(await verdict.count()).toBe(0);
    await desk.front();
    await host.getByRole('tab', { name: new RegExp(`^${f('watch.said')}`) }).click();
    await host.getByRole('button', { name: f('claim.hint'), exact: true }).click();
    await host.getByText(f('claim.hintShown')).waitFor();
    await press.front();
    await verdict.first().waitFor();
  });

  it('plays to ENDEX and ends on letters', async () => {
    const review = room.t('review');
    await desk.playOut();
    const opened = room.context.waitForEvent('page');
    await host.getByRole('button', { name: room.t('facilitator')('band.review') }).click();
    const page = await opened;
    await page.getByRole('tab', { name: review('tab.objectives') }).click();
    const letters = page.locator('.rv-obj .letter:not(.none)');
    await letters.first().waitFor();
    // All but what nobody could be seen doing have one.
    expect(await letters.count()).toBeGreaterThan(room.script.scenario.objectives.length / 2);
    await page.getByRole('tab', { name: review('tab.decisions') }).click();
    await page.getByText(review('decision.why', { why: 'Zij hoort van ons, vandaag nog.' })).waitFor();
    const theirs = page.getByRole('article').filter({ hasText: room.script.decision('dec-ap-timing') });
    await theirs
      .getByText(review('decision.why', { why: '' }).trim(), { exact: false })
      .first()
      .waitFor();
  });

  it('says nothing on the way: no error, no warning, no breach of the security policy', () => {
    expect(room.complaints).toEqual([]);
  });
});
