import type { Locator, Page } from 'playwright-core';
import type { Room } from './room.ts';

/** Opens the list of runs on a start page, and gives it a file. */
export async function openRunFile(start: Page, { t }: Room, name: string, content: string | Buffer): Promise<Locator> {
  const s = t('start');
  await start
    .getByRole('navigation')
    .getByRole('button', { name: s('nav.runs') })
    .click();
  const sheet = start.getByRole('dialog', { name: s('runs') });
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await sheet.locator('input[type="file"]').setInputFiles(file);
  return sheet;
}
