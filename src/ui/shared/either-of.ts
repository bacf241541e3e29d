import { localeOf } from '../../base/locale-of.ts';
import type { UiLanguage } from './i18n.ts';

/** 'Pers of Nota'. */
export const eitherOf = (language: UiLanguage, names: readonly string[]): string =>
  new Intl.ListFormat(localeOf[language], { type: 'disjunction' }).format(names);
