import { isMap, isScalar } from 'yaml';
import type { Node } from 'yaml';
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

interface Reading {
  readonly translations: readonly Translation[];
  readonly reports: readonly Parameters<Report['place']>[];
}

const readings = new WeakMap<SourceFile, Reading>();

/** Reads `lang/<language>.yaml`. A file that was read before is not gone through again. */
export function readTranslations(file: SourceFile, report: Report): readonly Translation[] {
  let reading = readings.get(file);
  if (!reading) {
    const reports: Parameters<Report['place']>[] = [];
    reading = { translations: translationsIn(file, { place: (...one) => void reports.push(one) }), reports };
    readings.set(file, reading);
  }
  for (const one of reading.reports) report.place(...one);
  return reading.translations;
}

function translationsIn(file: SourceFile, report: Pick<Report, 'place'>): readonly Translation[] {
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
  return Object.entries(read ?? {}).map(([key, entry]) => ({
    key,
    text: entry.text.trim().normalize('NFC'),
    ...(entry.of === undefined ? {} : { of: entry.of }),
    keyPlace: placeOf(findNode(file, root, [key]), 'key'),
    textPlace: placeOf(findNode(file, root, [key, 'text'])),
    placeOf: (words) => placeOfWords(findNode(file, root, [key, 'text']), words),
  }));
}

/** The data with every `of` as it was written: 12345678 and 1e230000 are hashes here, not numbers. */
function asStrings(file: SourceFile): unknown {
  const data = { ...(file.data as Readonly<Record<string, unknown>>) };
  for (const [key, entry] of Object.entries(data)) {
    if (typeof entry !== 'object' || entry === null || !('of' in entry)) continue;
    const node: Node | null = findNode(file, file.doc.contents, [key, 'of']).node;
    if (isScalar(node) && node.source !== undefined) data[key] = { ...entry, of: node.source };
  }
  return data;
}
