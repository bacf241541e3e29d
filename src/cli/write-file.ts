import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../scenario/model/ids.ts';
import { bytesOf } from '../scenario/source/source-bytes.ts';
import type { SourceText } from '../scenario/source/source-file.ts';
import type { Output } from './command.ts';
import { whyNotWritten } from './why-not-written.ts';

/** Writes the changed files of a scenario and names each; with `check` it only names them. False when one could not be written. */
export function writeChanged(
  folder: string,
  files: readonly SourceText[],
  check: boolean,
  language: Language,
  { out, err }: Output,
): boolean {
  for (const file of files) {
    const target = join(folder, file.path);
    const failure = check ? undefined : writeFile(target, bytesOf(file));
    if (failure !== undefined) {
      err(`${failure[language]}\n`);
      return false;
    }
    out(`${target}\n`);
  }
  return true;
}

/** What went wrong, if anything did, with the path and what to do about it. */
export const writeFile = (path: string, content: string | Uint8Array): Localized | undefined =>
  attempt(path, () => writeFileSync(path, content));

/** The same for a folder, with those above it. */
export const makeFolder = (path: string): Localized | undefined =>
  attempt(path, () => mkdirSync(path, { recursive: true }));

function attempt(path: string, write: () => unknown): Localized | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return whyNotWritten(path, error);
  }
}
