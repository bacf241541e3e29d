/** How days, hours and numbers are written, and what documents name as their language: English as in Europe. */
export const localeOf: Readonly<Record<'nl' | 'en', string>> = { nl: 'nl-NL', en: 'en-GB' };
