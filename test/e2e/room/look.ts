import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { violations } from '../../support/axe.ts';
import { overlaps } from './overlap.ts';
import { settled } from './settled.ts';

export const laptop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** A size of window and a colour scheme in which a screen is looked at. */
export interface View {
  readonly size: typeof laptop;
  readonly scheme: 'light' | 'dark';
}
export const onLaptop: readonly View[] = [{ size: laptop, scheme: 'light' }];
export const onPhone: readonly View[] = [{ size: phone, scheme: 'light' }];
export const both: readonly View[] = [...onLaptop, ...onPhone];
export const onDarkPhone: readonly View[] = [{ size: phone, scheme: 'dark' }];
/** Seats may be dark: one of these for a screen, both for all screens together. */
export const crosswise: readonly View[] = [...onLaptop, ...onDarkPhone];
export const counterwise: readonly View[] = [{ size: laptop, scheme: 'dark' }, ...onPhone];
export const everywhere: readonly View[] = [...crosswise, ...counterwise];

/** Screens that scroll within themselves, where there is room for that. */
const filling = '.participant, .fc, .sd, .table-page';

/** Folder for a picture of every screen that is looked at; none are made without it. */
const folder = process.env['SCREENSHOTS'];

/**
 * Looks at a screen in each of these views: what axe finds, texts that lie over each other, and whether the page is wider than its window,
 * or longer under a screen that fills it. Each finding names the screen, the rule and the elements that break it.
 */
export async function look(page: Page, name: string, views: readonly View[] = onLaptop): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize() ?? laptop;
  await page.bringToFront();
  for (const { size, scheme } of views) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    await settled(page);
    const where = `${name} ${size.width} ${scheme}`;
    for (const { id, at } of await violations(page)) found.push(`${where}: ${id} at ${at.join(', ')}`);
    for (const pair of await overlaps(page)) found.push(`${where}: ${pair} lie over each other`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) found.push(`${where}: ${wide} px wider than the window`);
    const long = await page.evaluate((screens) => {
      const fills = [...document.querySelectorAll(screens)].some(
        (screen) => screen.getBoundingClientRect().height === window.innerHeight,
      );
      return fills ? document.documentElement.scrollHeight - window.innerHeight : 0;
    }, filling);
    if (long > 0) found.push(`${where}: the page is ${long} px longer than the screen that fills the window`);
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${where.replaceAll(/[^\w-]+/g, '-')}.png`) });
    }
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
