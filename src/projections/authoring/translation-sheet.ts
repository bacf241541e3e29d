import type { Language, TextKey } from '../../scenario/model/ids.ts';
import type { SourceTextEntry } from '../../scenario/resolve/resolver.ts';
import type { TranslationState } from '../../scenario/translation/check-translations.ts';

export interface TranslationRow {
  readonly key: string;
  readonly source: string;
  readonly text: string;
  /** `stale`: the source has changed since it was translated, or nobody has said that it fits. */
  readonly state: 'missing' | 'stale' | 'fresh';
}

export interface TranslationSheet {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly total: number;
  readonly missing: number;
  readonly stale: number;
  /** As asked for, in the order of the scenario; never more than `MOST_ROWS`. */
  readonly rows: readonly TranslationRow[];
  readonly found: number;
}

export interface TranslationWish {
  readonly language?: Language;
  /** `open`: what is missing or stale. */
  readonly show: 'open' | 'all';
  /** Words that occur in key, source or translation; case does not count. */
  readonly words: string;
}

export const MOST_ROWS = 200;

/** How far a translation is, text by text. */
export function translationSheet(
  texts: readonly SourceTextEntry[],
  states: readonly TranslationState[],
  { language, show, words }: TranslationWish,
): TranslationSheet | undefined {
  const state = states.find((one) => one.language === language) ?? states[0];
  if (!state) return undefined;
  const all = texts.map(({ key, text }): TranslationRow => {
    const translated = state.texts[key];
    return {
      key,
      source: text,
      text: translated ?? '',
      state: translated === undefined ? 'missing' : state.fresh.has(key as TextKey) ? 'fresh' : 'stale',
    };
  });
  const wanted = words.trim().toLowerCase();
  const rows = all.filter(
    (row) =>
      (show === 'all' || row.state !== 'fresh') &&
      (wanted === '' || `${row.key}\n${row.source}\n${row.text}`.toLowerCase().includes(wanted)),
  );
  return {
    language: state.language,
    languages: states.map((one) => one.language),
    total: all.length,
    missing: all.filter((row) => row.state === 'missing').length,
    stale: all.filter((row) => row.state === 'stale').length,
    rows: rows.slice(0, MOST_ROWS),
    found: rows.length,
  };
}
