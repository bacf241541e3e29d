import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from '../../support/until.ts';
import type { Room } from './room.ts';

/** The facilitator's window, as a person with a mouse works it. */
export interface ConsoleOf {
  readonly page: Page;
  /** Goes to this window, as everything below does first: Chromium hardly draws a tab that lies behind another. */
  front(): Promise<Page>;
  /** Line of the script board, opened. */
  row(inject: string): Promise<Locator>;
  /** A button in that line. */
  press(inject: string, button: string): Promise<void>;
  /** Undo in the notice below the script. */
  undo(): Promise<void>;
  /** Begins, at half the pace: the story goes on while a slow machine takes its time. */
  startExercise(): Promise<void>;
  /**
   * Leaps to an hour of the story ('13:30'), 'next' or the end of this part; everything in between is played. Where the story has come by
   * itself meanwhile to an hour of the same part, it stays.
   */
  jump(to: 'next' | 'end' | { readonly hour: string }): Promise<void>;
  /** The facilitator's factor on the pace, by what stands on its button. */
  setPace(times: '½' | '4'): Promise<void>;
  clock(): Promise<string>;
  /** Leaps to the end of this part and begins the next; false when there is none. */
  nextPart(): Promise<boolean>;
  /** The same until ENDEX. */
  playOut(): Promise<void>;
}

/** Minutes of the story until an hour, less than none when it was. */
function minutesUntil(hour: string, clock: string): number {
  const [now, then] = [clock, hour].map((one) => Number(one.slice(0, 2)) * 60 + Number(one.slice(3, 5))) as [
    number,
    number,
  ];
  return then - now;
}

/**
 * Whether the story's clock has come to an hour by itself, less than an hour ago; it may also stand in another part, at any other hour.
 * One that comes in the next minute is waited for: it would come while the way to leap there is being chosen.
 */
export async function hasCome(clock: () => Promise<string>, hour: string): Promise<boolean> {
  const left = minutesUntil(hour, await clock());
  if (left === 1) await until(`the clock says ${hour}`, async () => minutesUntil(hour, await clock()) <= 0);
  return left <= 1 && left > -60;
}

export function consoleOf(room: Pick<Room, 't'>, page: Page): ConsoleOf {
  const t = room.t('facilitator');
  const front = async (): Promise<Page> => {
    await page.bringToFront();
    return page;
  };
  const row = async (inject: string): Promise<Locator> => {
    await front();
    const line = page.locator(`tr[data-row="${inject}"]`);
    // On its hour: anywhere else in it there may be a button.
    await line.getByRole('gridcell').first().click();
    return line;
  };
  const clock = async (): Promise<string> => (await page.locator('.fc-clock b').textContent()) ?? '';
  async function jump(to: Parameters<ConsoleOf['jump']>[0]): Promise<void> {
    await front();
    if (typeof to === 'object' && (await hasCome(clock, to.hour))) return;
    await page.getByRole('button', { name: t('jump'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('jump.title') });
    const way = to === 'next' ? t('jump.next') : to === 'end' ? t('jump.end') : t('jump.time');
    await dialog.getByText(way, { exact: true }).click();
    if (typeof to === 'object') await dialog.getByLabel(t('jump.hour')).fill(to.hour);
    await dialog.getByRole('button', { name: t('jump.go'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  async function setPace(times: '½' | '4'): Promise<void> {
    await front();
    await page.getByRole('button', { name: t('pace.times', { n: times }), exact: true }).click();
    const chosen = page.locator('.fc-seg [aria-pressed="true"]');
    await chosen.getByText(times, { exact: false }).waitFor();
  }
  async function nextPart(): Promise<boolean> {
    const over = page.getByRole('heading', { name: t('band.hotWash') });
    const ended = room.t('shared')('part-over', { n: '\\d+' });
    const next = page
      .getByRole('region', { name: new RegExp(`${ended}|${t('band.laterInMove')}`, 'i') })
      .getByRole('button')
      .last();
    await jump('end');
    await over.or(next).first().waitFor();
    if (await over.isVisible()) return false;
    await next.click();
    await page.getByRole('button', { name: t('pause'), exact: true }).waitFor();
    return true;
  }
  return {
    page,
    front,
    row,
    jump,
    async press(inject, button) {
      await (await row(inject)).getByRole('button', { name: button, exact: true }).click();
    },
    async undo() {
      await front();
      await page
        .locator('.fc-toast')
        .getByRole('button', { name: t('notice.undo') })
        .click();
    },
    async startExercise() {
      await front();
      await page.getByRole('button', { name: t('start'), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: t('start.title') });
      await dialog.getByRole('button', { name: new RegExp(`${t('start.anyway')}|${t('start.go')}`) }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: t('pause'), exact: true }).waitFor();
      await setPace('½');
    },
    setPace,
    clock,
    nextPart,
    async playOut() {
      while (await nextPart());
    },
  };
}

/** Waits until something holds, and says what it is when it never does. */
export const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  await expect.poll(holds, { timeout: PATIENCE, interval: 100, message: what }).toBe(true);
};
