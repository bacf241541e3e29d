import { writeFileSync } from 'node:fs';

/** What went wrong, if anything did. */
export function writeFile(path: string, content: string | Uint8Array): string | undefined {
  try {
    writeFileSync(path, content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
