import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayInstall } from './apt.ts';

/** Path of a LibreOffice that converts documents, or why there is none. */
export type OfficeFound = { readonly path: string } | { readonly reason: string };

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/lib/libreoffice/program/soffice', '/opt/libreoffice/program/soffice'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: [String.raw`C:\Program Files\LibreOffice\program\soffice.exe`],
};

/** An installed LibreOffice: the one named in SOFFICE_PATH, else on the path, else where installers put it. */
export function installedOffice(): string | undefined {
  const named = process.env['SOFFICE_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...folders.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name))),
    ...(usualPlaces[process.platform] ?? []),
  ];
  return candidates.find((path) => existsSync(path));
}

/** Finds LibreOffice Writer, or installs it from the system's packages where we may. */
export async function ensureOffice(): Promise<OfficeFound> {
  const present = installedOffice();
  if (present) return { path: present };
  if (!mayInstall()) return { reason: 'no LibreOffice, and no rights to install it' };
  const output = await aptInstall('Installing LibreOffice Writer', ['libreoffice-writer-nogui']);
  const now = installedOffice();
  return now ? { path: now } : { reason: `no LibreOffice: ${output.trim().split('\n').at(-1) ?? ''}` };
}
