import { isMap, isScalar } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import { langFile } from '../schema/lang.ts';
import { findNode, placeOf, placeOfWords } from '../source/locate.ts';
import { readElement } from '../source/read-element.ts';
import type { SourceFile } from '../source/source-file.ts';

/** One translated text as it stands in its file. */
export interface Translation {
  readonly key: string;
  /** Trimmed and NFC. */
  readonly text: string;
  /** The hash of the source it was made from; absent: never stamped. */
  readonly of?: string;
  readonly keyPlace: Place;
  readonly textPlace: Place;
  /** The place of words that occur in the text. */
  placeOf(words: string): Place;
}

/** Reads `lang/<language>.yaml`. */
export function readTranslations(file: SourceFile, report: Report): readonly Translation[] {
  const before = wellRead.get(file);
  if (before) return before;
  const count = report.diagnostics.length;
  const found = readAnew(file, report);
  if (report.diagnostics.length === count) wellRead.set(file, found);
  return found;
}

/** Files in which nothing was wrong, so that a file that did not change is not read again. */
const wellRead = new WeakMap<SourceFile, readonly Translation[]>();

function readAnew(file: SourceFile, report: Report): readonly Translation[] {
  const root = file.doc.contents;
  if (!isMap(root)) return [];
  const data = asStrings(file);
  const read = readElement(langFile, data, (name, path, params, options) =>
    report.place(
      name,
      placeOf(findNode(file, root, path), options.spot),
      params,
      options.slip ? { slip: options.slip } : {},
    ),
  );
  const pairs = new Map(root.items.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]));
  return Object.entries(read ?? {}).map(([key, entry]) => ({
    key,
    text: entry.text.trim().normalize('NFC'),
    ...(entry.of === undefined ? {} : { of: entry.of }),
    ...placesIn(file, pairs.get(key)),
  }));
}

/** Places of a pair; found from the pair itself, for a file has thousands. */
function placesIn(file: SourceFile, pair: Pair | undefined): Pick<Translation, 'keyPlace' | 'textPlace' | 'placeOf'> {
  const node = (pair?.value as Node | null | undefined) ?? null;
  const text = findNode(file, node, ['text']);
  return {
    keyPlace: placeOf({ file, node, exact: true, ...(pair ? { pair } : {}) }, 'key'),
    textPlace: placeOf(text),
    placeOf: (words) => placeOfWords(text, words),
  };
}

/** The data with every `of` as it was written: 12345678 and 1e230000 are hashes here, not numbers. */
function asStrings(file: SourceFile): unknown {
  const data = { ...(file.data as Readonly<Record<string, unknown>>) };
  const items = isMap(file.doc.contents) ? file.doc.contents.items : [];
  const ofs = new Map(
    items.map(({ key, value }) => [
      String(isScalar(key) ? key.value : key),
      isMap(value) ? value.get('of', true) : undefined,
    ]),
  );
  for (const [key, entry] of Object.entries(data)) {
    if (typeof entry !== 'object' || entry === null || !('of' in entry)) continue;
    const node = ofs.get(key);
    if (isScalar(node) && node.source !== undefined) data[key] = { ...entry, of: node.source };
  }
  return data;
}
