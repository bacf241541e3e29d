import { isMap, isScalar } from 'yaml';
import type { Node, Pair } from 'yaml';
import { ok } from '../../base/result.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { commit, refused, spliced, withChanged } from './edit.ts';
import type { EditOutcome } from './edit.ts';
import { contentEnd, lineEnd } from './extent.ts';
import { elementsOf, findElement, openAll } from './find-element.ts';
import { removalOf } from './list-items.ts';
import type { Lists } from './list-items.ts';
import { setField } from './set-field.ts';

/**
 * Takes an element away, with its translations, and its id out of the lists and changes of the variants. What else names
 * it stays and dangles: `usesOf` says beforehand where.
 */
export function removeElement(files: readonly SourceText[], id: string): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const element = findElement(opened.value, id);
  if (!element) return refused('editNoElement', { id });
  const { file, list, index, seq } = element;
  const expected = structuredClone(file.data) as Lists;
  expected[list]?.splice(index, 1);
  const first = commit(file, [removalOf(file.text, seq, index)], expected);
  if (!first.ok) return first;
  let changed: readonly SourceText[] = withChanged(first.value, withoutTranslations(opened.value, id));
  for (const variant of elementsOf(opened.value).filter((one) => one.list === 'variants')) {
    if (variant.id === id) continue;
    const listed = listedAt(withChanged(files, changed), variant.id, list, id);
    for (const path of listed) {
      const outcome = setField(withChanged(files, changed), variant.id, path, undefined);
      if (!outcome.ok) return outcome;
      changed = withChanged(changed, outcome.value);
    }
  }
  return ok(changed);
}

/** Where a variant lists or changes the element; from the end of its list, so that places stay right. */
function listedAt(
  files: readonly SourceText[],
  variant: string,
  list: string,
  id: string,
): readonly (readonly (string | number)[])[] {
  const opened = openAll(files);
  const found = opened.ok ? findElement(opened.value, variant) : undefined;
  const data = found?.node.toJS(found.file.doc) as
    (Readonly<Record<string, unknown>> & { readonly changes?: Readonly<Record<string, object>> }) | undefined;
  const ids = data?.[list];
  const at = Array.isArray(ids) ? ids.flatMap((one, index) => (one === id ? [index] : [])).toReversed() : [];
  const changes = Object.hasOwn(data?.changes?.[list] ?? {}, id) ? [['changes', list, id]] : [];
  return [...at.map((index) => [list, index]), ...changes];
}

/** The translation files without the texts of an element. */
function withoutTranslations(files: readonly SourceFile[], id: string): readonly SourceText[] {
  return files.flatMap(({ path, text, doc }) => {
    if (!path.startsWith('lang/') || !isMap(doc.contents)) return [];
    const mine = doc.contents.items.filter(
      (pair) => isScalar(pair.key) && String(pair.key.value).startsWith(`${id}.`),
    ) as Pair<Node, Node>[];
    if (mine.length === 0) return [];
    const splices = mine.map((pair) => {
      const start = pair.key.range?.[0] ?? 0;
      return { start, end: lineEnd(text, Math.max(contentEnd(text, pair.value), start)), text: '' };
    });
    return [{ path, text: spliced(text, splices) }];
  });
}
