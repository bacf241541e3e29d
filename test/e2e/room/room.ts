import type { Browser, BrowserContext, Page } from 'playwright-core';
import { translator, type Translate } from '../../../src/ui/shared/i18n.ts';
import type { Namespace } from '../../../src/ui/shared/locale-registry.ts';
import type { Language } from '../../../src/scenario/model/ids.ts';
import { scriptIn, type Script } from './script.ts';
import { PATIENCE } from '../../support/until.ts';
import { hearComplaints } from './complaints.ts';

/** One browser with its windows round one table, in one language. */
export interface Room {
  readonly context: BrowserContext;
  readonly language: Language;
  readonly script: Script;
  /** Errors, warnings and breaches of the security policy in any window. */
  readonly complaints: readonly string[];
  t<N extends Namespace>(namespace: N): Translate<N>;
  /** The start page in a new window. */
  startPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface RoomOptions {
  readonly language?: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
}

export async function openRoom(
  browser: Browser,
  url: string,
  { language = 'nl', viewport = { width: 1440, height: 900 }, dark = false }: RoomOptions = {},
): Promise<Room> {
  const context = await browser.newContext({
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    viewport,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  hearComplaints(context, complaints);
  return {
    context,
    language,
    complaints,
    script: scriptIn(language),
    t: (namespace) => translator(language, namespace),
    async startPage() {
      const page = await context.newPage();
      await page.goto(`${url}/`);
      await page.getByRole('button', { name: translator(language, 'start')('create') }).waitFor();
      return page;
    },
    close: () => context.close(),
  };
}

/** From the start page to the lobby, with the mouse. */
export async function setTable(room: Room, page: Page, name: string, people = 8, minutes = 120): Promise<void> {
  const t = room.t('start');
  await page
    .locator('label')
    .filter({ hasText: new RegExp(`^${minutes}`) })
    .click();
  await page.locator('.seg label').getByText(String(people), { exact: true }).click();
  await page.getByLabel(t('name')).fill(name);
  await page.getByRole('button', { name: t('create') }).click();
  await page.getByRole('heading', { name: t('lobby.title') }).waitFor();
}

/** Opens a window from the lobby; it has shown something when this resolves. */
async function openFrom(room: Room, lobby: Page, who: string): Promise<Page> {
  const opened = room.context.waitForEvent('page');
  await lobby.getByRole('button', { name: room.t('start')('lobby.open.seat', { roles: who }), exact: true }).click();
  return opened;
}

/** The window of the seat that holds these roles and no other, in the order of the seat plan. */
export async function takeSeat(room: Room, lobby: Page, ...roles: readonly string[]): Promise<Page> {
  const page = await openFrom(room, lobby, roles.map((role) => room.script.role(role)).join(', '));
  await page.getByRole('heading', { name: room.t('participant')('lobby.wait') }).waitFor();
  return page;
}

export async function openStage(room: Room, lobby: Page): Promise<Page> {
  const page = await openFrom(room, lobby, room.t('start')('lobby.stage'));
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator('canvas').waitFor();
  return page;
}
