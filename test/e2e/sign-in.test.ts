import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dist } from '../../scripts/build.ts';
import { freePort } from '../../scripts/free-port.ts';
import { readSignIn } from '../../src/server/http/sign-in-settings.ts';
import { startSessionServer, type SessionServer } from '../../src/server/session-server.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { translator } from '../../src/ui/shared/i18n.ts';
import { startProvider, type TestProvider } from '../server/support/oidc-provider.ts';
import { launchChromium } from '../support/chromium.ts';
import { both, laptop, look, onPhone, phone } from './room/look.ts';
import { PATIENCE } from '../support/until.ts';

const t = translator('nl', 'session');
const s = translator('nl', 'start');

let provider: TestProvider;
let server: SessionServer;
let browser: Browser;
let origin = '';
const reports: unknown[] = [];

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const [id, secret] = ['spoedoverleg', 'a secret between the two'];
  provider = await startProvider(
    { id, secret, back: `${origin}/api/sign-in/done` },
    { an: { email: 'an@example.nl', email_verified: true } },
  );
  const signIn = readSignIn({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: id,
    OIDC_CLIENT_SECRET: secret,
    OIDC_ORIGIN: origin,
    OIDC_EMAILS: 'an@example.nl',
  });
  server = await startSessionServer({
    root: dist,
    database: openSqlite(':memory:'),
    port,
    days: 30,
    ...(signIn && { signIn }),
    report: (error) => reports.push(error),
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await provider?.close();
});

const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

/** Somebody on a machine elsewhere, who signs in at their organisation. */
async function signIn(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: laptop,
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.7' },
  });
  context.setDefaultTimeout(PATIENCE);
  // The provider's own pages ask for a font of another host.
  await context.route(/^https:/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.getByRole('link', { name: t('sign-in') }).click();
  await page.locator('[name=login]').fill('an');
  await page.locator('[name=password]').fill('x');
  await page.keyboard.press('Enter');
  await page.locator('button[type=submit]', { hasText: 'Continue' }).click();
  await page.getByText(s('signed')).waitFor();
  return page;
}

it('a facilitator who lost the link of a session signs in, gets it back by a new one, and signs out', async () => {
  const page = await signIn();
  const lost = await page.evaluate(async () => {
    const wanted = { scenario: 'webex-disclosure', variant: '20', people: 1, name: 'Kwijtgeraakt', teams: ['Team 1'] };
    const headers = { 'content-type': 'application/json' };
    const made = await fetch('api/sessions', { method: 'POST', headers, body: JSON.stringify(wanted) });
    return ((await made.json()) as { readonly token: string }).token;
  });
  expect(lost).toHaveLength(32);
  await button(page, s('own')).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: s('own') });
  await button(sheet, s('own.link.of', { name: 'Kwijtgeraakt' })).focus();
  await page.keyboard.press('Enter');
  await sheet.getByText(s('own.link.ask')).waitFor();
  const found = await look(page, 'own sessions', both);
  // The way back is where the hand is; the way on is before it.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Kwijtgeraakt' }).waitFor();
  expect(page.url()).toContain('#/s/');
  expect(page.url()).not.toContain(lost);

  await page.setViewportSize(phone);
  await page.goto(`${origin}/`);
  await page.getByText(s('signed')).waitFor();
  found.push(...(await look(page, 'signed in', onPhone)));
  await button(page, s('signed.out')).click();
  await page.getByRole('link', { name: t('sign-in') }).waitFor();
  expect(found).toEqual([]);
  expect(reports).toEqual([]);
});
