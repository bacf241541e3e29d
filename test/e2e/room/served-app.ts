import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startAppServer, type AppServer } from '../../support/app-server.ts';
import { launchChromium } from '../../support/chromium.ts';

/** The built app and a browser, there while the tests of a file run; to be read inside a test or hook only. */
export function servedApp(): { readonly browser: Browser; readonly url: string } {
  let server: AppServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await startAppServer();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the app is served from beforeAll to afterAll');
    return thing;
  };
  return {
    get browser() {
      return there(browser);
    },
    get url() {
      return there(server).url;
    },
  };
}
