/** The mark that every text of an exercise begins with. */
export const exerciseMark = { nl: 'OEFENING', en: 'OEFENING / EXERCISE' } as const;

/** Whether a text begins with the mark of its language; emphasis and quotes before it do not count. */
export const hasMark = (text: string, language: 'nl' | 'en'): boolean =>
  text.replace(/^[\s*_'"“”‘’(]+/u, '').startsWith(exerciseMark[language]);

/** Words as a reader counts them: insertions and markup are none. */
export const wordCount = (text: string): number =>
  text
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words with marks of emphasis about them, as they stand there: `*so*`, `**so**` or `_so_`; undefined without any. */
export const emphasised = (text: string): string | undefined =>
  /(?<![\p{L}\p{N}*_])(\*{1,2}|_)(?=\S)[^*_\n]*[^\s*_]\1(?![\p{L}\p{N}*_])/u.exec(text)?.[0];

/** Facts that a text links to: `[some words](f-id)`. */
export const linkedFacts = (text: string): readonly string[] =>
  [...text.matchAll(/\[[^\]]+\]\(([^)\s]+)\)/g)].map((found) => found[1] ?? '');

export interface Insertion {
  readonly whole: string;
  readonly kind: string;
  readonly argument: string;
}

/** Insertions of a text: `{decision:dec-x}`, `{list:decisions}`. */
export const insertions = (text: string): readonly Insertion[] =>
  [...text.matchAll(/\{([a-z]+):([^}]*)\}/g)].map((found) => ({
    whole: found[0],
    kind: found[1] ?? '',
    argument: (found[2] ?? '').trim(),
  }));

export const listInsertions: readonly string[] = ['open-decisions', 'decisions', 'sent'];

/** What `{quote:..}` may name besides a request or a field of a product: the latest overclaim, to anyone else or to parliament. */
export const quoteInsertions: readonly string[] = ['overclaim', 'overclaim-parliament'];

/** Characters as a reader counts them. */
export const characterCount = (text: string): number => [...text].length;
