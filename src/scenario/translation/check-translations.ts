import type { Place } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Language } from '../model/ids.ts';
import type { SourceTextEntry } from '../resolve/resolver.ts';
import { UNREADABLE } from '../source/repair.ts';
import type { Translation } from './read-translations.ts';
import { textHash } from './text-hash.ts';

/** How far one language is. */
export interface TranslationState {
  readonly language: Language;
  readonly texts: Readonly<Record<string, string>>;
  /** Keys whose translation is there and fits the source. */
  readonly fresh: ReadonlySet<string>;
}

/** What else was wrong, so that nothing is said twice. */
export interface LanguageCircumstances {
  /** False when a file of this language could not be read: what is missing may stand there. */
  readonly whole: boolean;
  /** Elements of which something could not be read: their texts may be there after all. */
  readonly troubled: ReadonlySet<string>;
}

/** Names and labels are often the same word in both languages; a sentence is not. */
const SAME_WORDS = 4;
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Holds one language's translations against the source texts and reports what is missing, stale, superfluous or copied. */
export function checkTranslations(
  language: Language,
  source: readonly SourceTextEntry[],
  translations: readonly Translation[],
  report: Report,
  { whole, troubled }: LanguageCircumstances,
): TranslationState {
  // Of two texts with one key, an id that stands twice, the first counts.
  const byKey = new Map<string, SourceTextEntry>(source.toReversed().map((entry) => [entry.key, entry]));
  const texts: Record<string, string> = {};
  const fresh = new Set<string>();
  const places = new Map<string, Place>();
  for (const translation of translations) {
    const entry = byKey.get(translation.key);
    if (!entry) {
      if (troubled.has(translation.key.split('.')[0] ?? '')) continue;
      report.place(
        'unknownTranslationKey',
        translation.keyPlace,
        { key: translation.key },
        { slip: { word: translation.key, candidates: byKey.keys() } },
      );
      continue;
    }
    const before = places.get(entry.key);
    if (before) {
      report.place(
        'duplicateKey',
        translation.keyPlace,
        {},
        { notes: [{ text: { nl: 'Eerst hier.', en: 'First here.' }, ...before }] },
      );
      continue;
    }
    places.set(entry.key, translation.keyPlace);
    texts[entry.key] = translation.text;
    if (entry.text === UNREADABLE) continue;
    if (translation.of === textHash(entry.text)) fresh.add(entry.key);
    else report.place('staleTranslation', translation.keyPlace, { key: entry.key });
    if (translation.text === entry.text && words(entry.text) >= SAME_WORDS)
      report.place('equalTranslation', translation.textPlace, { key: entry.key });
  }
  const missing = source.filter(
    ({ key, text, owner }) => texts[key] === undefined && text !== UNREADABLE && owner !== UNREADABLE,
  );
  if (whole) reportMissing(language, missing, report);
  return { language, texts, fresh };
}

/** One report for each element, at the first of its texts that is missing. */
function reportMissing(language: Language, missing: readonly SourceTextEntry[], report: Report): void {
  for (const [owner, entries] of Map.groupBy(missing, (entry) => entry.owner)) {
    const [first] = entries;
    if (!first) continue;
    const fields = entries.map(({ field }) => field);
    const shown = fields.length > 4 ? `${fields.slice(0, 3).join(', ')} ...` : fields.join(', ');
    report.at('missingTranslation', first.path, { id: owner, count: entries.length, language, fields: shown });
  }
}
