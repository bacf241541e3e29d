import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import { findNode, placeInside, placeOf, placeOfWords } from './locate.ts';
import type { Located, Path, Spot } from './locate.ts';
import type { SourceFile } from './source-file.ts';

/** One element of a top-level list, and where it stands. */
interface Entry {
  readonly file: SourceFile;
  readonly node: Node | null;
  readonly value: unknown;
}

/** A top-level name as it stands in one part. */
export interface TopLevel {
  readonly name: string;
  readonly file: SourceFile;
  readonly key: Node;
  readonly node: Node | null;
  readonly value: unknown;
}

/**
 * The parts of a scenario joined: lists one after another in the order of the file names, anything else from the first
 * part that has it. Knows where each path of the joined document was written.
 */
export interface Parts {
  readonly topLevels: readonly TopLevel[];
  /** Elements of a joined list, as plain data. */
  list(name: string): readonly unknown[];
  /** A scalar or mapping, as plain data; undefined when no part has it. */
  scalar(name: string): unknown;
  /** The place of a path of the joined document, or of the nearest thing above it. */
  place(path: Path, spot?: Spot): Place;
  /** The place of characters within the text at a path. */
  placeInside(path: Path, from: number, to: number): Place;
  /** The place of words that occur in the text at a path. */
  placeOfWords(path: Path, words: string): Place;
}

export function joinParts(files: readonly SourceFile[]): Parts {
  const topLevels = files.flatMap(topLevelsOf);
  const lists = new Map<string, Entry[]>();
  const scalars = new Map<string, TopLevel>();
  for (const top of topLevels) {
    if (isSeq(top.node) && Array.isArray(top.value)) {
      const entries = lists.get(top.name) ?? [];
      const values: readonly unknown[] = top.value;
      top.node.items.forEach((node, index) =>
        entries.push({ file: top.file, node: node as Node, value: values[index] }),
      );
      lists.set(top.name, entries);
    }
    if (!scalars.has(top.name)) scalars.set(top.name, top);
  }
  const locate = (path: Path): Located | undefined => {
    const [name, index, ...rest] = path;
    const entry = typeof index === 'number' ? lists.get(String(name))?.[index] : undefined;
    if (entry) return findNode(entry.file, entry.node, rest);
    const top = scalars.get(String(name));
    if (!top) return undefined;
    const found = findNode(top.file, top.node, path.slice(1));
    return path.length === 1
      ? { ...found, pair: { key: top.key, value: top.node } as NonNullable<Located['pair']> }
      : found;
  };
  const origin = (): Place => ({
    file: files[0]?.path ?? '',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  });
  return {
    topLevels,
    list: (name) => (lists.get(name) ?? []).map((entry) => entry.value),
    scalar: (name) => scalars.get(name)?.value,
    place: (path, spot = 'value') => {
      const located = locate(path);
      return located ? placeOf(located, spot) : origin();
    },
    placeInside: (path, from, to) => {
      const located = locate(path);
      return located ? placeInside(located, from, to) : origin();
    },
    placeOfWords: (path, words) => {
      const located = locate(path);
      return located ? placeOfWords(located, words) : origin();
    },
  };
}

function topLevelsOf(file: SourceFile): readonly TopLevel[] {
  const root = file.doc.contents;
  if (!isMap(root) || file.data === undefined) return [];
  const data = file.data as Readonly<Record<string, unknown>>;
  return root.items.map((pair) => {
    const key = pair.key as Node;
    const name = String(isScalar(key) ? key.value : key);
    return { name, file, key, node: (pair.value as Node | null) ?? null, value: data[name] };
  });
}
