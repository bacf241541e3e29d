import type { FileChooser, Locator, Page } from 'playwright-core';

/** A person who has no mouse: everything here is done with keys, and what has the focus is only looked at. */
export interface Hands {
  readonly page: Page;
  /** Goes on with the tab key until this has the focus. */
  tabTo(target: Locator): Promise<void>;
  /** The same, then Enter. */
  press(target: Locator): Promise<void>;
  /** The same, where Enter asks for a file. */
  choose(target: Locator): Promise<FileChooser>;
  /** A key, or several after each other. */
  keys(...keys: readonly string[]): Promise<void>;
  /** Goes round the regions of a seat's screen with F6 until the focus is in this one. */
  region(target: Locator): Promise<void>;
  type(text: string): Promise<void>;
}

/** More stops than any screen has; who has not come by then, never will. */
const MOST_STOPS = 150;

export function handsOn(page: Page): Hands {
  const has = (target: Locator): Promise<boolean> =>
    target.first().evaluate((element) => element === document.activeElement);
  const keys = async (...list: readonly string[]): Promise<void> => {
    await page.bringToFront();
    for (const key of list) await page.keyboard.press(key);
  };
  const tabTo = async (target: Locator): Promise<void> => {
    await page.bringToFront();
    await target.first().waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await has(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the tab key never comes to ${String(target)}`);
  };
  return {
    page,
    keys,
    tabTo,
    async press(target) {
      await tabTo(target);
      await page.keyboard.press('Enter');
    },
    async choose(target) {
      await tabTo(target);
      const asked = page.waitForEvent('filechooser');
      // Keys overtake what is said to a busy page: an answer from it tells that it knows that the question is for the test.
      await page.evaluate(() => undefined);
      await page.keyboard.press('Enter');
      return asked;
    },
    async region(target) {
      await page.bringToFront();
      for (let stop = 0; stop < 8; stop += 1) {
        await page.keyboard.press('F6');
        if (await target.first().evaluate((element) => element.contains(document.activeElement))) return;
      }
      throw new Error(`F6 never comes to ${String(target)}`);
    },
    async type(text) {
      await page.bringToFront();
      await page.keyboard.type(text);
    },
  };
}
