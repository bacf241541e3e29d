import type { Localized } from '../scenario/diagnostics/diagnostic.ts';

/** What the system says most, in words; by its code. */
const said: Readonly<Record<string, Localized>> = {
  ENOENT: { nl: 'dit bestaat niet', en: 'there is no such file or folder' },
  ENOTDIR: { nl: 'dit is geen map', en: 'this is not a folder' },
  EISDIR: { nl: 'dit is een map', en: 'this is a folder' },
  EACCES: { nl: 'hier zijn geen rechten voor', en: 'there are no rights to do so' },
  EPERM: { nl: 'hier zijn geen rechten voor', en: 'there are no rights to do so' },
  ENOSPC: { nl: 'de schijf is vol', en: 'the disk is full' },
};

/** Why a file or folder could not be read or written; what is rare is said as the system says it. */
export function whyNot(error: unknown): Localized {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return said[code] ?? { nl: message, en: message };
}
