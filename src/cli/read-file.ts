import { readFileSync } from 'node:fs';
import { UsageError } from './command.ts';
import { whyNot } from './why-not.ts';

/** @throws UsageError when the file cannot be read */
export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = whyNot(error);
    throw new UsageError({ nl: `${path} is niet te lezen: ${why.nl}`, en: `${path} cannot be read: ${why.en}` });
  }
}

/** @throws UsageError when the file cannot be read */
export const readTextFile = (path: string): string => new TextDecoder().decode(readFile(path));
