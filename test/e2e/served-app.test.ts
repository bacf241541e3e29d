import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from '../support/until.ts';
import { translator } from '../../src/ui/shared/i18n.ts';
import { servedApp } from './room/served-app.ts';

const t = translator('nl', 'start');
const app = servedApp();
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  page = await app.browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(app.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
});

describe('the app as npm start serves it', () => {
  it('opens without an error, a warning or a breach of the security policy', () => {
    expect(complaints).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = requests.filter((url) => !url.startsWith(`${app.url}/`) && !/^(data|blob):/.test(url));
    expect(requests.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });

  it('leaves the stage and the scripts of the exercises alone until they are asked for', () => {
    const scripts = requests.map((url) => new URL(url).pathname);
    expect(scripts.filter((path) => /phaser/i.test(path))).toEqual([]);
    expect(scripts.filter((path) => path.startsWith('/scenarios/'))).toEqual(['/scenarios/index.json']);
  });

  it('says that a part of it was not fetched, and shows it as soon as the server answers', async () => {
    const other = await app.browser.newPage({ locale: 'nl-NL' });
    other.setDefaultTimeout(PATIENCE);
    await other.goto(app.url);
    const studio = other.getByRole('link', { name: t('nav.studio') });
    await studio.waitFor();
    const away = (route: Route): Promise<void> => route.abort();
    await other.route('**/*', away);
    await studio.click();
    await other.getByRole('heading', { name: t('failure.fetch') }).waitFor();
    await other.unroute('**/*', away);
    await other.getByRole('heading', { name: translator('nl', 'studio')('title') }).waitFor();
    expect(new URL(other.url()).hash).toBe('#/studio');
    await other.close();
  });

  it('says that a screen broke, and comes back from it', async () => {
    const other = await app.browser.newPage({ locale: 'nl-NL' });
    other.setDefaultTimeout(PATIENCE);
    const broken = (route: Route): Promise<void> =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "export const StudioPage = () => { throw new Error('a test broke it'); };",
      });
    await other.route('**/studio-page-*.js', broken);
    await other.goto(`${app.url}/#/studio`);
    await other.getByRole('heading', { name: t('failure.broken') }).waitFor();
    await other.unroute('**/studio-page-*.js', broken);
    await other.getByRole('button', { name: t('failure.reload') }).click();
    await other.getByRole('heading', { name: translator('nl', 'studio')('title') }).waitFor();
    await other.close();
  });

  it('offers the shipped exercises', async () => {
    await page.getByRole('heading', { name: 'Overleglinkjes' }).waitFor();
  });
});
