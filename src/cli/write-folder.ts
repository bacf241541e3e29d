import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf } from '../scenario/source/source-bytes.ts';
import type { SourceText } from '../scenario/source/source-file.ts';
import { UsageError } from './command.ts';
import { whyNotWritten } from './why-not-written.ts';

/**
 * Writes files into a folder that does not exist yet, or is empty: nothing that was there is ever written over.
 * @throws UsageError when the folder holds something or cannot be written
 */
export function writeNewFolder(path: string, files: readonly SourceText[]): void {
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new UsageError({
      nl: `De map ${path} bestaat al en is niet leeg.`,
      en: `The folder ${path} exists and is not empty.`,
    });
  try {
    for (const file of files) {
      const target = join(path, file.path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytesOf(file), { flag: 'wx' });
    }
  } catch (error) {
    throw new UsageError(whyNotWritten(path, error));
  }
}
