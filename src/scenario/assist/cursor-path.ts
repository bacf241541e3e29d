import type { Path } from '../source/locate.ts';

/** Where in a YAML text somebody is typing, read from its lines: also while it is no YAML yet. */
export interface CursorPlace {
  /** Of the mapping or list in which the cursor stands; for a value, its key is the last step. */
  readonly path: Path;
  readonly kind: 'key' | 'value' | 'text';
  /** What has been typed of the word, and where it begins in the whole text. */
  readonly word: string;
  readonly from: number;
  /** The value so far, up to the cursor. */
  readonly value: string;
}

interface Line {
  /** Columns of the dashes before the content. */
  readonly dashes: readonly number[];
  readonly column: number;
  readonly content: string;
}

/** Characters that words of a scenario are made of: ids and keys. */
const WORD = /[\w-]*$/;
const KEY = /^(?:'([^']*)'|"([^"]*)"|([^\s:#'"[{][^:#]*)):(?:\s+(.*))?$/;

function lineOf(text: string): Line {
  const dashes: number[] = [];
  let column = text.length - text.trimStart().length;
  let content = text.slice(column);
  while (/^-(?:\s|$)/.test(content)) {
    dashes.push(column);
    const rest = content.slice(1);
    const blanks = Math.max(1, rest.length - rest.trimStart().length);
    column += 1 + blanks;
    content = content.slice(1 + blanks);
  }
  return { dashes, column, content };
}

const keyOf = (content: string): { readonly key: string; readonly value: string } | undefined => {
  const found = KEY.exec(content);
  return found ? { key: found[1] ?? found[2] ?? found[3] ?? '', value: found[4] ?? '' } : undefined;
};

/** The place of an offset; undefined in a comment. */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  if (/^\s*#/.test(before) || /\s#[^'"]*$/.test(before)) return undefined;
  const line = lineOf(before);
  const word = WORD.exec(before)?.[0] ?? '';
  const from = offset - word.length;
  const above = text.slice(0, start).split('\n').slice(0, -1);
  const outer = parents(above, line);
  if (outer.block) return { path: outer.path, kind: 'text', word, from, value: before };
  const pair = keyOf(line.content);
  const flow = inFlow(pair?.value ?? line.content);
  const base = pair ? [...outer.path, pair.key] : outer.path;
  if (flow) return { path: [...base, ...flow.path], kind: flow.kind, word, from, value: flow.value };
  if (pair) return { path: base, kind: 'value', word, from, value: pair.value };
  // Behind a dash a scalar of a list may stand, or the first key of a mapping; the schema knows which.
  return { path: outer.path, kind: 'key', word, from, value: line.content };
}

/** The path of what encloses a line: the nearest lines above that stand further to the left. */
function parents(above: readonly string[], line: Line): { readonly path: Path; readonly block: boolean } {
  const path: (string | number)[] = [];
  let column = line.column;
  for (let index = line.dashes.length - 1; index >= 0; index--) {
    path.unshift(0);
    column = line.dashes[index] ?? column;
  }
  let item = line.dashes.length > 0;
  for (let index = above.length - 1; index >= 0; index--) {
    const text = above[index] ?? '';
    if (/^\s*(?:#|$)/.test(text)) continue;
    const { dashes, column: at, content } = lineOf(text);
    const pair = keyOf(content);
    const encloses = pair && (at < column || (item && at === column && dashes.length === 0));
    if (encloses) {
      if (/^[|>][+-]?\d?$/.test(pair.value.trim()))
        return { path: [...whole(above.slice(0, index), text), ...path], block: true };
      path.unshift(pair.key);
      column = at;
      item = false;
    }
    // The first key of an item: its dash stands to the left of all its keys.
    if (at <= column)
      for (let dash = dashes.length - 1; dash >= 0; dash--) {
        const here = dashes[dash] ?? 0;
        if (here >= column) continue;
        path.unshift(0);
        column = here;
        item = true;
      }
    if (column === 0 && !item) break;
  }
  return { path, block: false };
}

/** The path of a line that has a key, the key included. */
function whole(above: readonly string[], text: string): Path {
  const line = lineOf(text);
  const pair = keyOf(line.content);
  return [...parents(above, line).path, ...(pair ? [pair.key] : [])];
}

/** Within `[` or `{` on one line: what the innermost of them is filled with. */
function inFlow(
  value: string,
): { readonly path: Path; readonly kind: 'key' | 'value'; readonly value: string } | undefined {
  const open: { readonly sign: string; readonly at: number }[] = [];
  let quote: string | undefined;
  for (let index = 0; index < value.length; index++) {
    const char = value[index] ?? '';
    if (quote !== undefined) {
      if (char === quote) quote = undefined;
    } else if ((char === "'" || char === '"') && /[\s,[{:(]|^$/.test(value[index - 1] ?? '')) quote = char;
    else if (char === '[' || char === '{') open.push({ sign: char, at: index });
    else if (char === ']' || char === '}') open.pop();
  }
  if (open.length === 0 || !/^\s*[[{]/.test(value)) return undefined;
  const path: (string | number)[] = [];
  let kind: 'key' | 'value' = 'value';
  let rest = '';
  open.forEach(({ sign, at }, index) => {
    rest = value.slice(at + 1, open[index + 1]?.at ?? value.length);
    const own = rest.slice(rest.lastIndexOf(',') + 1).trimStart();
    if (sign === '[') {
      path.push(0);
      kind = 'value';
      rest = own;
      return;
    }
    const pair = /^([\w-]+):\s*(.*)$/.exec(own);
    if (pair?.[1] !== undefined) path.push(pair[1]);
    kind = pair ? 'value' : 'key';
    rest = pair?.[2] ?? own;
  });
  return { path, kind, value: rest };
}
