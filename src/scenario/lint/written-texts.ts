import type { Place } from '../diagnostics/diagnostic.ts';
import type { Language } from '../model/ids.ts';
import type { SourceTextEntry } from '../resolve/resolver.ts';
import type { Parts } from '../source/parts.ts';
import type { Translation } from '../translation/read-translations.ts';

/** One text in one language, and where it stands. */
export interface WrittenText {
  readonly text: string;
  readonly place: Place;
  /** The place of words that occur in it. */
  placeOf(words: string): Place;
}

/** The texts of one language by key. */
export interface WrittenTexts {
  readonly language: Language;
  readonly byKey: ReadonlyMap<string, WrittenText>;
}

export const sourceTexts = (language: Language, entries: readonly SourceTextEntry[], parts: Parts): WrittenTexts => ({
  language,
  byKey: new Map(
    entries.map(({ key, text, path }) => [
      key,
      { text, place: parts.place(path), placeOf: (words) => parts.placeOfWords(path, words) },
    ]),
  ),
});

export const translatedTexts = (language: Language, translations: readonly Translation[]): WrittenTexts => ({
  language,
  byKey: new Map(translations.map(({ key, text, textPlace, placeOf }) => [key, { text, place: textPlace, placeOf }])),
});
