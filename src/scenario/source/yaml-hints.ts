import type { Localized } from '../diagnostics/diagnostic.ts';

/** The parser's error codes in words an author can use. */
const hints: Readonly<Record<string, Localized>> = {
  BAD_INDENT: { nl: 'de inspringing klopt niet', en: 'the indentation is off' },
  TAB_AS_INDENT: { nl: 'spring in met spaties, niet met tabs', en: 'indent with spaces, not with tabs' },
  MISSING_CHAR: {
    nl: 'er ontbreekt een teken, zoals : of , of een aanhalingsteken',
    en: 'a character is missing, such as : or , or a quote',
  },
  BAD_DQ_ESCAPE: {
    nl: 'een backslash tussen dubbele aanhalingstekens die niet bestaat',
    en: 'a backslash in double quotes that means nothing',
  },
  BAD_ALIAS: { nl: 'een verwijzing (*) naar iets wat er niet is', en: 'an alias (*) to something that is not there' },
  BLOCK_AS_IMPLICIT_KEY: {
    nl: 'een dubbele punt in een tekst zonder aanhalingstekens',
    en: 'a colon in a text without quotes',
  },
  BLOCK_IN_FLOW: { nl: 'een blok binnen { } of [ ]', en: 'a block inside { } or [ ]' },
  MULTILINE_IMPLICIT_KEY: {
    nl: 'een sleutel over meer regels, of een vergeten dubbele punt',
    en: 'a key over several lines, or a forgotten colon',
  },
  UNEXPECTED_TOKEN: { nl: 'dit teken wordt hier niet verwacht', en: 'this character is not expected here' },
  MISSING_KEY: { nl: 'de sleutel ontbreekt', en: 'the key is missing' },
};

export const yamlHint = (code: string): Localized =>
  hints[code] ?? { nl: 'controleer deze regel', en: 'check this line' };
