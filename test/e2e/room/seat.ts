import type { Locator, Page } from 'playwright-core';
import type { Tab } from '../../../src/ui/participant/tabs.ts';
import type { Room } from './room.ts';

/** A participant's window, as a person with a mouse works it. */
export interface SeatOf {
  readonly page: Page;
  /** Goes to this window, as `go`, `open` and `press` do first. */
  front(): Promise<Page>;
  /** Goes there and waits until nothing stands in the way of an act, as in a pause or a call: what is sure to be refused is not sent. */
  free(): Promise<void>;
  /** Chooses a place in the rail. */
  go(tab: Tab): Promise<void>;
  /** Chooses a place, then the line with this text. */
  open(tab: Tab, line: string | RegExp): Promise<void>;
  /** The line in the middle column with this text. */
  line(text: string | RegExp): Locator;
  reading(): Locator;
  side(): Locator;
  press(within: Locator, button: string): Promise<void>;
  dialog(name: string): Locator;
  /** Shares what is open with the whole team, here. */
  shareWithAll(): Promise<void>;
  /** Chooses an option of a decision that is open, with a reason; locks it, or proposes it to who confirms. */
  decide(decision: string, option: string, why: string): Promise<void>;
  /** Agrees with what another proposes. */
  agree(decision: string): Promise<void>;
}

export function seatOf(room: Pick<Room, 't' | 'script'>, page: Page): SeatOf {
  const t = room.t('participant');
  const rail = page.getByRole('navigation', { name: t('rail') });
  const line = (text: string | RegExp): Locator => page.locator('#lijst').getByRole('button').filter({ hasText: text });
  const reading = (): Locator => page.getByRole('region', { name: t('reading') });
  const dialog = (name: string): Locator => page.getByRole('dialog', { name });
  const front = async (): Promise<Page> => {
    await page.bringToFront();
    return page;
  };
  const free = async (): Promise<void> => {
    await front();
    await page.locator('.banner').waitFor({ state: 'detached' });
  };
  const press = async (within: Locator, button: string): Promise<void> => {
    await front();
    await within.getByRole('button', { name: button, exact: true }).click();
  };
  const go = async (tab: Tab): Promise<void> => {
    await front();
    await rail.getByRole('button', { name: t(`tab.${tab}`) }).click();
  };
  return {
    page,
    front,
    free,
    go,
    line,
    reading,
    dialog,
    press,
    side: () => page.locator('[data-region="side"]'),
    async open(tab, text) {
      await go(tab);
      await line(text).first().click();
    },
    async decide(decision, option, why) {
      await front();
      await go('decisions');
      await line(room.script.decision(decision)).first().click();
      await reading().getByLabel(room.script.option(decision, option)).check();
      await reading().getByLabel(t('why'), { exact: true }).fill(why);
      await reading().locator('.go button[type="submit"]').click();
      await reading().getByText(why).first().waitFor();
    },
    async agree(decision) {
      await front();
      await go('decisions');
      await line(room.script.decision(decision)).first().click();
      await press(reading(), t('confirm.yes'));
      await reading().getByText(t('decision.state.taken')).first().waitFor();
    },
    async shareWithAll() {
      await press(reading(), t('share'));
      const sheet = dialog(t('share.title'));
      await sheet.getByLabel(t('team.all')).check();
      await press(sheet, t('share.send'));
      await sheet.waitFor({ state: 'detached' });
    },
  };
}
