import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBranch } from '../../src/analysis/branch/branch.ts';
import { cutBefore, otherChoice } from '../../src/analysis/branch/other-choice.ts';
import { playTime, type PlayTime } from '../../src/base/time.ts';
import { advance } from '../../src/engine/advance.ts';
import type { TextRef } from '../../src/engine/command.ts';
import { decodeJournal, type JournalFile } from '../../src/engine/journal/file.ts';
import { replay } from '../../src/engine/journal/replay.ts';
import { seekIndex } from '../../src/engine/journal/seek.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { webexRunFile } from '../support/webex-run.ts';
import { until } from './room/console.ts';
import { both, look } from './room/look.ts';
import { openRoom, type Room } from './room/room.ts';
import { openRunFile } from './room/run-list.ts';
import { stepByStep } from './room/step-by-step.ts';
import { servedApp } from './room/served-app.ts';

/** A run by simulated participants who decide hastily: things are missed and said too firmly. */
const text = webexRunFile({ variant: '60', people: 5, policy: 'hasty', seed: 'replay' });
const MINUTE = 60_000;

const app = servedApp();
let room: Room;
let page: Page;
let journal: JournalFile;
let plan: Plan;

beforeAll(async () => {
  const read = decodeJournal(text);
  if (!read.ok) throw new Error(read.error.code);
  journal = read.value;
  plan = compilePlan(journal.scenario, { variant: journal.header.variant, people: journal.header.people });
  room = await openRoom(app.browser, app.url);
  page = await room.startPage();
});

afterAll(() => room?.close());

stepByStep();

const r = (key: Parameters<ReturnType<typeof room.t<'review'>>>[0], values?: Record<string, string | number>): string =>
  room.t('review')(key, values);
const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** The state by a fold from the start: everything recorded up to a play time, and then time. */
const stateAt = (play: PlayTime) => {
  const part = journal.records.filter((record) => record.play <= play);
  return advance(plan, replay(plan, journal.header, part).state, play).state;
};

/** Short names of the facts in one of the lists, without how it turned out. */
const listed = async (title: string): Promise<readonly string[]> => {
  const head = page.locator('.rv-facts h3').filter({ hasText: title });
  const names = await head
    .locator('xpath=following-sibling::*[1][self::ul]/li')
    .evaluateAll((items) =>
      items.map((item) => item.querySelector(':scope > span:nth-of-type(2)')?.firstChild?.textContent ?? ''),
    );
  return names.toSorted();
};

describe('a recorded run of the Webex exercise', () => {
  it('is opened from its file and looked back on, with the screen of the room', async () => {
    const sheet = await openRunFile(page, room, 'run.json', text);
    await button(sheet, room.t('start')('run.review')).click();
    await page.getByRole('heading', { name: r('title') }).waitFor();
    await page.locator('.rv-stage canvas').waitFor();
  });

  it('says at three moments what the journal says was known: at the table, by some, by nobody', async () => {
    const scrubber = page.getByRole('slider', { name: r('replay.moment') });
    for (const share of [0.15, 0.5, 0.85]) {
      const play = playTime(Math.round((plan.timeline.end * share) / MINUTE) * MINUTE);
      await scrubber.fill(String(play));
      const state = stateAt(play);
      const story = plan.timeline.storyOf(state.now);
      const holders = (fact: string) =>
        plan.roles.filter(({ id }) => (state.knowledge[id] as Record<string, unknown>)[fact] !== undefined).length;
      const shorts = (test: (fact: (typeof journal.scenario.facts)[number]) => boolean) =>
        journal.scenario.facts
          .filter(test)
          .map(({ id }) => room.script.short(id))
          .toSorted();
      const onBoard = (fact: string) => state.cards.some((card) => card.fact === fact);
      const shared = ({ id }: { readonly id: string }) => onBoard(id) || holders(id) === plan.roles.length;
      const own = state.cards.filter(({ fact }) => fact === undefined).length;
      expect(await listed(r('known.seats'))).toEqual(shorts((fact) => holders(fact.id) > 0 && !shared(fact)));
      expect((await listed(r('known.table'))).length).toBe(shorts(shared).length + own);
      expect(await listed(r('known.elsewhere'))).toEqual(
        shorts((fact) => holders(fact.id) === 0 && !onBoard(fact.id) && (fact.knownFrom ?? story) <= story),
      );
      const role = plan.roles[Math.round(share * 4)];
      if (!role) throw new Error('the exercise has more roles');
      await page.locator('.rv-pick select').selectOption(role.id);
      expect(await listed(r('known.had'))).toEqual(
        Object.keys(state.knowledge[role.id] ?? {})
          .map((id) => room.script.short(id))
          .toSorted(),
      );
      await page.locator('.rv-pick select').selectOption('');
    }
  });

  it('shows the screen that a seat had, steps, plays and keeps a bookmark', async () => {
    const scrubber = page.getByRole('slider', { name: r('replay.moment') });
    await page.getByRole('combobox', { name: r('replay.seat') }).selectOption({ index: 1 });
    const seat = page.getByRole('dialog');
    await seat.getByText(r('replay.seat.note')).waitFor();
    await seat.locator('.rail, nav').first().waitFor();
    await page.keyboard.press('Escape');
    const at = async (): Promise<number> => Number(await scrubber.inputValue());
    const before = await at();
    await button(page, r('next')).click();
    expect(await at()).toBeGreaterThanOrEqual(before);
    await page.locator('.rv-foot .seg label').filter({ hasText: '60×' }).click();
    await button(page, r('replay.play')).click();
    await until('time goes on', async () => (await at()) > before + 2 * MINUTE);
    await button(page, r('replay.pause')).click();
    await button(page, r('replay.bookmark')).click();
    await page.getByRole('dialog').getByLabel(r('replay.bookmark.text')).fill('Hier werd het stil');
    await button(page.getByRole('dialog'), r('replay.bookmark.save')).click();
    await page.getByText(r('replay.bookmarks', { n: 1 })).click();
    await page.getByText('Hier werd het stil').waitFor();
    expect(await look(page, 'review replay', both)).toEqual([]);
  });

  it('makes a branch of another choice, which says what was kept as the engine does, and compares', async () => {
    await button(page, r('whatIf.from')).click();
    const decision = page.getByLabel(r('whatIf.decision'));
    const id = await decision.inputValue();
    const { options } = plan.decision.get(id) ?? {};
    const { events, state } = replay(plan, journal.header, journal.records);
    const option = options?.find((one) => one.id !== state.decisions[id as never]?.['option']);
    if (!option) throw new Error('there is another option');
    const words = room.script.option(id, option.id);
    await page.getByRole('radio', { name: words, exact: true }).check();
    await button(page, r('whatIf.make')).first().click();
    const index = seekIndex(plan, journal.header, journal.records);
    const run = { plan, header: journal.header, records: journal.records, index };
    const cut = cutBefore(run, events, id as never);
    const made =
      cut &&
      runBranch(run, {
        cut,
        inputs: otherChoice(run, cut, id as never, option.id, 'why' as TextRef),
        goesOn: { kind: 'recorded' },
      });
    if (!made?.ok) throw new Error('the branch is possible');
    const { kept, dropped, differing } = made.value;
    await page.getByText(r('branch.counts', { kept, dropped, differing })).waitFor();
    const decided = page.getByRole('table', { name: r('tab.decisions') });
    await decided.getByRole('cell', { name: words }).waitFor();
    await page.getByText(r('compare.note')).waitFor();
    expect(
      await page
        .getByRole('table', { name: r('profile') })
        .getByRole('row')
        .count(),
    ).toBe(journal.scenario.dimensions.length + 2);
    expect(await look(page, 'review what-if', both)).toEqual([]);
  });

  it('lets the team try again from before what was missed, with the answer hidden', async () => {
    const miss = page.locator('.wi-misses > li').first();
    expect(await miss.locator('.what').count()).toBe(0);
    await miss.getByRole('button').first().click();
    await miss.locator('.what').waitFor();
    const opened = room.context.waitForEvent('page');
    await miss.getByRole('button', { name: r('learn.again') }).click();
    const table = await opened;
    await button(table, room.t('facilitator')('resume')).first().waitFor();
    await table.close();
  });

  it('keeps its branches beside the record, which is as it was', async () => {
    await page.reload();
    await page.getByRole('tab', { name: r('tab.whatIf') }).click();
    await until('both branches stand there', async () => (await page.locator('.wi-branches > li').count()) === 2);
    await page.getByRole('tab', { name: r('tab.decisions') }).click();
    await page.getByRole('tab', { name: r('tab.course') }).click();
    const end = page.getByRole('slider', { name: r('replay.moment') });
    expect(Number(await end.getAttribute('max'))).toBe(journal.records.at(-1)?.play);
    expect(room.complaints).toEqual([]);
  });
});
