import type { Node, YAMLSeq } from 'yaml';
import type { Splice } from './edit.ts';
import { columnOf, contentEnd, dashOf, isFlow, itemLines } from './extent.ts';
import type { FoundElement } from './find-element.ts';
import { flowText } from './write-yaml.ts';

/** The lists of a part as plain data. */
export type Lists = Record<string, unknown[]>;

/** An item before that of `index`, or at the end, parted by an empty line where its neighbours are. */
export function insertion(
  text: string,
  seq: YAMLSeq,
  index: number,
  write: (column: number) => string,
  value: unknown,
): Splice {
  const before = seq.items[index - 1] as Node | undefined;
  const after = seq.items[index] as Node | undefined;
  if (isFlow(seq) || seq.items.length === 0) {
    const [start, end] = [seq.range?.[0] ?? 0, seq.range?.[1] ?? 0];
    if (before) return { start: contentEnd(text, before), end: contentEnd(text, before), text: `, ${flowText(value)}` };
    if (after) return { start: start + 1, end: start + 1, text: `${flowText(value)}, ` };
    return { start: start + 1, end: end - 1, text: flowText(value) };
  }
  const column = columnOf(text, dashOf(text, (before ?? after) as Node));
  const written = `${' '.repeat(column)}${write(column)}\n`;
  const airy = isAiry(text, seq);
  if (!before) {
    const { start } = itemLines(text, seq, 0);
    return { start, end: start, text: `${written}${airy ? '\n' : ''}` };
  }
  const { end } = itemLines(text, seq, index - 1);
  const glue = text[end - 1] === '\n' ? '' : '\n';
  return { start: end, end, text: `${glue}${airy ? '\n' : ''}${written}` };
}

/** Whether the items of a list are parted by empty lines. */
function isAiry(text: string, seq: YAMLSeq): boolean {
  if (seq.items.length < 2) return false;
  const { end } = itemLines(text, seq, 0);
  return text.slice(end, itemLines(text, seq, 1).start).includes('\n');
}

/** An item taken away, with the empty lines that parted it from the next. */
export function removalOf(text: string, seq: YAMLSeq, index: number): Splice {
  const own = seq.items[index] as Node;
  if (isFlow(seq)) {
    const [before, after] = [seq.items[index - 1] as Node | undefined, seq.items[index + 1] as Node | undefined];
    const start = own.range?.[0] ?? 0;
    if (after) return { start, end: after.range?.[0] ?? 0, text: '' };
    return { start: before ? contentEnd(text, before) : start, end: contentEnd(text, own), text: '' };
  }
  const { start, end } = itemLines(text, seq, index);
  if (seq.items.length === 1) {
    const dash = dashOf(text, own);
    return { start: dash, end: contentEnd(text, own), text: '[]' };
  }
  const blank = text.slice(end).match(/^(?:[ \t]*\n)+/)?.[0].length ?? 0;
  if (index < seq.items.length - 1) return { start, end: end + blank, text: '' };
  const before = text.slice(0, start).match(/\n((?:[ \t]*\n)+)$/)?.[1]?.length ?? 0;
  return { start: start - before, end, text: '' };
}

/** The text of an element as it is written, to be put at another column. */
export function linesOf({ file, seq, index }: FoundElement): (column: number) => string {
  if (isFlow(seq)) {
    const node = seq.items[index] as Node;
    return () => `- ${file.text.slice(node.range?.[0] ?? 0, contentEnd(file.text, node))}`;
  }
  const { start, end } = itemLines(file.text, seq, index);
  const was = columnOf(file.text, dashOf(file.text, seq.items[index] as Node));
  const lines = file.text.slice(start, end).trimEnd().split('\n');
  return (column) =>
    lines
      .map((line) => (line.trim() === '' ? line : ' '.repeat(column) + line.slice(was)))
      .join('\n')
      .slice(column);
}
