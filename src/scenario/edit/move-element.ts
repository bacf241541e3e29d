import { ok } from '../../base/result.ts';
import type { SourceText } from '../source/source-file.ts';
import { commit, refused } from './edit.ts';
import type { EditOutcome } from './edit.ts';
import { findElement, openAll } from './find-element.ts';
import { insertion, linesOf, removalOf } from './list-items.ts';
import type { Lists } from './list-items.ts';

/** Puts an element before or after another of the same list, also when that stands in another file. */
export function moveElement(
  files: readonly SourceText[],
  id: string,
  to: { readonly before: string } | { readonly after: string },
): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const other = 'before' in to ? to.before : to.after;
  const [own, target] = [findElement(opened.value, id), findElement(opened.value, other)];
  if (!own || !target) return refused('editNoElement', { id: own ? other : id });
  if (own.list !== target.list) return refused('editOtherList', { id, other });
  if (id === other) return ok([]);
  const shift = 'before' in to ? 0 : 1;
  const value = (own.file.data as Lists)[own.list]?.[own.index];
  const lines = linesOf(own);
  const removed = removalOf(own.file.text, own.seq, own.index);
  const added = insertion(target.file.text, target.seq, target.index + shift, (column) => lines(column), value);
  if (own.file === target.file) {
    const expected = structuredClone(own.file.data) as Lists;
    const all = expected[own.list] ?? [];
    all.splice(own.index, 1);
    all.splice(target.index + shift - (own.index < target.index + shift ? 1 : 0), 0, value);
    if (added.start > removed.start && added.start < removed.end) return ok([]);
    return commit(own.file, [removed, added], expected);
  }
  const [from, into] = [structuredClone(own.file.data) as Lists, structuredClone(target.file.data) as Lists];
  from[own.list]?.splice(own.index, 1);
  into[own.list]?.splice(target.index + shift, 0, value);
  const first = commit(own.file, [removed], from);
  const second = commit(target.file, [added], into);
  return first.ok && second.ok ? ok([...first.value, ...second.value]) : first.ok ? second : first;
}
