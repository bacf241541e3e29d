import { translator, type UiLanguage } from './i18n.ts';

/** That this part has ended, in the middle of a line; every screen says it in these words. `n`: its number, or the place of one in a template. */
export const partOver = (language: UiLanguage, n: number | string): string =>
  translator(language, 'shared')('part-over', { n });

/** The same at the beginning of one. */
export function partOverHead(language: UiLanguage, n: number | string): string {
  const words = partOver(language, n);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
