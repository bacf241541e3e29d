import type { ImportProblem } from './draft.ts';

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** A kind of file that people try and that is never read here, with what to do instead; undefined for any other. */
export function otherKind(bytes: Uint8Array): ImportProblem | undefined {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return {
      text: {
        nl: 'Dit is een bestand van een oude versie van Office (xls of doc), of er staat een wachtwoord op. Open het en sla het zonder wachtwoord op als xlsx.',
        en: 'This is a file of an old version of Office (xls or doc), or it has a password. Open it and save it as xlsx, without a password.',
      },
    };
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46]))
    return {
      text: {
        nl: 'Dit is een PDF; daar is geen lijst uit te lezen. Vraag om het werkblad (xlsx of csv) waarvan hij gemaakt is.',
        en: 'This is a PDF, and no list can be read from it. Ask for the worksheet (xlsx or csv) that it was made of.',
      },
    };
  return undefined;
}

/** The same for a zip file, told by the names in it: documents of Office are zip files too. */
export function otherArchive(names: readonly string[]): ImportProblem | undefined {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  const worksheet = {
    nl: 'Zet de lijst in een werkblad met kolomkoppen en sla dat op als xlsx.',
    en: 'Put the list into a worksheet with column heads and save that as xlsx.',
  };
  if (has('word/'))
    return {
      text: { nl: `Dit is een Word-document. ${worksheet.nl}`, en: `This is a Word document. ${worksheet.en}` },
    };
  if (has('ppt/'))
    return { text: { nl: `Dit is een presentatie. ${worksheet.nl}`, en: `This is a presentation. ${worksheet.en}` } };
  if (names.includes('content.xml') && names.includes('mimetype'))
    return {
      text: {
        nl: 'Dit is een bestand van LibreOffice of OpenOffice. Open het en sla het op als xlsx.',
        en: 'This is a file of LibreOffice or OpenOffice. Open it and save it as xlsx.',
      },
    };
  return undefined;
}
