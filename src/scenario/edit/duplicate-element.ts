import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { ok } from '../../base/result.ts';
import type { ListName } from '../schema/scenario.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { commit, refused, spliced, withChanged } from './edit.ts';
import type { EditOutcome } from './edit.ts';
import { columnOf, contentEnd, dashOf, isFlow, itemLines, lineEnd } from './extent.ts';
import { elementsOf, findElement, openAll } from './find-element.ts';
import { insertion } from './list-items.ts';
import type { Lists } from './list-items.ts';
import { flowText } from './write-yaml.ts';

/** A copy of an element right behind it, with its translations and in the same variants. */
export function duplicateElement(files: readonly SourceText[], id: string, copy: string): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const element = findElement(opened.value, id);
  if (!element) return refused('editNoElement', { id });
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(copy)) return refused('badId', { given: copy });
  if (findElement(opened.value, copy)) return refused('editIdTaken', { id: copy });
  const { file, seq, index, list } = element;
  const value = structuredClone((file.data as Lists)[list]?.[index]) as Record<string, unknown>;
  value['id'] = copy;
  const own = element.node.get('id', true) as Node;
  const [at = 0, until = 0] = own.range ?? [];
  const base = isFlow(seq) ? (element.node.range?.[0] ?? 0) : itemLines(file.text, seq, index).start;
  const source = isFlow(seq)
    ? file.text.slice(base, contentEnd(file.text, element.node))
    : file.text.slice(base, lineEnd(file.text, contentEnd(file.text, element.node))).trimEnd();
  const named = spliced(source, [{ start: at - base, end: until - base, text: flowText(copy) }]);
  const column = isFlow(seq) ? 0 : columnOf(file.text, dashOf(file.text, element.node));
  const splice = insertion(file.text, seq, index + 1, () => named.slice(column), value);
  const text = isFlow(seq) ? { ...splice, text: `, ${named}` } : splice;
  const expected = structuredClone(file.data) as Lists;
  expected[list]?.splice(index + 1, 0, value);
  const first = commit(file, [text], expected);
  if (!first.ok) return first;
  const lists = inVariants(withChanged(files, first.value), list, id, copy);
  if (!lists.ok) return lists;
  const both = withChanged(first.value, lists.value);
  return ok(withChanged(both, translationCopies(opened.value, id, copy)));
}

/** The copy takes part where the original does. */
function inVariants(files: readonly SourceText[], list: ListName, id: string, copy: string): EditOutcome {
  let now = files;
  const changed = new Map<string, SourceText>();
  const opened = openAll(files);
  if (!opened.ok) return opened;
  for (const variant of elementsOf(opened.value).filter((one) => one.list === 'variants')) {
    const again = openAll(now);
    if (!again.ok) return again;
    const found = findElement(again.value, variant.id);
    const ids = found?.node.get(list, true) as Node | undefined;
    if (!found || !isSeq(ids)) continue;
    const at = ids.items.findIndex((item) => isScalar(item) && item.value === id);
    if (at < 0) continue;
    const expected = structuredClone(found.file.data) as Record<string, Record<string, unknown[]>[]>;
    expected['variants']?.[found.index]?.[list]?.splice(at + 1, 0, copy);
    const splice = insertion(found.file.text, ids, at + 1, () => `- ${flowText(copy)}`, copy);
    const outcome = commit(found.file, [splice], expected);
    if (!outcome.ok) return outcome;
    for (const file of outcome.value) changed.set(file.path, file);
    now = withChanged(now, outcome.value);
  }
  return ok([...changed.values()]);
}

/** Translations of an element's texts, again for its copy, behind those of the original. */
function translationCopies(files: readonly SourceFile[], id: string, copy: string): readonly SourceText[] {
  return files.flatMap(({ path, text, doc }) => {
    if (!path.startsWith('lang/') || !isMap(doc.contents)) return [];
    const mine = doc.contents.items.filter(
      (pair) => isScalar(pair.key) && String(pair.key.value).startsWith(`${id}.`),
    ) as Pair<Node, Node>[];
    const last = mine.at(-1);
    if (!last) return [];
    const copied = mine.map((pair) => {
      const start = pair.key.range?.[0] ?? 0;
      const at = text.indexOf(id, start);
      const end = lineEnd(text, Math.max(contentEnd(text, pair.value), start));
      return `${text.slice(start, at)}${copy}${text.slice(at + id.length, end).trimEnd()}\n`;
    });
    const at = lineEnd(text, contentEnd(text, last.value));
    return [
      { path, text: `${text.slice(0, at)}${text[at - 1] === '\n' ? '' : '\n'}${copied.join('')}${text.slice(at)}` },
    ];
  });
}
