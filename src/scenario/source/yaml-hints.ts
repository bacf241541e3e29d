import type { Localized } from '../diagnostics/diagnostic.ts';

/** The parser's error codes in words an author can use. */
const hints: Readonly<Record<string, Localized>> = {
  BAD_INDENT: {
    nl: 'de inspringing klopt niet, of een haak ervoor is niet gesloten',
    en: 'the indentation is off, or a bracket before it is not closed',
  },
  BAD_SCALAR_START: {
    nl: 'zo kan een tekst niet beginnen; zet haar tussen aanhalingstekens',
    en: 'a text cannot begin like this; put it between quotes',
  },
  TAB_AS_INDENT: { nl: 'spring in met spaties, niet met tabs', en: 'indent with spaces, not with tabs' },
  MISSING_CHAR: {
    nl: 'er ontbreekt een teken (: of , of een aanhalingsteken), of de inspringing klopt niet',
    en: 'a character is missing (: or , or a quote), or the indentation is off',
  },
  BAD_DQ_ESCAPE: {
    nl: 'een backslash tussen dubbele aanhalingstekens die niet bestaat',
    en: 'a backslash in double quotes that means nothing',
  },
  BAD_ALIAS: { nl: 'een verwijzing (*) naar iets wat er niet is', en: 'an alias (*) to something that is not there' },
  BLOCK_AS_IMPLICIT_KEY: {
    nl: 'een dubbele punt in een tekst (zet die tekst tussen aanhalingstekens), of de inspringing klopt niet',
    en: 'a colon in a text (put that text between quotes), or the indentation is off',
  },
  BLOCK_IN_FLOW: { nl: 'een blok binnen { } of [ ]', en: 'a block inside { } or [ ]' },
  MULTILINE_IMPLICIT_KEY: {
    nl: 'een sleutel over meer regels, of een vergeten dubbele punt',
    en: 'a key over several lines, or a forgotten colon',
  },
  UNEXPECTED_TOKEN: {
    nl: "dit hoort hier niet; een ' in een tekst tussen ' en ' schrijft u twee keer",
    en: "this does not belong here; a ' in a text between ' and ' is written twice",
  },
  MISSING_KEY: { nl: 'de sleutel ontbreekt', en: 'the key is missing' },
};

export const yamlHint = (code: string): Localized =>
  hints[code] ?? { nl: 'controleer deze regel', en: 'check this line' };
