import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from '../support/until.ts';
import { servedApp } from './room/served-app.ts';

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

  it('offers the shipped exercises', async () => {
    await page.getByText('Overleglinkjes').first().waitFor({ state: 'attached' });
  });
});
