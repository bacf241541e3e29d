import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NameKind } from '../names.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { refused } from './edit.ts';
import { findElement, kindOfList, openAll } from './find-element.ts';
import { referencesIn } from './references.ts';
import type { Reference } from './references.ts';

/** Where an element is used, file by file in reading order: fields, conditions, texts, translations, drills. */
export function usesOf(files: readonly SourceText[], id: string): Result<readonly Reference[], readonly Diagnostic[]> {
  const opened = openAll(files);
  if (!opened.ok) return err(opened.error);
  const element = findElement(opened.value, id);
  if (!element) return refused('editNoElement', { id });
  return ok(usesIn(opened.value, id, kindOfList(element.list)));
}

/** References that mean this element: by its id, where one of its kind may be named. */
export const usesIn = (files: readonly SourceFile[], id: string, kind: NameKind | undefined): readonly Reference[] =>
  files.flatMap(referencesIn).filter((reference) => means(reference, id, kind));

const means = (reference: Reference, id: string, kind: NameKind | undefined): boolean =>
  reference.id === id &&
  reference.of === undefined &&
  (reference.to.length === 0 || (kind !== undefined && reference.to.includes(kind)));

/** The ids that each element names, by its own id; for files that can be read. */
export function namesByElement(files: readonly SourceText[]): ReadonlyMap<string, readonly string[]> {
  const opened = openAll(files);
  const named = new Map<string, readonly string[]>();
  if (!opened.ok) return named;
  for (const { owner, id, of, way } of opened.value.flatMap(referencesIn))
    if (owner !== undefined && owner !== id && of === undefined && way !== 'translation')
      named.set(owner, [...(named.get(owner) ?? []), id]);
  return named;
}
