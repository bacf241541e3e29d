import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayInstall } from './apt.ts';

/** Folder with PostgreSQL's own programs, or why there is none. */
export type PostgresFound = { readonly bin: string } | { readonly reason: string };

const debian = '/usr/lib/postgresql';

/** Where `initdb` and `postgres` stand: on the path, else where Debian puts them, newest version first. */
export function installedPostgres(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  return [...folders, ...versions.map((version) => join(debian, version, 'bin'))].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/** Finds PostgreSQL, or installs it from the system's packages where we may. Nothing of it is started here. */
export async function ensurePostgres(): Promise<PostgresFound> {
  const present = installedPostgres();
  if (present) return { bin: present };
  if (!mayInstall()) return { reason: 'no PostgreSQL, and no rights to install it' };
  const output = await aptInstall('Installing PostgreSQL', ['postgresql']);
  const now = installedPostgres();
  return now ? { bin: now } : { reason: `no PostgreSQL: ${output.trim().split('\n').at(-1) ?? ''}` };
}
