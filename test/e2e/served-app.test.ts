import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { launchChromium } from '../support/chromium.ts';

let server: AppServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  server = await startAppServer();
  browser = await launchChromium();
  page = await browser.newPage();
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
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the app as npm start serves it', () => {
  it('opens without an error, a warning or a breach of the security policy', () => {
    expect(complaints).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const foreign = requests.filter((url) => !url.startsWith(`${server.url}/`) && !/^(data|blob):/.test(url));
    expect(requests.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });

  it('leaves the stage and the scripts of the exercises alone until they are asked for', () => {
    const scripts = requests.map((url) => new URL(url).pathname);
    expect(scripts.filter((path) => /phaser/i.test(path))).toEqual([]);
    expect(scripts.filter((path) => path.startsWith('/scenarios/'))).toEqual(['/scenarios/index.json']);
  });

  it('offers the shipped exercises', async () => {
    await expect.poll(() => page.getByText('Overleglinkjes').count()).toBeGreaterThan(0);
  });
});
