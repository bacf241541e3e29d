import type { UiLanguage } from '../../shared/i18n.ts';
import { localeOf } from '../../../base/locale-of.ts';

/** `2026-12-18` -> '18 december 2026'; anything else as it is. */
export function dayInWords(language: UiLanguage, day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at)
    ? day
    : new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
