import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';

/** Where the last character of a node stands, without the comments and empty lines after it. */
export function contentEnd(text: string, node: Node | null): number {
  if (!node?.range) return 0;
  const last = isMap(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last) return pairEnd(text, last);
  const item = isSeq(node) && !node.flow ? (node.items.at(-1) as Node | undefined) : undefined;
  if (item) return Math.max(contentEnd(text, item), item.range?.[0] ?? 0);
  const end = isScalar(node) || isAlias(node) || isFlow(node) ? node.range[1] : node.range[0];
  return node.range[0] + text.slice(node.range[0], end).trimEnd().length;
}

export function pairEnd(text: string, { key, value }: Pair): number {
  const keyEnd = (key as Node).range?.[1] ?? 0;
  const colon = text.indexOf(':', keyEnd) + 1;
  return Math.max(colon, contentEnd(text, value as Node | null));
}

export const isFlow = (node: Node | null): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The offset after the line break of the line in which `at` stands. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}

export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** The column of the keys of a block mapping. */
export const keyColumn = (text: string, map: YAMLMap): number =>
  columnOf(text, (map.items[0]?.key as Node | undefined)?.range?.[0] ?? map.range?.[0] ?? 0);

/** Where the dash of an item of a block list stands. */
export const dashOf = (text: string, item: Node): number => text.lastIndexOf('-', (item.range?.[0] ?? 0) - 1);

/** Comments directly above a line, at its own column, belong to what stands in it. */
export function withComments(text: string, start: number, column: number): number {
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const line = text.slice(above, from);
    if (!line.startsWith(`${' '.repeat(column)}#`)) break;
    from = above;
  }
  return from;
}

/** Whole lines of an item of a block list, with the comments above it. */
export function itemLines(text: string, seq: YAMLSeq, index: number): { readonly start: number; readonly end: number } {
  const item = seq.items[index] as Node;
  const dash = dashOf(text, item);
  const start = withComments(text, lineStart(text, dash), columnOf(text, dash));
  return { start, end: lineEnd(text, Math.max(contentEnd(text, item), item.range?.[0] ?? 0)) };
}
