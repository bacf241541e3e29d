import { isMap, isSeq, visit } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { z } from 'zod';
import { ok } from '../../base/result.ts';
import { languageOf } from '../read-scenario.ts';
import { drill } from '../schema/drill.ts';
import { langEntry } from '../schema/lang.ts';
import { listSchemas } from '../schema/scenario.ts';
import type { ListName } from '../schema/scenario.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { refused, sameData, spliced } from './edit.ts';
import type { EditOutcome, Splice } from './edit.ts';
import { contentEnd, isFlow, keyColumn, lineEnd, lineStart, pairEnd, withComments } from './extent.ts';
import { isPartFile, openAll } from './find-element.ts';
import { REVIEW_FILE } from '../source/file-kinds.ts';
import { readSource } from '../source/source-file.ts';
import { schemaDef } from './walk-leaves.ts';

/**
 * Brings the files in one shape: the keys of an element in the order of the format, no blanks at the end of a line, at
 * most one empty line in a row, one at least before a list of a part, a line break at the end. Comments go with what they
 * stand above or behind; texts, the order of elements and all data stay as they are. Twice gives what once gives.
 */
export function formatSources(files: readonly SourceText[]): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const changed: SourceText[] = [];
  for (const file of opened.value.filter(({ path }) => path !== REVIEW_FILE)) {
    const text = layout(isPartFile(file), ordered(file.text.includes('\r') ? readSource(withoutReturns(file)) : file));
    if (text === file.text) continue;
    if (!sameData(readSource({ path: file.path, text }).data, file.data))
      return refused('editUnsafe', {}, { file: file.path, range: file.rangeOf(0, 0) });
    changed.push({ path: file.path, text });
  }
  return ok(changed);
}

const withoutReturns = ({ path, text }: SourceText): SourceText => ({ path, text: text.replaceAll('\r\n', '\n') });

/** The text with the keys of every mapping that the schema knows in its order. */
function ordered(file: SourceFile): string {
  const root = file.doc.contents;
  if (!isMap(root)) return file.text;
  const { text } = file;
  const splices: Splice[] = [];
  const add = (node: Node | null, schema: z.ZodType): void => {
    const splice = reordered(text, node, schema);
    if (splice) splices.push(splice);
  };
  if (file.path.startsWith('drills/'))
    return spliced(
      text,
      [reordered(text, root, drill)].flatMap((one) => one ?? []),
    );
  for (const { key, value } of root.items as Pair<Node, Node | null>[]) {
    if (languageOf(file.path) !== undefined) add(value, langEntry);
    else if (isSeq(value) && Object.hasOwn(listSchemas, String(key)))
      for (const item of value.items) add(item as Node, listSchemas[String(key) as ListName]);
  }
  return spliced(text, splices);
}

/** A node's text with its keys in order; undefined when they are already. */
function reordered(text: string, node: Node | null, schema: z.ZodType): Splice | undefined {
  if (!node?.range || !(isMap(node) || isSeq(node))) return undefined;
  const [start] = node.range;
  const end = contentEnd(text, node);
  const { def } = schemaDef(schema);
  const branch = (kind: 'shape' | 'element'): z.ZodType =>
    def.options?.find((one) => schemaDef(one).def[kind]) ?? schema;
  const { shape, valueType } = schemaDef(branch('shape')).def;
  const { element } = schemaDef(branch('element')).def;
  const inner = isSeq(node)
    ? node.items.flatMap((item) => (element ? (reordered(text, item as Node, element) ?? []) : []))
    : (node.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
        const own = shape ? shape[String(key)] : valueType;
        return own ? (reordered(text, value, own) ?? []) : [];
      });
  const order = shape && isMap(node) ? rankedItems(node, Object.keys(shape)) : undefined;
  if (!order && inner.length === 0) return undefined;
  const within = (from: number, to: number): string =>
    spliced(
      text.slice(from, to),
      inner
        .filter((one) => one.start >= from && one.end <= to)
        .map((one) => ({ ...one, start: one.start - from, end: one.end - from })),
    );
  if (!order || !isMap(node)) return { start, end, text: within(start, end) };
  return isFlow(node) ? flowOrder(text, node, order, within) : blockOrder(text, node, order, within);
}

/** The places of the items in the order of the keys; undefined when they stand so. */
function rankedItems(node: YAMLMap, keys: readonly string[]): readonly number[] | undefined {
  const rank = (index: number): number => {
    const at = keys.indexOf(String(node.items[index]?.key));
    return at < 0 ? keys.length : at;
  };
  const now = node.items.map((_, index) => index);
  const then = now.toSorted((a, b) => rank(a) - rank(b) || a - b);
  return then.every((place, index) => place === index) ? undefined : then;
}

type Within = (from: number, to: number) => string;

function flowOrder(text: string, node: YAMLMap, order: readonly number[], within: Within): Splice | undefined {
  const items = node.items as Pair<Node, Node | null>[];
  const [start = 0, end = 0] = node.range ?? [];
  if (text.slice(start, end).includes('\n')) return undefined;
  const pieces = items.map((pair) => within(pair.key.range?.[0] ?? 0, pairEnd(text, pair)));
  return { start, end, text: `{ ${order.map((index) => pieces[index]).join(', ')} }` };
}

/** Each pair goes with its own lines and the comments above them. */
function blockOrder(text: string, node: YAMLMap, order: readonly number[], within: Within): Splice | undefined {
  const items = node.items as Pair<Node, Node | null>[];
  const column = keyColumn(text, node);
  const pad = ' '.repeat(column);
  const pieces = items.map((pair, index) => {
    const key = pair.key.range?.[0] ?? 0;
    const from = index === 0 ? key : withComments(text, lineStart(text, key), column);
    const until = lineEnd(text, Math.max(key, pairEnd(text, pair)));
    const lines = within(from, until);
    return { from, until, text: (index === 0 ? pad : '') + (lines.endsWith('\n') ? lines : `${lines}\n`) };
  });
  // The first key of an item stands behind its dash; a comment cannot stand there.
  const first = pieces[order[0] ?? 0];
  if (!first || first.text.trimStart().startsWith('#')) return undefined;
  const gaps = pieces.slice(1).map((piece, index) => text.slice(pieces[index]?.until ?? 0, piece.from));
  if (gaps.some((gap) => gap.trim() !== '')) return undefined;
  const start = pieces[0]?.from ?? 0;
  const last = pieces.at(-1)?.until ?? start;
  const whole = order.map((index) => pieces[index]?.text ?? '').join('');
  const broken = text[last - 1] === '\n';
  return { start, end: broken ? last - 1 : last, text: whole.slice(column).replace(/\n$/, '') };
}

/** Blanks and empty lines outside of texts over several lines. */
function layout(isPart: boolean, text: string): string {
  const { doc } = readSource({ path: '', text });
  const fixed = new Set<number>();
  const lineOf = lineCounter(text);
  visit(doc, {
    Scalar(_key, node) {
      const [start = 0, end = 0] = node.range ?? [];
      const [first, last] = [lineOf(start), lineOf(start + text.slice(start, end).trimEnd().length)];
      for (let line = first + 1; line <= last; line++) fixed.add(line);
    },
  });
  const lines = text.split('\n');
  const out: string[] = [];
  const topLevel = /^[^\s#-][^\s]*:$/;
  lines.forEach((line, index) => {
    if (fixed.has(index)) return out.push(line);
    const clean = line.trimEnd();
    const before = out.at(-1);
    if (clean === '' && (before === undefined || before === '')) return undefined;
    return out.push(clean);
  });
  const spaced = out.flatMap((line, index) => {
    const before = out[index - 1];
    const opens = isPart && topLevel.test(line) && before !== undefined && before !== '' && /^[\s-]/.test(before);
    return opens ? ['', line] : [line];
  });
  return `${spaced.join('\n').trimEnd()}\n`;
}

function lineCounter(text: string): (at: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
