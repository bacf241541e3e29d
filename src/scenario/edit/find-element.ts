import { isMap, isSeq } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NameKind } from '../names.ts';
import { languageOf } from '../read-scenario.ts';
import { listOfKind } from '../resolve/collect-names.ts';
import { listNames } from '../schema/scenario.ts';
import type { ListName } from '../schema/scenario.ts';
import { idOf } from '../source/element-id.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { isPart, REVIEW_FILE } from '../source/file-kinds.ts';
import { openSource, refused } from './edit.ts';

/** An element of a list, where it is written. */
export interface FoundElement {
  readonly file: SourceFile;
  readonly list: ListName;
  /** Within the list of this file. */
  readonly index: number;
  readonly seq: YAMLSeq;
  readonly node: YAMLMap;
}

/** The parts, translations, drills and review of a scenario, read; in the order of their names. */
export function openAll(files: readonly SourceText[]): Result<readonly SourceFile[], readonly Diagnostic[]> {
  const mine = files
    .filter(
      ({ path }) =>
        isPart(path) || path === REVIEW_FILE || languageOf(path) !== undefined || path.startsWith('drills/'),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(openSource);
  const broken = mine.find(({ data, doc }) => data === undefined && doc.errors.length > 0);
  if (!broken) return ok(mine);
  const range = broken.rangeOf(broken.problems[0]?.start ?? 0, broken.problems[0]?.start ?? 0);
  return refused('editUnreadable', {}, { file: broken.path, range });
}

export const isPartFile = ({ path }: SourceText): boolean => isPart(path);

/** Every element with an id, in reading order. */
export function elementsOf(files: readonly SourceFile[]): readonly (FoundElement & { readonly id: string })[] {
  return files.filter(isPartFile).flatMap((file) => {
    const root = file.doc.contents;
    if (!isMap(root)) return [];
    return listNames.flatMap((list) => {
      const seq = root.get(list, true) as Node | undefined;
      const values = (file.data as Readonly<Record<string, unknown>>)[list];
      if (!isSeq(seq) || !Array.isArray(values)) return [];
      return seq.items.flatMap((node, index) => {
        const id = idOf(values[index]);
        return isMap(node) && id !== undefined ? [{ file, list, index, seq, node, id }] : [];
      });
    });
  });
}

export const findElement = (files: readonly SourceFile[], id: string): FoundElement | undefined =>
  elementsOf(files).find((element) => element.id === id);

/** The kind of the elements of a list; undefined for lists whose elements nothing refers to. */
export const kindOfList = (list: ListName): NameKind | undefined =>
  (Object.keys(listOfKind) as NameKind[]).find((kind) => listOfKind[kind] === list);
