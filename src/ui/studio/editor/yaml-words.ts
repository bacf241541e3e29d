/** What a stretch of YAML is, as far as a reader of it has use for a colour. */
export type YamlWord = 'key' | 'comment' | 'quoted' | 'sign' | 'mark';

/** What is still open at the end of a line: a text under a key in this column, or a quotation. */
export type YamlOpen = { readonly block: number } | { readonly quote: '"' | "'" } | undefined;

type Give = (from: number, to: number, word: YamlWord) => void;

/** `- ` and the like before what a line says; a key may be quoted, and ends in a colon with a space or nothing behind it. */
const lead = /^\s*(?:[-?](?:\s+|$))*/;
const key = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{},|>&*!%@`-][^#]*?|-[^\s#][^#]*?)(?=\s*:(?:\s|$))/;
const header = /^[|>][-+\d]*(?=\s*(?:#.*)?$)/;
const closes = { '"': /^(?:[^"\\]|\\.)*"/, "'": /^(?:[^']|'')*'(?!')/ } as const;
const part =
  /(?<comment>(?:^|(?<=\s))#.*$)|(?<quoted>"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^']|'')*(?:'|$))|(?<sign>[[\]{},])|(?<plain>[^\s[\]{},]+)/g;

export const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

/**
 * Tells the words of one line that stands behind what is open, and gives what is open behind it. Looks at nothing but this line, so that
 * it costs the same in a long file and in one that is broken.
 */
export function readYamlLine(line: string, open: YamlOpen, give: Give): YamlOpen {
  if (open && 'block' in open) {
    if (line.trim() === '' || indentOf(line) > open.block) return open;
  } else if (open) {
    const end = closes[open.quote].exec(line)?.[0].length;
    give(0, end ?? line.length, 'quoted');
    return end === undefined ? open : readValue(line, end, give);
  }
  const start = lead.exec(line)?.[0].length ?? 0;
  for (const { index } of line.slice(0, start).matchAll(/[-?]/g)) give(index, index + 1, 'sign');
  const name = key.exec(line.slice(start))?.[0];
  if (name === undefined) return readBehind(line, start, Math.max(0, start - 2), give);
  give(start, start + name.length, 'key');
  const colon = line.indexOf(':', start + name.length);
  give(colon, colon + 1, 'sign');
  return readBehind(line, colon + 1, start, give);
}

/** @param column of the key or dash that the value belongs to */
function readBehind(line: string, from: number, column: number, give: Give): YamlOpen {
  const at = from + indentOf(line.slice(from));
  const mark = header.exec(line.slice(at))?.[0];
  if (mark === undefined) return readValue(line, at, give);
  give(at, at + mark.length, 'mark');
  readValue(line, at + mark.length, give);
  return { block: column };
}

function readValue(line: string, from: number, give: Give): YamlOpen {
  const tag = /^[&*!][^\s,[\]{}]*/.exec(line.slice(from))?.[0].length ?? 0;
  if (tag > 0) give(from, from + tag, 'mark');
  const base = from + tag;
  /** How many brackets are open: only then are they and commas signs, and only a text begun outside them runs on to a comment. */
  let depth = 0;
  let plain = false;
  for (const { groups, index, 0: text } of line.slice(base).matchAll(part)) {
    const at = base + index;
    if (groups?.['comment'] !== undefined) give(at, at + text.length, 'comment');
    else if (depth === 0 && plain) continue;
    else if (groups?.['sign'] !== undefined) {
      give(at, at + 1, 'sign');
      depth += /[[{]/.test(text) ? 1 : /[\]}]/.test(text) ? -1 : 0;
      plain = false;
    } else if (groups?.['quoted'] !== undefined && !plain) {
      give(at, at + text.length, 'quoted');
      const quote = text[0] as '"' | "'";
      if (!closes[quote].test(text.slice(1))) return { quote };
    } else if (depth > 0 && !plain && text.endsWith(':')) {
      give(at, at + text.length - 1, 'key');
      give(at + text.length - 1, at + text.length, 'sign');
    } else plain = true;
  }
  return undefined;
}

/** Whether a line opens what goes on behind it. */
export const opensMore = (line: string): boolean => readYamlLine(line, undefined, () => undefined) !== undefined;
