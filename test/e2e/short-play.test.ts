import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitAlone, type AloneOf } from './room/alone.ts';
import { consoleOf, until, type ConsoleOf } from './room/console.ts';
import { crosswise, look } from './room/look.ts';
import { openRoom, setTable, takeSeat, type Room } from './room/room.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

const app = servedApp();
let room: Room;

const begin = stepByStep();

/** A room of its own for each way to play; what one breaks does not stop the other. */
const inRoom = (language: 'nl' | 'en'): void => {
  beforeAll(async () => {
    begin();
    room = await openRoom(app.browser, app.url, { language });
  });
  afterAll(() => room?.close());
};

const says = (): void =>
  it('says nothing on the way: no error, no warning, no breach of the security policy', () => {
    expect(room.complaints).toEqual([]);
  });

describe('20 minutes with all seats, alone', () => {
  inRoom('nl');
  let alone: AloneOf;
  let seat: SeatOf;

  it('begins without a facilitator', async () => {
    const page = await room.startPage();
    expect(await look(page, 'start')).toEqual([]);
    alone = await sitAlone(room, page, 'all', 'Alleen');
    seat = seatOf(room, page);
    expect(await look(page, 'alone before', crosswise)).toEqual([]);
    await page.getByRole('button', { name: room.t('solo')('begin'), exact: true }).click();
    await page.getByRole('navigation', { name: room.t('participant')('rail') }).waitFor();
  });

  it('pauses and goes on, and keeps acts back meanwhile', async () => {
    const solo = room.t('solo');
    await alone.bar.getByRole('button', { name: solo('pause'), exact: true }).click();
    await alone.page.getByRole('heading', { name: solo('paused') }).waitFor();
    await seat.go('board');
    const board = alone.page.getByRole('region', { name: room.t('participant')('tab.board') });
    await alone.page.getByLabel(room.t('participant')('mark.own')).fill('Wie heeft de links nog meer?');
    await seat.press(board, room.t('participant')('lay'));
    await board.getByText(room.t('shared')('rejection.paused')).waitFor();
    await alone.bar.getByRole('button', { name: solo('resume'), exact: true }).click();
    await alone.bar.getByRole('button', { name: solo('pause'), exact: true }).waitFor();
    await seat.press(board, room.t('participant')('lay'));
    await board.getByRole('button').filter({ hasText: 'Wie heeft de links nog meer?' }).waitFor();
  });

  it('decides; options of one’s own are not offered', async () => {
    await seat.go('decisions');
    await alone.playUntil(seat.line(room.script.decision('dec-inform-circle')));
    await seat.line(room.script.decision('dec-inform-circle')).click();
    await seat.reading().getByLabel(room.script.option('dec-inform-circle', 'b')).waitFor();
    expect(await seat.reading().getByText(room.t('participant')('own')).count()).toBe(0);
    expect(await look(alone.page, 'alone', crosswise)).toEqual([]);
    await seat.decide('dec-inform-circle', 'b', 'Wie het raakt, moet het nu weten.');
  });

  it('offers nothing to share with or write to: all seats are this person’s', async () => {
    const p = room.t('participant');
    await seat.go('mail');
    await alone.page.locator('#lijst button').first().click();
    await seat
      .reading()
      .getByRole('button', { name: p('mark') })
      .waitFor();
    expect(
      await seat
        .reading()
        .getByRole('button', { name: p('share') })
        .count(),
    ).toBe(0);
    await seat.go('chat');
    await alone.page.locator('#lijst').getByText(p('team.channel')).waitFor();
    expect(await alone.page.getByRole('button', { name: p('chat.new') }).count()).toBe(0);
  });

  it('plays both parts to the end, and looks back', async () => {
    await alone.playUntil(alone.page.getByRole('heading', { name: room.t('solo')('over') }));
    expect(await look(alone.page, 'alone over', crosswise)).toEqual([]);
    await alone.playOut();
    const review = room.t('review');
    await alone.page.getByRole('tab', { name: review('tab.decisions') }).click();
    const decision = alone.page.getByRole('article').filter({ hasText: room.script.decision('dec-inform-circle') });
    await decision.getByText(review('decision.why', { why: 'Wie het raakt, moet het nu weten.' })).waitFor();
  });

  says();
});

describe('20 minutes on one seat, alone with the computer', () => {
  inRoom('en');
  let alone: AloneOf;

  it('takes one seat and leaves the others to the computer', async () => {
    const page = await room.startPage();
    alone = await sitAlone(room, page, 'one', 'Alone');
    const mine = ['seat-press', 'seat-policy'].map((role) => room.script.role(role)).join(', ');
    await page.getByLabel(room.t('solo')('seat')).selectOption({ label: mine });
    await page.getByRole('heading', { name: room.script.role('seat-press') }).waitFor();
    expect(await look(page, 'alone on a seat before', crosswise)).toEqual([]);
    await page.getByRole('button', { name: room.t('solo')('begin'), exact: true }).click();
    await page.getByRole('navigation', { name: room.t('participant')('rail') }).waitFor();
  });

  it('decides, and is given what the computer shares', async () => {
    const seat = seatOf(room, alone.page);
    await seat.go('decisions');
    await alone.playUntil(seat.line(room.script.decision('dec-press-ack')));
    await seat.decide('dec-press-ack', 'a', 'We tell her what we know.');
    // It came to another seat only.
    await seat.go('mail');
    await alone.playUntil(seat.line(room.script.subject('in-zeit-mail')));
  });

  it('goes on after a reload where it was', async () => {
    const solo = room.t('solo');
    await alone.page.reload();
    await alone.page.getByRole('heading', { name: solo('paused') }).waitFor();
    await alone.bar.getByRole('button', { name: solo('resume'), exact: true }).click();
    const seat = seatOf(room, alone.page);
    await seat.open('decisions', room.script.decision('dec-press-ack'));
    await seat.reading().getByText('We tell her what we know.').waitFor();
  });

  it('plays to the end; the others have decided as well', async () => {
    await alone.playOut();
    const review = room.t('review');
    await alone.page.getByRole('tab', { name: review('tab.decisions') }).click();
    const theirs = alone.page.getByRole('article').filter({ hasText: room.script.decision('dec-ap-timing') });
    await theirs
      .getByText(review('decision.why', { why: '' }).trim(), { exact: false })
      .first()
      .waitFor();
  });

  says();
});

describe('20 minutes with four windows', () => {
  inRoom('nl');
  let host: Page;
  let desk: ConsoleOf;
  let ciso: SeatOf;
  let ncsc: SeatOf;
  let press: SeatOf;
  let privacy: SeatOf;

  it('sets the table for four', async () => {
    host = await room.startPage();
    await setTable(room, host, 'Viertal', 4, 20);
    ciso = seatOf(room, await takeSeat(room, host, 'seat-ciso-rijk', 'seat-dept'));
    ncsc = seatOf(room, await takeSeat(room, host, 'seat-ncsc', 'seat-cio-rijk', 'seat-service'));
    press = seatOf(room, await takeSeat(room, host, 'seat-press', 'seat-policy'));
    privacy = seatOf(room, await takeSeat(room, host, 'seat-privacy'));
    desk = consoleOf(room, host);
    await desk.front();
    await host.getByRole('button', { name: room.t('start')('lobby.console') }).click();
    await desk.startExercise();
  });

  it('passes the mail on, and decides at three seats', async () => {
    await ncsc.open('mail', room.script.subject('in-zeit-mail'));
    await ncsc.shareWithAll();
    await privacy.go('mail');
    await privacy.line(room.script.subject('in-zeit-mail')).waitFor();
    await desk.jump({ hour: '14:00' });
    await press.decide('dec-press-ack', 'a', 'Wij bellen haar terug.');
    await ciso.decide('dec-inform-circle', 'b', 'De departementen moeten het weten.');
    await privacy.decide('dec-ap-timing', 'b', 'Tweeënzeventig uur is kort.');
    await ciso.agree('dec-ap-timing');
  });

  it('plays both parts to ENDEX, which every window shows, and looks back', async () => {
    await desk.playOut();
    for (const seat of [ciso, ncsc, press, privacy])
      await (await seat.front()).getByRole('heading', { name: room.t('participant')('end.hotWash.title') }).waitFor();
    await desk.front();
    const opened = room.context.waitForEvent('page');
    await host.getByRole('button', { name: room.t('facilitator')('band.review') }).click();
    const page = await opened;
    const review = room.t('review');
    await page.getByRole('tab', { name: review('tab.decisions') }).click();
    await page.getByText(review('decision.why', { why: 'Tweeënzeventig uur is kort.' })).waitFor();
    await until('every expectation is judged', async () => {
      await page.getByRole('tab', { name: review('tab.expectations') }).click();
      return (await page.getByText(room.script.say('exp-share-mail.text'), { exact: false }).count()) > 0;
    });
  });

  says();
});
