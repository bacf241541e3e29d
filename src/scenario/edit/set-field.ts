import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { z } from 'zod';
import { headerShape } from '../schema/header.ts';
import { listSchemas } from '../schema/scenario.ts';
import type { Path } from '../source/locate.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { valueAt } from '../source/zod-issues.ts';
import { commit, refused } from './edit.ts';
import type { EditOutcome, Splice } from './edit.ts';
import { columnOf, contentEnd, isFlow, keyColumn, lineEnd, lineStart, pairEnd, withComments } from './extent.ts';
import { findElement, isPartFile, openAll } from './find-element.ts';
import { schemaDef } from './walk-leaves.ts';
import { flowText, inSchemaOrder, scalarText, writeItem, writeValue } from './write-yaml.ts';

/**
 * Sets a field of an element, or a scalar of the header when `id` is undefined; `path` leads into it (`['options', 1,
 * 'ratings', 'dim-legal']`). A list index equal to the length adds an item. `undefined` takes the field away. Only the
 * lines of that field change; a new key stands where the schema has it.
 */
export function setField(
  files: readonly SourceText[],
  id: string | undefined,
  path: Path,
  value: unknown,
): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  if (id === undefined) return setHeader(opened.value, path, value);
  const element = findElement(opened.value, id);
  if (!element) return refused('editNoElement', { id });
  const { file, list, index, node } = element;
  const schemaOf = (at: Path): z.ZodType | undefined => schemaAt(listSchemas[list], at);
  return (
    setIn(file, node, [list, index], path, value, schemaOf) ?? refused('editNoPlace', { id, path: path.join('.') })
  );
}

function setHeader(files: readonly SourceFile[], path: Path, value: unknown): EditOutcome {
  const [name] = path;
  const parts = files.filter(isPartFile);
  const holds = (key: string) => (file: SourceFile) => isMap(file.doc.contents) && file.doc.contents.has(key);
  const file = parts.find(holds(String(name))) ?? parts.find(holds('id'));
  if (!file || !isMap(file.doc.contents) || !Object.hasOwn(headerShape, String(name)))
    return refused('editNoPlace', { id: 'header', path: path.join('.') });
  return (
    setIn(file, file.doc.contents, [], path, value, () => undefined) ??
    refused('editNoPlace', { id: 'header', path: path.join('.') })
  );
}

/** The schema at a path within an element's; undefined where it cannot be told. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    if (at === undefined) return undefined;
    const def = schemaDef(at).def;
    const branches: readonly z.ZodType[] = def.options ?? [at];
    at = branches.map((branch) => schemaStep(branch, step)).find((found) => found !== undefined);
  }
  return at;
}

function schemaStep(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const { def } = schemaDef(schema);
  return typeof step === 'number' ? def.element : (def.shape?.[step] ?? def.valueType);
}

/** The deepest node that is written on the way, and what remains of the path. */
function reach(
  root: Node,
  path: Path,
): { readonly node: Node; readonly pair?: Pair; readonly done: number } | undefined {
  let node: Node = root;
  let pair: Pair | undefined;
  for (const [done, step] of path.entries()) {
    if (isAlias(node)) return undefined;
    const next: Pair | Node | undefined = isSeq(node)
      ? typeof step === 'number'
        ? (node.items[step] as Node | undefined)
        : undefined
      : isMap(node)
        ? (pairOf(node, String(step)) as Pair | undefined)
        : undefined;
    if (next === undefined) return { node, ...(pair ? { pair } : {}), done };
    if (isMap(node)) {
      pair = next as Pair;
      if (pair.value === null || isEmpty(pair.value as Node)) return { node: pair.value as Node, pair, done: done + 1 };
      node = pair.value as Node;
    } else {
      pair = undefined;
      node = next as Node;
    }
  }
  return { node, ...(pair ? { pair } : {}), done: path.length };
}

const isEmpty = (node: Node): boolean => isScalar(node) && node.value === null && (node.source ?? '') === '';

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === key) as Pair | undefined;

function setIn(
  file: SourceFile,
  root: Node,
  base: Path,
  path: Path,
  value: unknown,
  schemaOf: (at: Path) => z.ZodType | undefined,
): EditOutcome | undefined {
  const expected = structuredClone(file.data);
  const ordered = ((): unknown => {
    const schema = schemaOf(path);
    return schema ? inSchemaOrder(schema, value) : value;
  })();
  const found = reach(root, path);
  if (!found) return refused('editUnsafe', {}, { file: file.path, range: file.rangeOf(root.range?.[0] ?? 0, 0) });
  const { node, pair, done } = found;
  const rest = path.slice(done);
  if (value === undefined) {
    if (rest.length > 0) return { ok: true, value: [] };
    change(expected, [...base, ...path], undefined);
    const parent = reach(root, path.slice(0, -1));
    const splice = parent && removal(file.text, parent.node, path.at(-1) as string | number);
    return splice ? commit(file, [splice], expected) : undefined;
  }
  if (rest.length === 0) {
    const was = valueAt(file.data, [...base, ...path]);
    const next = typeof was === 'string' && typeof ordered === 'string' ? likeBefore(was, ordered) : ordered;
    change(expected, [...base, ...path], next);
    return commit(file, [replacement(file.text, node, pair, next)], expected);
  }
  // What does not exist yet on the way is made.
  const [step = '', ...inner] = rest;
  const made = inner.reduceRight<unknown>((all, key) => (typeof key === 'number' ? [all] : { [key]: all }), ordered);
  if (inner.some((key) => typeof key === 'number' && key > 0)) return undefined;
  change(expected, [...base, ...path.slice(0, done + 1)], made);
  if (isSeq(node) && step === node.items.length) return commit(file, [appended(file.text, node, made)], expected);
  if (isMap(node) && typeof step === 'string')
    return commit(file, [inserted(file.text, node, step, made, orderAt(schemaOf(path.slice(0, done))))], expected);
  if (pair && (node === null || isEmpty(node))) {
    const whole = typeof step === 'number' ? [made] : { [step]: made };
    change(expected, [...base, ...path.slice(0, done)], whole);
    return commit(file, [replacement(file.text, node, pair, whole)], expected);
  }
  return undefined;
}

/** A text over lines keeps its final line break, which says nothing, so that its first line stays as it is. */
const likeBefore = (was: string, next: string): string =>
  was.endsWith('\n') && next.trimEnd().includes('\n') ? `${next.trimEnd()}\n` : next;

function orderAt(schema: z.ZodType | undefined): readonly string[] {
  if (!schema) return [];
  const { def } = schemaDef(schema);
  const shape = def.shape ?? def.options?.map((option) => schemaDef(option).def.shape).find((one) => one !== undefined);
  return Object.keys(shape ?? {});
}

function change(data: unknown, path: Path, value: unknown): void {
  const holder = valueAt(data, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) as string | number;
  if (typeof holder !== 'object' || holder === null) return;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Whether a node stands within `{ }` or `[ ]`. */
function inFlowAt(text: string, at: number): boolean {
  const line = text.slice(lineStart(text, at), at).replace(/'[^']*'|"[^"]*"/g, '');
  return (line.match(/[[{]/g)?.length ?? 0) > (line.match(/[\]}]/g)?.length ?? 0);
}

function replacement(text: string, node: Node | null, pair: Pair | undefined, value: unknown): Splice {
  const key = pair?.key as Node | undefined;
  if (!key?.range) {
    const start = node?.range?.[0] ?? 0;
    const end = contentEnd(text, node);
    if (inFlowAt(text, start)) return { start, end, text: flowText(value) };
    return { start, end, text: writeItem(value, columnOf(text, start)) };
  }
  const start = text.indexOf(':', key.range[1]) + 1;
  const end = pairEnd(text, pair as Pair);
  const inFlow = inFlowAt(text, key.range[0]);
  const block = isSeq(node) && !isFlow(node);
  const written = writeValue(value, { indent: columnOf(text, key.range[0]), inFlow, block });
  // A remark behind a value of one line goes with the first line of what takes its place.
  const remark = inFlow ? '' : text.slice(end, lineEnd(text, end)).trimEnd();
  const [first = '', ...more] = written.split('\n');
  if (more.length === 0 || remark === '') return { start, end, text: written };
  return { start, end: end + remark.length, text: [`${first}${remark}`, ...more].join('\n') };
}

function appended(text: string, seq: Node, value: unknown): Splice {
  const end = contentEnd(text, seq);
  if (!isSeq(seq)) return { start: end, end, text: '' };
  const last = seq.items.at(-1) as Node | undefined;
  if (isFlow(seq)) return { start: end - 1, end: end - 1, text: last ? `, ${flowText(value)}` : flowText(value) };
  const column = columnOf(text, text.lastIndexOf('-', (last?.range?.[0] ?? 0) - 1));
  const at = lineEnd(text, end);
  const glue = text[at - 1] === '\n' ? '' : '\n';
  return { start: at, end: at, text: `${glue}${' '.repeat(column)}${writeItem([value], column)}\n` };
}

function inserted(text: string, map: YAMLMap, key: string, value: unknown, order: readonly string[]): Splice {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = map.items.map((item) => String(isScalar(item.key) ? item.key.value : item.key));
  const before = names.findLastIndex((name) => rank(name) <= rank(key));
  const after = map.items[before] as Pair | undefined;
  if (isFlow(map)) {
    const pair = `${flowText(key)}: ${flowText(value)}`;
    if (after) return { start: pairEnd(text, after), end: pairEnd(text, after), text: `, ${pair}` };
    const open = (map.range?.[0] ?? 0) + 1;
    if (map.items.length === 0) return { start: open, end: (map.range?.[1] ?? 0) - 1, text: ` ${pair} ` };
    return { start: open, end: open, text: ` ${pair},` };
  }
  const column = keyColumn(text, map);
  const written = `${scalarText(key)}:${writeValue(value, { indent: column })}`;
  if (!after) {
    const first = (map.items[0]?.key as Node | undefined)?.range?.[0] ?? 0;
    return { start: first, end: first, text: `${written}\n${' '.repeat(column)}` };
  }
  const at = lineEnd(text, pairEnd(text, after));
  const glue = text[at - 1] === '\n' ? '' : '\n';
  return { start: at, end: at, text: `${glue}${' '.repeat(column)}${written}\n` };
}

function removal(text: string, parent: Node, step: string | number): Splice | undefined {
  const spans = isMap(parent)
    ? parent.items.map((item) => ({ start: (item.key as Node).range?.[0] ?? 0, end: pairEnd(text, item as Pair) }))
    : isSeq(parent)
      ? parent.items.map((item) => ({ start: (item as Node).range?.[0] ?? 0, end: contentEnd(text, item as Node) }))
      : [];
  const at = isMap(parent) ? parent.items.indexOf(pairOf(parent, String(step)) as never) : Number(step);
  const [own, before, after] = [spans[at], spans[at - 1], spans[at + 1]];
  if (!own) return undefined;
  if (isFlow(parent)) {
    if (after) return { start: own.start, end: after.start, text: '' };
    if (before) return { start: before.end, end: own.end, text: '' };
    const [start, end] = [(parent.range?.[0] ?? 0) + 1, (parent.range?.[1] ?? 0) - 1];
    return { start, end, text: '' };
  }
  const head = isSeq(parent) ? text.lastIndexOf('-', own.start - 1) : own.start;
  if (!before && !after) return { start: head, end: own.end, text: isSeq(parent) ? '[]' : '{}' };
  const line = lineStart(text, head);
  const alone = text.slice(line, head).trim() === '';
  if (alone) {
    const start = withComments(text, line, columnOf(text, head));
    return { start, end: lineEnd(text, own.end), text: '' };
  }
  // The first key stands behind the dash of its item: the next one takes its place.
  const next = after && (isSeq(parent) ? text.lastIndexOf('-', after.start - 1) : after.start);
  return next === undefined ? undefined : { start: head, end: next, text: '' };
}
