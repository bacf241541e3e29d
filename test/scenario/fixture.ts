import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/scenario/diagnostics/diagnostic.ts';
import { registry } from '../../src/scenario/diagnostics/registry.ts';
import type { DiagnosticName } from '../../src/scenario/diagnostics/registry.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';

const root = join(import.meta.dirname, '..', 'fixtures', 'scenarios', 'small');
const read = (folder: string): readonly SourceText[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return { path, text: readFileSync(join(root, path), 'utf8') };
    });

/** The files of a small scenario in which nothing is wrong. */
export const smallScenario: readonly SourceText[] = [...read(''), ...read('lang'), ...read('drills')];

/** Replaces text that occurs exactly once in all files; an empty `find` adds a file. */
export type Edit = readonly [find: string, replace: string];

/** The small scenario with some of its text replaced. */
export function edited(...edits: readonly Edit[]): readonly SourceText[] {
  let files = smallScenario;
  for (const [find, replace] of edits) {
    const count = files.reduce((sum, { text }) => sum + text.split(find).length - 1, 0);
    if (count !== 1) throw new Error(`'${find}' occurs ${count} times in the fixture`);
    files = files.map(({ path, text }) => ({ path, text: text.replace(find, () => replace) }));
  }
  return files;
}

export const nameOf = ({ code }: Diagnostic): DiagnosticName => {
  const found = Object.entries(registry).find(([, entry]) => entry.code === code);
  if (!found) throw new Error(`no such code: ${code}`);
  return found[0] as DiagnosticName;
};

/** The text that a diagnostic underlines. */
export function underlined({ file, range }: Diagnostic, files: readonly SourceText[]): string {
  const lines = (files.find(({ path }) => path === file)?.text ?? '').split('\n');
  const { start, end } = range;
  if (start.line === end.line) return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  const first = (lines[start.line - 1] ?? '').slice(start.column - 1);
  const last = (lines[end.line - 1] ?? '').slice(0, end.column - 1);
  return [first, ...lines.slice(start.line, end.line - 1), last].join('\n');
}
