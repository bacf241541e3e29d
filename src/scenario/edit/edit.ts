import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/canonical-json.ts';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Diagnostic, Params, Place } from '../diagnostics/diagnostic.ts';
import { registry } from '../diagnostics/registry.ts';
import type { DiagnosticName } from '../diagnostics/registry.ts';
import { readSource } from '../source/source-file.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';

/** Texts that an edit changed or made, whole; the other files stay as they are. Or why it cannot be done. */
export type EditOutcome = Result<readonly SourceText[], readonly Diagnostic[]>;

/** Replaces the characters from `start` to `end`, offsets in the text as it was. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const nowhere: Place = { file: '', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };

/** Why an edit cannot be done. */
export function refused(
  name: DiagnosticName,
  params: Params = {},
  place: Place = nowhere,
): Result<never, readonly Diagnostic[]> {
  const { code, severity, nl, en } = registry[name];
  return err([{ code, severity, template: { nl, en }, params, notes: [], ...place }]);
}

/** The text with all replacements made; they may not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((all, splice) => all.slice(0, splice.start) + splice.text + all.slice(splice.end), text);
}

/**
 * Makes the replacements in one file and makes sure that its data became what was meant: YAML has more ways to write a
 * thing than an edit of characters can know.
 */
export function commit(file: SourceFile, splices: readonly Splice[], expected: unknown): EditOutcome {
  const text = spliced(file.text, splices);
  if (text === file.text) return ok([]);
  const after = readSource({ path: file.path, text });
  if (!sameData(after.data, expected)) return refused('editUnsafe', {}, { ...nowhere, file: file.path });
  return ok([{ path: file.path, text }]);
}

/** Equal data; whether a text ends with a line break does not count, because texts are trimmed when they are read. */
export const sameData = (a: unknown, b: unknown): boolean =>
  canonicalJson(trimmed(a) as Json) === canonicalJson(trimmed(b) as Json);

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trimEnd();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, trimmed(one)]));
}

/** The files with some of them replaced or added. */
export function withChanged(files: readonly SourceText[], changed: readonly SourceText[]): readonly SourceText[] {
  const byPath = new Map(changed.map((file) => [file.path, file]));
  const known = new Set(files.map(({ path }) => path));
  return [...files.map((file) => byPath.get(file.path) ?? file), ...changed.filter(({ path }) => !known.has(path))];
}

const opened = new WeakMap<SourceText, SourceFile>();

/** The file read as YAML; a text that was read before is not read again. */
export function openSource(source: SourceText): SourceFile {
  const before = opened.get(source);
  if (before) return before;
  const file = readSource(source);
  opened.set(source, file);
  return file;
}
