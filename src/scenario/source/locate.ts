import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import { alignScalar } from './offsets.ts';
import type { SourceFile } from './source-file.ts';

export type Path = readonly (string | number)[];

/** Which part of a place is meant: the key, or what stands behind it. */
export type Spot = 'key' | 'value';

export interface Located {
  readonly file: SourceFile;
  readonly node: Node | null;
  readonly pair?: Pair;
  /** False when the path goes on beyond what is written; then the node is the nearest one that is. */
  readonly exact: boolean;
}

/** Walks a path inside a file's document as far as it goes. */
export function findNode(file: SourceFile, root: Node | null, path: Path): Located {
  let node: Node | null = root;
  let pair: Pair | undefined;
  for (const step of path) {
    const here: Node | null = isAlias(node) ? (node.resolve(file.doc) ?? null) : node;
    const next = stepInto(here, step);
    if (!next) return { file, node, ...(pair ? { pair } : {}), exact: false };
    node = next.node;
    pair = next.pair ?? undefined;
  }
  return { file, node, ...(pair ? { pair } : {}), exact: true };
}

function stepInto(node: Node | null, step: string | number): { node: Node | null; pair?: Pair } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { node: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step));
  return pair ? { node: (pair.value as Node | null) ?? null, pair: pair as Pair } : undefined;
}

/** The place to point at: short enough to underline. */
export function placeOf(located: Located, spot: Spot = 'value'): Place {
  const { file, node, pair } = located;
  const key = pair?.key as Node | undefined;
  const [start, end] = (spot === 'key' && key ? spanOf(key) : undefined) ??
    narrow(node) ??
    (key && spanOf(key)) ?? [0, 0];
  return { file: file.path, range: file.rangeOf(start, end) };
}

/** The place of characters `from` to `to` of a scalar's value; the whole scalar when they cannot be told apart. */
export function placeInside(located: Located, from: number, to: number): Place {
  const { file, node } = located;
  const span = isScalar(node) ? spanOf(node) : undefined;
  if (!span || !isScalar(node) || typeof node.value !== 'string') return placeOf(located);
  const offsets = alignScalar(file.text.slice(span[0], span[1]), node.value);
  const start = offsets?.[Math.min(from, node.value.length)];
  const last = offsets?.[Math.min(Math.max(to - 1, from), node.value.length)];
  if (start === undefined || last === undefined) return placeOf(located);
  const end = to > from && to <= node.value.length ? last + 1 : last;
  return { file: file.path, range: file.rangeOf(span[0] + start, span[0] + end) };
}

/** The place of words within a scalar; the whole scalar when they do not stand there as such. */
export function placeOfWords(located: Located, words: string): Place {
  const value = isScalar(located.node) && typeof located.node.value === 'string' ? located.node.value : '';
  const at = value.indexOf(words);
  return at < 0 ? placeOf(located) : placeInside(located, at, at + words.length);
}

const spanOf = (node: Node): readonly [number, number] | undefined =>
  node.range ? [node.range[0], node.range[1]] : undefined;

/** A scalar whole; of a mapping its id or first key, of a list its first element. */
function narrow(node: Node | null): readonly [number, number] | undefined {
  if (isMap(node)) {
    const named = node.items.find((item) => isScalar(item.key) && item.key.value === 'id');
    const target = named ? named.value : node.items[0]?.key;
    return target ? (narrow(target as Node) ?? undefined) : spanOrUndefined(node);
  }
  if (isSeq(node)) return node.items[0] ? narrow(node.items[0] as Node) : spanOrUndefined(node);
  return spanOrUndefined(node);
}

const spanOrUndefined = (node: Node | null): readonly [number, number] | undefined => (node ? spanOf(node) : undefined);
