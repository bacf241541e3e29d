import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const laptop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
type Size = typeof laptop;

export interface Look {
  readonly sizes?: readonly Size[];
  readonly schemes?: readonly ('light' | 'dark')[];
}

/** Folder for a picture of every screen that is looked at; none are made without it. */
const folder = process.env['SCREENSHOTS'];

/**
 * Looks at a screen in each size and colour scheme: what axe finds, and whether it is wider than its window. Each finding names
 * the screen, the rule and the first element that breaks it.
 */
export async function look(
  page: Page,
  name: string,
  { sizes = [laptop], schemes = ['light'] }: Look = {},
): Promise<string[]> {
  const found: string[] = [];
  await page.bringToFront();
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      const where = `${name} ${size.width} ${scheme}`;
      // No blank page of its own for each look: there are no frames here.
      const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze();
      for (const { id, nodes } of violations)
        found.push(`${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) found.push(`${where}: ${wide} px wider than the window`);
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `${where.replaceAll(' ', '-')}.png`) });
      }
    }
  }
  await page.setViewportSize(laptop);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
