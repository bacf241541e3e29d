import { existsSync } from 'node:fs';
import { root } from './build.ts';
import { runWithProgress } from './progress.mjs';

const LIMIT_MS = 6 * 60_000;

/** Whether this process may install packages of the system: Debian or Ubuntu, as root. */
export const mayInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages of the system; gives what apt said, for when what was wanted is still not there. */
export async function aptInstall(label: string, packages: readonly string[]): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (what: string, args: string[]) =>
    runWithProgress(what, { command: 'apt-get', args, cwd: root, env, limitMs: LIMIT_MS });
  await apt('Refreshing the package lists', ['update', '-qq']);
  const { output } = await apt(label, ['install', '-y', '--no-install-recommends', ...packages]);
  return output;
}
