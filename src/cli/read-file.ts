import { readFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** @throws UsageError when the file cannot be read */
export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError({ nl: `${path} is niet te lezen: ${why}`, en: `${path} cannot be read: ${why}` });
  }
}

/** @throws UsageError when the file cannot be read */
export const readTextFile = (path: string): string => new TextDecoder().decode(readFile(path));
