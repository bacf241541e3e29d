import { isMap, isScalar, parseDocument } from 'yaml';
import { textHash } from './text-hash.ts';

export interface Stamped {
  /** The file with its hashes brought up to date; comments, order and text untouched. */
  readonly text: string;
  /** Keys whose hash was written. */
  readonly changed: readonly string[];
  /** Keys that belong to no source text; left alone. */
  readonly unknown: readonly string[];
}

/**
 * Writes into a translation file the hash of the source text that each translation now fits: run it when the
 * translations have been read again. Only the `of` lines change, so that a diff shows nothing else.
 * @param sourceTexts text key -> text in the scenario's own language
 * @throws Error when the file is not readable YAML; `check` says where
 */
export function stampTranslations(file: string, sourceTexts: ReadonlyMap<string, string>): Stamped {
  const doc = parseDocument(file, { keepSourceTokens: true });
  if (doc.errors.length > 0 || !isMap(doc.contents))
    throw new Error('stamp: the translation file cannot be read; run check first');
  const changed: string[] = [];
  const unknown: string[] = [];
  /** Replacements in the text, by offset; applied from the end so that earlier offsets keep their meaning. */
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const pair of doc.contents.items) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const source = sourceTexts.get(key);
    if (source === undefined) {
      unknown.push(key);
      continue;
    }
    if (!isMap(pair.value)) continue;
    const hash = textHash(source);
    const of = pair.value.items.find((item) => isScalar(item.key) && item.key.value === 'of');
    const value = of?.value;
    if (isScalar(value) && value.range) {
      if (value.source === hash && value.type !== undefined) continue;
      edits.push({ start: value.range[0], end: value.range[1], text: `'${hash}'` });
    } else {
      const first = pair.value.items[0]?.key;
      if (!isScalar(first) || !first.range) continue;
      const start = first.range[0];
      const lineStart = file.lastIndexOf('\n', start - 1) + 1;
      const indent = file.slice(lineStart, start);
      const glue = pair.value.flow || indent.trim() !== '' ? ', ' : `\n${indent}`;
      edits.push({ start, end: start, text: `of: '${hash}'${glue}` });
    }
    changed.push(key);
  }
  const text = edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), file);
  return { text, changed, unknown };
}
