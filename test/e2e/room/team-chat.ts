import type { Page } from 'playwright-core';
import { translator } from '../../../src/ui/shared/i18n.ts';

const p = translator('nl', 'participant');

/** Opens the conversation of the whole team in a Dutch seat's window. */
export async function openTeamChannel(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: p('rail') });
  await rail.getByRole('button', { name: p('tab.chat') }).click();
  await page
    .locator('#lijst')
    .getByRole('button')
    .filter({ hasText: p('team.channel') })
    .first()
    .click();
}

/** Types a line to the whole team in a Dutch seat's window and waits until it stands there. */
export async function sayToTeam(page: Page, text: string): Promise<void> {
  await openTeamChannel(page);
  const field = page.getByRole('textbox', { name: p('chat.to', { name: p('team.channel') }) });
  await field.fill(text);
  await field.press('Control+Enter');
  await page.getByText(text).first().waitFor();
}
