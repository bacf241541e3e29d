import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Range } from '../diagnostics/diagnostic.ts';

/** A file as it was handed in; paths are relative to the scenario's folder, with forward slashes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Why a file is no YAML, or not all of it: a code of the parser and an offset. */
export interface SyntaxProblem {
  readonly code: string;
  readonly start: number;
}

/** A file read as YAML, with positions. */
export interface SourceFile extends SourceText {
  readonly doc: Document.Parsed;
  /** Plain data; undefined when the file is no YAML. */
  readonly data: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** The range between two offsets in the text. */
  rangeOf(start: number, end: number): Range;
}

export function readSource({ path, text }: SourceText): SourceFile {
  const lines = new LineCounter();
  // Our own diagnostics have ranges instead of the parser's excerpts, and nothing may be written to the console.
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'silent' });
  const position = (offset: number): Range['start'] => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { data, problems } = dataOf(doc);
  return {
    path,
    text,
    doc,
    data,
    problems,
    rangeOf: (start, end) => ({ start: position(start), end: position(Math.max(start, end)) }),
  };
}

function dataOf(doc: Document.Parsed): Pick<SourceFile, 'data' | 'problems'> {
  const problems: SyntaxProblem[] = doc.errors.map(({ code, pos }) => ({ code, start: pos[0] }));
  const none = (): Pick<SourceFile, 'data' | 'problems'> => ({ data: undefined, problems });
  if (problems.some(({ code }) => code !== 'DUPLICATE_KEY')) return none();
  visit(doc, {
    Alias(_key, node) {
      if (node.resolve(doc) === undefined) problems.push({ code: 'BAD_ALIAS', start: node.range?.[0] ?? 0 });
    },
    Pair(_key, { key }) {
      const at = key as { readonly items?: unknown; readonly range?: readonly number[] } | null;
      if (at?.items !== undefined) problems.push({ code: 'BLOCK_AS_IMPLICIT_KEY', start: at.range?.[0] ?? 0 });
    },
  });
  if (problems.some(({ code }) => code !== 'DUPLICATE_KEY')) return none();
  try {
    return { data: doc.toJS() as unknown, problems };
  } catch {
    // Aliases that multiply without bound, or that contain themselves.
    return { data: undefined, problems: [...problems, { code: 'BAD_ALIAS', start: 0 }] };
  }
}
