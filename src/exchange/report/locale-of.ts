import type { Language } from '../../scenario/model/ids.ts';

/** The language of a report as documents name it. */
export const localeOf: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
