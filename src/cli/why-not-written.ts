import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Localized } from '../scenario/diagnostics/diagnostic.ts';
import { whyNot } from './why-not.ts';

/** What is in the way of writing a file and what to do about it, by what the system says. */
const ways: Readonly<Record<string, (path: string) => Localized>> = {
  // Of a folder that is there, the file itself may be a link to nowhere.
  ENOENT: (path) =>
    existsSync(dirname(path))
      ? { nl: 'die naam kan hier niet; kies een andere', en: 'that name is not possible here; choose another' }
      : {
          nl: `de map ${dirname(path)} bestaat niet; maak die eerst, of kies een andere`,
          en: `the folder ${dirname(path)} does not exist; make it first, or choose another`,
        },
  ENOTDIR: (path) => ({
    nl: `in ${dirname(path)} staat een bestand waar een map moet zijn; kies een andere map`,
    en: `${dirname(path)} has a file where a folder must be; choose another folder`,
  }),
  EEXIST: () => ({
    nl: 'er is al een bestand met deze naam; kies een andere',
    en: 'there is a file of this name; choose another',
  }),
  EISDIR: () => ({
    nl: 'dit is een map; geef de naam van een bestand, bijvoorbeeld een bestand in deze map',
    en: 'this is a folder; give the name of a file, for instance of one in this folder',
  }),
  EACCES: () => ({
    nl: 'u mag hier niet schrijven; kies een andere plaats, of vraag om schrijfrechten',
    en: 'you may not write here; choose another place, or ask for the right to write',
  }),
  EROFS: () => ({
    nl: 'van deze schijf kan alleen worden gelezen; kies een andere plaats',
    en: 'this disk can only be read; choose another place',
  }),
  EBUSY: () => ({
    nl: 'een ander programma heeft dit bestand open; sluit het daar en probeer het opnieuw',
    en: 'another program has this file open; close it there and try again',
  }),
  ENOSPC: () => ({
    nl: 'de schijf is vol; maak ruimte, of kies een andere schijf',
    en: 'the disk is full; make room, or choose another disk',
  }),
  ENAMETOOLONG: () => ({
    nl: 'deze naam is te lang; kies een kortere',
    en: 'this name is too long; choose a shorter one',
  }),
};
const same: Readonly<Record<string, string>> = { EPERM: 'EACCES', EDQUOT: 'ENOSPC', ETXTBSY: 'EBUSY' };

/** In words, with the path; what is rare is said as the system says it. */
export function whyNotWritten(path: string, error: unknown): Localized {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = ways[same[code] ?? code]?.(path) ?? whyNot(error);
  return { nl: `${path} is niet te schrijven: ${why.nl}`, en: `${path} cannot be written: ${why.en}` };
}
