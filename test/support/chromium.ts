import { chromium, type Browser } from 'playwright-core';
import { installedChromium } from '../../scripts/chromium.ts';

/** Quiet and alone: no sandbox where root runs it, no traffic of its own. Playwright gives it a new, empty profile. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium with an empty profile; the caller closes it. `more`: flags of this one alone. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = installedChromium();
  if (!executablePath) throw new Error('No Chromium found; `npm test` installs one, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, headless: true, args: [...flags, ...more] });
}
