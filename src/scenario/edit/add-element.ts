import { isMap, isSeq } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import { listSchemas } from '../schema/scenario.ts';
import type { ListName } from '../schema/scenario.ts';
import { idOf } from '../source/element-id.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { commit, refused } from './edit.ts';
import type { EditOutcome } from './edit.ts';
import { findElement, isPartFile, openAll } from './find-element.ts';
import { insertion } from './list-items.ts';
import type { Lists } from './list-items.ts';
import { inSchemaOrder, writeItem } from './write-yaml.ts';

/** Where a new element goes: after another of its list, else at the end of the list in a file, else of the last file with it. */
export interface Whereabouts {
  readonly after?: string;
  readonly file?: string;
}

/** Adds an element; its keys come in the order of the schema. */
export function addElement(
  files: readonly SourceText[],
  list: ListName,
  element: object,
  where: Whereabouts = {},
): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const id = idOf(element);
  if (id !== undefined && findElement(opened.value, id)) return refused('editIdTaken', { id });
  const value = inSchemaOrder(listSchemas[list], element);
  if (where.after !== undefined) {
    const before = findElement(opened.value, where.after);
    if (!before) return refused('editNoElement', { id: where.after });
    if (before.list !== list) return refused('editOtherList', { id: id ?? '', other: where.after });
    return insertAt(before.file, list, before.seq, before.index + 1, value);
  }
  const parts = opened.value.filter(isPartFile);
  const has = (file: SourceFile): boolean => isSeq(seqOf(file, list));
  const file =
    where.file === undefined ? (parts.findLast(has) ?? parts.at(-1)) : parts.find(({ path }) => path === where.file);
  if (!file) return refused('editNoFile', { path: where.file ?? '' });
  const seq = seqOf(file, list);
  if (isSeq(seq)) return insertAt(file, list, seq, seq.items.length, value);
  const expected = { ...(structuredClone(file.data) as Lists | null), [list]: [value] };
  const glue = file.text === '' || file.text.endsWith('\n') ? '' : '\n';
  const at = file.text.length;
  return commit(file, [{ start: at, end: at, text: `${glue}${list}:\n  ${writeItem([value], 2)}\n` }], expected);
}

const seqOf = (file: SourceFile, list: string): Node | undefined =>
  isMap(file.doc.contents) ? (file.doc.contents.get(list, true) as Node | undefined) : undefined;

function insertAt(file: SourceFile, list: string, seq: YAMLSeq, index: number, value: unknown): EditOutcome {
  const expected = structuredClone(file.data) as Lists;
  expected[list]?.splice(index, 0, value);
  return commit(file, [insertion(file.text, seq, index, (column) => writeItem([value], column), value)], expected);
}
