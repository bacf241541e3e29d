import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayInstall } from './apt.ts';

/** Redis's own program, or why there is none. */
export type RedisFound = { readonly path: string } | { readonly reason: string };

/** Where `redis-server` stands: on the path, else where Debian puts it. */
export function installedRedis(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, '/usr/bin'].map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path));
}

/** Finds Redis, or installs it from the system's packages where we may. Nothing of it is started here. */
export async function ensureRedis(): Promise<RedisFound> {
  const present = installedRedis();
  if (present) return { path: present };
  if (!mayInstall()) return { reason: 'no Redis, and no rights to install it' };
  const output = await aptInstall('Installing Redis', ['redis-server']);
  const now = installedRedis();
  return now ? { path: now } : { reason: `no Redis: ${output.trim().split('\n').at(-1) ?? ''}` };
}
