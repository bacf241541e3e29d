/** What stands in a paragraph. `fact` carries the handle between the brackets of the source. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'em'; readonly parts: readonly Inline[] }
  | { readonly kind: 'fact'; readonly fact: string; readonly parts: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  /** Numbered from `from` upwards. */
  | { readonly kind: 'list'; readonly from: number; readonly items: readonly (readonly Inline[])[] };

export interface Prose {
  /** The exercise word that opened the text, without its dash. */
  readonly mark?: string;
  readonly blocks: readonly Block[];
}

const markPattern = /^\s*((?:Re: )*)(OEFENING \/ EXERCISE|OEFENING|EXERCISE)(?![\p{L}\p{N}])\s*(?:[–—-]\s*)?/u;

/** Cuts 'OEFENING – ' (also '/ EXERCISE') from the start of a text; the 'Re: ' of an answer stays. */
export const splitMark = (text: string): { readonly mark?: string; readonly rest: string } => {
  const found = markPattern.exec(text);
  return found?.[2] === undefined
    ? { rest: text }
    : { mark: found[2], rest: `${found[1]}${text.slice(found[0].length)}` };
};

const inlinePattern =
  /\*\*(?<strong>.+?)\*\*|\*(?<em>[^*\s](?:[^*]*[^*\s])?)\*|\[(?<words>[^\][]+)\]\((?<fact>[\w-]+)\)/su;

const inlines = (text: string): readonly Inline[] => {
  const out: Inline[] = [];
  let rest = text;
  while (rest !== '') {
    const found = inlinePattern.exec(rest);
    if (!found?.groups) break;
    if (found.index > 0) out.push({ kind: 'text', text: rest.slice(0, found.index) });
    const { strong, em, words, fact } = found.groups;
    if (strong !== undefined) out.push({ kind: 'strong', parts: inlines(strong) });
    else if (em !== undefined) out.push({ kind: 'em', parts: inlines(em) });
    else if (words !== undefined && fact !== undefined) out.push({ kind: 'fact', fact, parts: inlines(words) });
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== '') out.push({ kind: 'text', text: rest });
  return out;
};

// A line break inside a paragraph stays one: authors write a paragraph on one line, people who type do not.
const joinLines = (lines: readonly string[]): string => lines.map((line) => line.trim()).join('\n');

const itemPattern = /^\s*(\d+)\.\s+(.*)$/su;

/** Blocks of one part between empty lines: running text, and runs of numbered lines. */
const blocksOf = (part: string): readonly Block[] => {
  const out: Block[] = [];
  let lines: string[] = [];
  let items: string[][] = [];
  let from = 1;
  const flushText = (): void => {
    if (lines.length > 0) out.push({ kind: 'paragraph', parts: inlines(joinLines(lines)) });
    lines = [];
  };
  const flushItems = (): void => {
    if (items.length > 0) out.push({ kind: 'list', from, items: items.map((item) => inlines(joinLines(item))) });
    items = [];
  };
  for (const line of part.split('\n')) {
    const item = itemPattern.exec(line);
    if (item?.[2] !== undefined) {
      flushText();
      if (items.length === 0) from = Number(item[1]);
      items.push([item[2]]);
    } else if (items.length > 0) items.at(-1)?.push(line);
    else if (line.trim() !== '') lines.push(line);
  }
  flushText();
  flushItems();
  return out;
};

/** Neighbouring lists that count on are one list: items may be parted by empty lines. */
const joinLists = (blocks: readonly Block[]): readonly Block[] => {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && last.from + last.items.length === block.from)
      out[out.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else out.push(block);
  }
  return out;
};

/**
 * Reads a body in the format of FORMAT.md, 'Texts': paragraphs parted by an empty line, `1. ` items, `**bold**`, `*italic*`,
 * `[words](fact handle)`. Never fails: what does not fit is text. Pure; no HTML is made or understood.
 */
export const parseProse = (source: string): Prose => {
  const { mark, rest } = splitMark(source.replaceAll('\r\n', '\n').trim());
  const blocks = joinLists(rest.split(/\n[ \t]*\n+/u).flatMap(blocksOf));
  return mark === undefined ? { blocks } : { mark, blocks };
};

/** Handles of the facts that the parts of a paragraph or item carry, in order. */
export const factsIn = (parts: readonly Inline[]): readonly string[] =>
  parts.flatMap((part) =>
    part.kind === 'text' ? [] : [...(part.kind === 'fact' ? [part.fact] : []), ...factsIn(part.parts)],
  );
