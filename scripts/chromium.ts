import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createRequire } from 'node:module';
import { aptInstall, mayInstall } from './apt.ts';
import { root } from './build.ts';
import { run, runWithProgress } from './progress.mjs';

/** Path of a Chromium that starts, or why there is none. */
export type ChromiumFound = { readonly path: string } | { readonly reason: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
};
const DOWNLOAD_LIMIT_MS = 6 * 60_000;

/** An installed Chromium or Chrome: the one named in CHROMIUM_PATH, else on the path, else where installers put it. */
export function installedChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...(usualPlaces[process.platform] ?? []),
    playwrightsOwn(),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** Where playwright-core keeps or would keep its own download. */
function playwrightsOwn(): string | undefined {
  const require = createRequire(import.meta.url);
  const { chromium } = require('playwright-core') as typeof import('playwright-core');
  return chromium.executablePath();
}

/** What a program said went wrong: its last line that speaks of an error, else its last line. */
function complaint(what: string, output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '));
  const line = lines.findLast((text) => /^E:|error|fail|cannot|denied/i.test(text)) ?? lines.at(-1) ?? 'no output';
  return `${what}: ${line}`;
}

/** Finds a Chromium, or gets one: from the system's packages where we may, otherwise by Playwright's own download. */
export async function ensureChromium(): Promise<ChromiumFound> {
  const present = installedChromium();
  if (present) return { path: present };
  if (process.env['CHROMIUM_PATH']) return { reason: `CHROMIUM_PATH names no file: ${process.env['CHROMIUM_PATH']}` };
  const failures: string[] = [];

  if (mayInstall()) {
    const output = await aptInstall('Installing Chromium', ['chromium']);
    const now = installedChromium();
    if (now) return { path: now };
    failures.push(complaint('apt-get', output));
  }

  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const { output } = await runWithProgress('Downloading Chromium', {
    command: process.execPath,
    args: [cli, 'install', 'chromium'],
    cwd: root,
    limitMs: DOWNLOAD_LIMIT_MS,
  });
  const downloaded = playwrightsOwn();
  if (downloaded && existsSync(downloaded)) {
    const started = await run({ command: downloaded, args: ['--version'], cwd: root, limitMs: 30_000 });
    if (started.code === 0) return { path: downloaded };
    failures.push(complaint('the downloaded Chromium does not start', started.output));
  } else {
    failures.push(complaint('download', output));
  }
  return { reason: `no Chromium and none could be installed (${failures.join('; ')})` };
}
