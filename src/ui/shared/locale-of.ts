import type { UiLanguage } from './i18n.ts';

/** How days, hours and numbers are written: English as in Europe. */
export const localeOf: Readonly<Record<UiLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** 'Pers of Nota'. */
export const eitherOf = (language: UiLanguage, names: readonly string[]): string =>
  new Intl.ListFormat(localeOf[language], { type: 'disjunction' }).format(names);
