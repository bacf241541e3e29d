import type { Locator, Page } from 'playwright-core';
import { PATIENCE } from '../../support/until.ts';
import type { Room } from './room.ts';

/** The window of one person who practises without a facilitator. */
export interface AloneOf {
  readonly page: Page;
  readonly bar: Locator;
  /** Presses on to the next event until this is to be seen; between parts it begins the next. */
  playUntil(seen: Locator): Promise<void>;
  /** On to the end, and past it to what can be looked back on. */
  playOut(): Promise<void>;
}

/** From the start page to the seat, the clock not running yet. */
export async function sitAlone(room: Room, page: Page, seats: 'all' | 'one', name: string): Promise<AloneOf> {
  const start = room.t('start');
  const t = room.t('solo');
  await page
    .locator('label')
    .filter({ hasText: start('how.alone') })
    .click();
  await page
    .locator('.seg label')
    .getByText(start(`alone.${seats}`), { exact: true })
    .click();
  await page.getByLabel(start('name')).fill(name);
  await page.getByRole('button', { name: start('create.alone') }).click();
  await page.getByRole('heading', { name: t('before') }).waitFor();
  const bar = page.locator('.solo-bar');
  const next = bar.getByRole('button', { name: t('next') });
  const between = page.locator('.solo-band').getByRole('button', { name: new RegExp(`^${t('go', { n: '' }).trim()}`) });
  const over = page.getByRole('heading', { name: t('over') });
  async function playUntil(seen: Locator): Promise<void> {
    const late = Date.now() + 3 * PATIENCE;
    while (!(await seen.first().isVisible())) {
      if (Date.now() > late) throw new Error(`never to be seen: ${String(seen)}`);
      // Either may go away under the hand: then it has been done.
      if (await between.isVisible()) await between.click({ timeout: 5_000 }).catch(() => undefined);
      else if ((await next.isVisible()) && (await next.isEnabled({ timeout: 5_000 }).catch(() => false)))
        await next.click({ timeout: 5_000 }).catch(() => undefined);
    }
  }
  return {
    page,
    bar,
    playUntil,
    async playOut() {
      await playUntil(over);
      await page.getByRole('button', { name: t('review'), exact: true }).click();
      await page.getByRole('heading', { name: room.t('review')('title') }).waitFor();
    },
  };
}
