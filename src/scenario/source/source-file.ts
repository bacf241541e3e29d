import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Range } from '../diagnostics/diagnostic.ts';

/** A file as it was handed in; paths are relative to the scenario's folder, with forward slashes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A file read as YAML, with positions. */
export interface SourceFile extends SourceText {
  readonly doc: Document.Parsed;
  /** The range between two offsets in the text. */
  rangeOf(start: number, end: number): Range;
}

export function readSource({ path, text }: SourceText): SourceFile {
  const lines = new LineCounter();
  // The built-in message of the parser shows an excerpt; our own diagnostic has the range instead.
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const position = (offset: number): Range['start'] => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return {
    path,
    text,
    doc,
    rangeOf: (start, end) => ({ start: position(start), end: position(Math.max(start, end)) }),
  };
}
