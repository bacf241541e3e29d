import type { ChangeDesc, Range, Text } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { indentOf, opensMore, readYamlLine, type YamlOpen, type YamlWord } from './yaml-words.ts';

const marks: Readonly<Record<YamlWord, Decoration>> = {
  key: Decoration.mark({ class: 'yw-key' }),
  comment: Decoration.mark({ class: 'yw-comment' }),
  quoted: Decoration.mark({ class: 'yw-quoted' }),
  sign: Decoration.mark({ class: 'yw-sign' }),
  mark: Decoration.mark({ class: 'yw-mark' }),
};

/** Lines that are read together. A change reads those it stands in, and those behind it only as long as they come out otherwise. */
const LINES = 4;

/** From the start of a line to the end of one, with what is open before and behind it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly open: YamlOpen;
  readonly left: YamlOpen;
}

/** The words of what is on the screen. */
export interface YamlStretches {
  readonly words: DecorationSet;
  readonly stretches: readonly Stretch[];
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * The line from which reading on gives the right words in this one: the outermost of those it is indented under that opens a text or a
 * quotation, or itself.
 */
export function readFrom(doc: Text, number: number): number {
  let found = number;
  let indent = indentOf(doc.line(number).text) || (doc.line(number).text.trim() === '' ? Infinity : 0);
  for (let above = number - 1; above > 0 && indent > 0; above -= 1) {
    const { text } = doc.line(above);
    if (text.trim() === '' || indentOf(text) >= indent) continue;
    indent = indentOf(text);
    if (opensMore(text)) found = above;
  }
  return found;
}

function openBefore(doc: Text, number: number): YamlOpen {
  let open: YamlOpen;
  for (let above = readFrom(doc, number); above < number; above += 1)
    open = readYamlLine(doc.line(above).text, open, () => undefined);
  return open;
}

const sameOpen = (a: YamlOpen, b: YamlOpen): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    ('block' in a ? 'block' in b && a.block === b.block : 'quote' in b && a.quote === b.quote));

/** Everything in these places, read anew. */
export const readStretches = (doc: Text, places: readonly Place[]): YamlStretches =>
  read(doc, places, Decoration.none, new Map(), undefined);

/**
 * The same after a change: what it left alone stays the same piece of the set, so that the editor neither draws it nor compares it. That is
 * more than thrift: when something is taken away, the library takes every mark behind it for a changed one, and draws all lines.
 */
export function readChanged(
  doc: Text,
  places: readonly Place[],
  { words, stretches }: YamlStretches,
  changes: ChangeDesc,
): YamlStretches {
  const kept = new Map<number, Stretch>();
  for (const stretch of stretches) {
    if (changes.touchesRange(stretch.from, stretch.to)) continue;
    const from = changes.mapPos(stretch.from);
    kept.set(from, { ...stretch, from, to: from + stretch.to - stretch.from });
  }
  const [first] = stretches;
  const above = first !== undefined && (first.from === 0 || !changes.touchesRange(0, first.from - 1));
  return read(doc, places, words.map(changes), kept, above ? first : undefined);
}

/** @param known where what is open is known without looking at the lines above */
function read(
  doc: Text,
  places: readonly Place[],
  before: DecorationSet,
  kept: ReadonlyMap<number, Stretch>,
  known: Stretch | undefined,
): YamlStretches {
  let words = before;
  const stretches: Stretch[] = [];
  for (const { from, to } of places) {
    const line = doc.lineAt(from);
    const end = doc.lineAt(to).to;
    let open = known?.from === line.from ? known.open : openBefore(doc, line.number);
    for (let at = line.from; at <= end;) {
      let stretch = kept.get(at);
      if (!stretch || !sameOpen(stretch.open, open)) {
        const add: Range<Decoration>[] = [];
        stretch = readStretch(doc, { from: at, to: end }, open, kept, add);
        // Added stretch by stretch, each becomes a piece of the set by itself.
        words = words.update({ filterFrom: at, filterTo: stretch.to, filter: () => false, add });
      }
      stretches.push(stretch);
      open = stretch.left;
      at = stretch.to + 1;
    }
  }
  return { words, stretches };
}

/** Ends before a stretch that was kept, so that reading falls into step with what stands behind a change. */
function readStretch(
  doc: Text,
  { from, to }: Place,
  open: YamlOpen,
  kept: ReadonlyMap<number, Stretch>,
  words: Range<Decoration>[],
): Stretch {
  const most = kept.size > 0 ? 2 * LINES : LINES;
  let left = open;
  let line = doc.lineAt(from);
  for (let count = 1; ; count += 1) {
    const { from: start } = line;
    left = readYamlLine(line.text, left, (first, last, word) => {
      if (last > first) words.push(marks[word].range(start + first, start + last));
    });
    if (count === most || line.to >= to || kept.has(line.to + 1)) return { from, to: line.to, open, left };
    line = doc.line(line.number + 1);
  }
}
