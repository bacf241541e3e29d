import { isScalar } from 'yaml';
import type { Scalar } from 'yaml';
import { ok } from '../../base/result.ts';
import { languageOf } from '../read-scenario.ts';
import { readSource } from '../source/source-file.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { textHash } from '../translation/text-hash.ts';
import { refused, spliced, withChanged } from './edit.ts';
import type { EditOutcome, Splice } from './edit.ts';
import { findElement, kindOfList, openAll } from './find-element.ts';
import { referencesIn } from './references.ts';
import { usesIn } from './uses.ts';
import { scalarText } from './write-yaml.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/**
 * Gives an element another id, and says it so everywhere: in fields, keys, conditions, links and insertions of texts,
 * translations and drills. Nothing else changes.
 */
export function renameId(files: readonly SourceText[], from: string, to: string): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const element = findElement(opened.value, from);
  if (!element) return refused('editNoElement', { id: from });
  if (!ID.test(to)) return refused('badId', { given: to });
  if (from === to) return ok([]);
  if (findElement(opened.value, to)) return refused('editIdTaken', { id: to });
  const own = element.node.get('id', true);
  const splices = new Map<SourceFile, Splice[]>();
  const add = (file: SourceFile, splice: Splice): void => {
    splices.set(file, [...(splices.get(file) ?? []), splice]);
  };
  if (isScalar(own)) add(element.file, idSplice(element.file, own, to));
  const byPath = new Map(opened.value.map((file) => [file.path, file]));
  for (const { place, start, end } of usesIn(opened.value, from, kindOfList(element.list))) {
    const file = byPath.get(place.file);
    if (!file) continue;
    if (file.text.slice(start, end) !== from) return refused('editUnsafe', {}, place);
    add(file, { start, end, text: inPlace(file.text, start, end, to) });
  }
  const changed = [...splices].map(([{ path, text }, list]) => ({ path, text: spliced(text, list) }));
  return ok(restamped(opened.value, changed));
}

/** Translations that fitted a text in which only the id changed still fit it: their hash moves with it. */
function restamped(before: readonly SourceFile[], changed: readonly SourceText[]): readonly SourceText[] {
  const hashes = new Map<string, string>();
  for (const { path, text } of changed) {
    const old = before.find((file) => file.path === path);
    if (!old || languageOf(path) !== undefined) continue;
    const now = readSource({ path, text });
    for (const { way, path: at } of referencesIn(old)) {
      const [was, is] = [old.doc.getIn(at), now.doc.getIn(at)];
      if (way === 'text' && typeof was === 'string' && typeof is === 'string') hashes.set(textHash(was), textHash(is));
    }
  }
  if (hashes.size === 0) return changed;
  const stamped = withChanged(
    before.map(({ path, text }) => ({ path, text })),
    changed,
  ).flatMap(({ path, text }) => {
    if (languageOf(path) === undefined) return [];
    const now = text.replace(/^(\s+of: ['"]?)([0-9a-f]{8})(?=['"]?\s*$)/gm, (line, head: string, of: string) => {
      const moved = hashes.get(of);
      return moved === undefined ? line : `${head}${moved}`;
    });
    return now === text ? [] : [{ path, text: now }];
  });
  return withChanged(changed, stamped);
}

const idSplice = (file: SourceFile, node: Scalar, to: string): Splice => {
  const [start = 0, end = 0] = node.range ?? [];
  const quote = /^['"]/.exec(file.text.slice(start, end))?.[0];
  return { start, end, text: quote ? `${quote}${to}${quote}` : scalarText(to) };
};

/** Quotes when the word alone would be read as something else than a text. */
const inPlace = (text: string, start: number, end: number, to: string): string => {
  const alone = /^[\s,[{:-]?$/.test(text[start - 1] ?? '') && /^[\s,\]}:]?$/.test(text[end] ?? '');
  return alone && !/['"]/.test(text[start - 1] ?? '') ? scalarText(to) : to;
};
