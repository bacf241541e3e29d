import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactId, InjectId, RoleId } from '../../src/scenario/model/ids.ts';
import { consoleOf } from './room/console.ts';
import { openRoom, openStage, setTable, takeSeat, type Room } from './room/room.ts';
import { seatOf, type SeatOf } from './room/seat.ts';
import { opening, secretIds, secretSentences, type Given } from './room/secrets.ts';
import { heardBy, memoryOf, tap } from './room/wiretap.ts';
import { servedApp } from './room/served-app.ts';

const app = servedApp();
let room: Room;
let host: Page;
let press: SeatOf;
let stage: Page;
const fetched = new Map<Page, string[]>();

/** Everything in a window that a participant could come at: what it shows, what it was sent, what it fetched, what it remembers. */
async function contents(page: Page): Promise<Readonly<Record<'shown' | 'heard' | 'fetched' | 'remembered', string>>> {
  return {
    shown: await page.content(),
    heard: (await heardBy(page)).join('\n'),
    fetched: (fetched.get(page) ?? []).join('\n'),
    remembered: await memoryOf(page),
  };
}

const wordsOnly = (text: string): string =>
  text.replaceAll(/(?:\\n|\s)+/g, ' ').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** In which place each of these was found. */
function found(places: Readonly<Record<string, string>>, sentences: readonly string[]): string[] {
  return Object.entries(places).flatMap(([place, text]) => {
    const words = wordsOnly(text);
    return sentences.filter((sentence) => words.includes(sentence)).map((sentence) => `${place}: ${sentence}`);
  });
}

beforeAll(async () => {
  room = await openRoom(app.browser, app.url);
  await tap(room.context);
  room.context.on('page', (page) => {
    const list: string[] = [];
    fetched.set(page, list);
    page.on('response', (response) => {
      list.push(response.url());
      if (/json|script|html/.test(response.headers()['content-type'] ?? ''))
        response.text().then(
          (text) => list.push(text),
          () => undefined,
        );
    });
  });

  host = await room.startPage();
  await setTable(room, host, 'Geheim');
  const ncsc = seatOf(room, await takeSeat(room, host, 'seat-ncsc'));
  press = seatOf(room, await takeSeat(room, host, 'seat-press'));
  stage = await openStage(room, host);
  await host.bringToFront();
  await host.getByRole('button', { name: room.t('start')('lobby.console') }).click();
  const desk = consoleOf(room, host);
  await desk.startExercise();
  // The liaison reads the mail, keeps it, and lays one fact of it on the table.
  const p = room.t('participant');
  await ncsc.open('mail', room.script.subject('in-zeit-mail'));
  await ncsc.press(ncsc.reading(), p('mark'));
  const fact = ncsc
    .dialog(p('mark'))
    .getByRole('listitem')
    .filter({ hasText: room.script.short('f-deadline') });
  await ncsc.press(fact, p('lay'));
  await desk.jump({ hour: '14:25' });
  await press.open('phone', /./);
  await stage.getByText(room.script.say('f-deadline.text')).first().waitFor({ state: 'attached' });
});

afterAll(() => room?.close());

describe('what a window holds during play', () => {
  const toAll = ['in-briefing'] as InjectId[];
  const onTable = ['f-deadline'] as FactId[];

  it('holds nothing of the script on a seat that it was not given, in no place', async () => {
    // The call of 13:10 was not answered: that it came is known, what was said is not.
    const given: Given = { role: 'seat-press' as RoleId, injects: toAll, facts: onTable };
    const secrets = secretSentences(room.script.scenario, given);
    expect(secrets.length).toBeGreaterThan(200);
    const places = await contents(press.page);
    // The tap works: what was given is found in each place that it came through.
    const brief = opening(room.script.say('seat-press.brief'));
    expect(found({ heard: places.heard, remembered: places.remembered }, [brief])).toHaveLength(2);
    expect(places.fetched).toContain('participant-screen');
    expect(found(places, secrets)).toEqual([]);
  });

  it('holds nothing on the stage that not everybody has', async () => {
    const given: Given = { injects: toAll, facts: onTable };
    const secrets = secretSentences(room.script.scenario, given);
    expect(secrets.length).toBeGreaterThan(200);
    const places = await contents(stage);
    expect(found(places, [opening(room.script.say('f-deadline.text'))]).length).toBeGreaterThanOrEqual(3);
    expect(found(places, secrets)).toEqual([]);
  });

  it("would find it: the facilitator's own window does hold the script", async () => {
    const secrets = secretSentences(room.script.scenario, { injects: toAll, facts: onTable });
    expect(found({ remembered: await memoryOf(host) }, secrets).length).toBeGreaterThan(200);
  });

  it('names nothing by the ids of the script', async () => {
    for (const page of [press.page, stage]) {
      const { shown, heard } = await contents(page);
      const ids = secretIds(room.script.scenario).filter((id) => new RegExp(`\\b${id}\\b`).test(`${shown} ${heard}`));
      expect(ids).toEqual([]);
    }
  });

  it('asks the server for no script', () => {
    for (const page of [press.page, stage])
      expect((fetched.get(page) ?? []).filter((line) => line.length < 300 && line.includes('/scenarios/'))).toEqual([]);
  });
});
