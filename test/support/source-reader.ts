/** One import or re-export of a module, as written. */
export interface Import {
  readonly specifier: string;
  /** Nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

type Kind = 'code' | 'comment' | 'string';

/** Characters after which a slash begins a regular expression, not a division. */
const beforeRegex = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\breturn|\bcase|\btypeof)\s*$/;

/** Sorts every character of a TypeScript text into code, comment or the inside of a string (regular expressions too). */
function classify(source: string): Kind[] {
  const kinds = Array.from<Kind>({ length: source.length }).fill('code');
  const mark = (from: number, to: number, kind: Kind) => kinds.fill(kind, from, Math.min(to, source.length));
  /** For each open template literal: how many braces are open in the expression we are in. */
  const templates: number[] = [];
  let at = 0;

  const endOfTemplatePart = (from: number): number => {
    let end = from;
    while (end < source.length && source[end] !== '`' && !source.startsWith('${', end))
      end += source[end] === '\\' ? 2 : 1;
    mark(from, end, 'string');
    return end;
  };
  const afterTemplatePart = (end: number): number => {
    if (source[end] === '`') {
      templates.pop();
      return end + 1;
    }
    templates[templates.length - 1] = 0;
    return end + 2;
  };

  while (at < source.length) {
    const character = source[at];
    if (source.startsWith('//', at)) {
      const end = source.indexOf('\n', at);
      mark(at, end < 0 ? source.length : end, 'comment');
      at = end < 0 ? source.length : end;
    } else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      mark(at, end < 0 ? source.length : end + 2, 'comment');
      at = end < 0 ? source.length : end + 2;
    } else if (character === "'" || character === '"') {
      let end = at + 1;
      while (end < source.length && source[end] !== character && source[end] !== '\n')
        end += source[end] === '\\' ? 2 : 1;
      mark(at + 1, end, 'string');
      at = end + 1;
    } else if (character === '`') {
      templates.push(0);
      at = afterTemplatePart(endOfTemplatePart(at + 1));
    } else if (character === '{' && templates.length > 0) {
      templates[templates.length - 1]! += 1;
      at += 1;
    } else if (character === '}' && templates.length > 0) {
      if (templates.at(-1) === 0) at = afterTemplatePart(endOfTemplatePart(at + 1));
      else {
        templates[templates.length - 1]! -= 1;
        at += 1;
      }
    } else if (character === '/' && beforeRegex.test(source.slice(Math.max(0, at - 20), at))) {
      let end = at + 1;
      let inClass = false;
      while (end < source.length && source[end] !== '\n' && (inClass || source[end] !== '/')) {
        if (source[end] === '[') inClass = true;
        if (source[end] === ']') inClass = false;
        end += source[end] === '\\' ? 2 : 1;
      }
      mark(at + 1, end, 'string');
      at = end + 1;
    } else {
      at += 1;
    }
  }
  return kinds;
}

const keep = (source: string, wanted: (kind: Kind) => boolean): string => {
  const kinds = classify(source);
  return Array.from({ length: source.length }, (_, at) =>
    source[at] === '\n' || wanted(kinds[at] ?? 'code') ? source[at] : ' ',
  ).join('');
};

/** The text with comments and the insides of strings blanked out; lines and columns stay where they are. */
export const codeOnly = (source: string): string => keep(source, (kind) => kind === 'code');

/** The text with comments blanked out. */
export const withoutComments = (source: string): string => keep(source, (kind) => kind !== 'comment');

/** Every import, re-export and dynamic import with a literal name. */
export function readImports(source: string): Import[] {
  const text = withoutComments(source);
  const code = codeOnly(source);
  const found: Import[] = [];
  const statement = /\b(import|export)\b(\s+type\b)?([^;'"`()]*?)\bfrom\s*(?=['"])/g;
  const bare = /\bimport\s*(?=['"])/g;
  const call = /\bimport\s*\(\s*(?=['"`])/g;
  const nameAt = (index: number): string => /^(['"`])(.*?)\1/.exec(text.slice(index))?.[2] ?? '';
  for (const match of code.matchAll(statement)) {
    const clause = match[3] ?? '';
    const named = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1];
    const names = named?.split(',').filter((name) => name.trim() !== '') ?? [];
    const allTypes = names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
    const isType = match[2] !== undefined || allTypes;
    found.push({ specifier: nameAt(match.index + match[0].length), typeOnly: isType, dynamic: false });
  }
  for (const match of code.matchAll(bare)) {
    found.push({ specifier: nameAt(match.index + match[0].length), typeOnly: false, dynamic: false });
  }
  for (const match of code.matchAll(call)) {
    const typeQuery = /\btypeof\s*$/.test(code.slice(0, match.index));
    found.push({ specifier: nameAt(match.index + match[0].length), typeOnly: typeQuery, dynamic: !typeQuery });
  }
  return found;
}
