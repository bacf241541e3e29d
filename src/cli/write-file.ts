import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf } from '../scenario/source/source-bytes.ts';
import type { SourceText } from '../scenario/source/source-file.ts';
import type { Output } from './command.ts';

/** Writes the changed files of a scenario and names each; with `check` it only names them. False when one could not be written. */
export function writeChanged(
  folder: string,
  files: readonly SourceText[],
  check: boolean,
  { out, err }: Output,
): boolean {
  for (const file of files) {
    const target = join(folder, file.path);
    const failure = check ? undefined : writeFile(target, bytesOf(file));
    if (failure !== undefined) {
      err(`${target}: ${failure}\n`);
      return false;
    }
    out(`${target}\n`);
  }
  return true;
}

/** What went wrong, if anything did. */
export function writeFile(path: string, content: string | Uint8Array): string | undefined {
  try {
    writeFileSync(path, content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
