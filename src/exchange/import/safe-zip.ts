import { unzipSync } from 'fflate';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { ImportProblem } from './draft.ts';

/** Limits of what is taken out of an archive that somebody else made. */
export const zipLimits = { entries: 2_000, bytes: 64 * 1024 * 1024, ratio: 200 } as const;

const damaged: ImportProblem = {
  text: {
    nl: 'Het zip-bestand is beschadigd of afgebroken; vraag om een nieuw exemplaar.',
    en: 'The zip file is damaged or cut off; ask for a new copy.',
  },
};

/**
 * The JSON texts in an archive by name; nothing is written anywhere. Refused: more than is reasonable, and names that lead out of
 * a folder. Anything else than JSON is named and left packed.
 */
export function readJsonZip(
  bytes: Uint8Array,
): Result<{ readonly texts: ReadonlyMap<string, string>; readonly names: readonly string[] }, ImportProblem> {
  let [entries, total] = [0, 0];
  const names: string[] = [];
  let fault: ImportProblem | undefined;
  const texts = new Map<string, string>();
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        entries++;
        if (fault) return false;
        names.push(name);
        if (entries > zipLimits.entries)
          fault = tooMuch(`${zipLimits.entries} bestanden`, `${zipLimits.entries} files`);
        if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
          fault = {
            text: {
              nl: `Het zip-bestand wil buiten zijn map schrijven (${JSON.stringify(name)}) en wordt niet geopend.`,
              en: `The zip file wants to write outside its folder (${JSON.stringify(name)}) and is not opened.`,
            },
          };
        if (!/\.json$/i.test(name)) return false;
        total += originalSize;
        if (total > zipLimits.bytes || originalSize > Math.max(1, size) * zipLimits.ratio + 1024 * 1024)
          fault = tooMuch('64 MB', '64 MB');
        return fault === undefined;
      },
    });
    if (fault) return err(fault);
    for (const [name, data] of Object.entries(found))
      texts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    return err(fault ?? damaged);
  }
  return ok({ texts, names });
}

const tooMuch = (nl: string, en: string): ImportProblem => ({
  text: {
    nl: `Het zip-bestand is uitgepakt groter dan ${nl} en wordt niet geopend.`,
    en: `Unpacked, the zip file is larger than ${en} and is not opened.`,
  },
});
