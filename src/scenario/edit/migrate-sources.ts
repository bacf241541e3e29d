import { isMap, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/canonical-json.ts';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { judgeFormat, migrate, migrations } from '../migrations.ts';
import type { Migration, RawScenario } from '../migrations.ts';
import { idOf } from '../source/element-id.ts';
import { joinParts } from '../source/parts.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { currentFormat } from '../source/upgrade-parts.ts';
import { refused, sameData, spliced, withChanged } from './edit.ts';
import type { Splice } from './edit.ts';
import { contentEnd, isFlow, itemLines, lineEnd, pairEnd } from './extent.ts';
import { isPartFile, openAll } from './find-element.ts';
import { flowText, writeItem, writeValue } from './write-yaml.ts';
import { readSource } from '../source/source-file.ts';

export interface Migrated {
  readonly from: number;
  readonly to: number;
  /** What each step changed, in the order in which they were taken. */
  readonly steps: readonly Migration[];
  readonly changed: readonly SourceText[];
}

/**
 * Writes an older scenario in the present format. Elements that an upgrade did not change keep every byte; those that it
 * did are written anew, without the comments inside them. An upgrade that puts elements in another order is refused.
 * @param upgrades only a test gives others than those there are
 */
export function migrateSources(
  files: readonly SourceText[],
  upgrades: readonly Migration[] = migrations,
): Result<Migrated, readonly Diagnostic[]> {
  const opened = openAll(files);
  if (!opened.ok) return err(opened.error);
  const parts = opened.value.filter(isPartFile);
  const before = joinedData(parts);
  const to = currentFormat(upgrades);
  const verdict = judgeFormat(before['format'], to);
  if (verdict.kind === 'missing') return refused('formatMissing', { format: to });
  if (verdict.kind === 'tooNew') return refused('formatTooNew', { given: verdict.given, format: to });
  if (verdict.kind === 'unknown') return refused('formatUnknown', { given: verdict.given, format: to });
  const steps = upgrades.filter((one) => one.to > verdict.format);
  if (steps.length === 0) return ok({ from: verdict.format, to, steps, changed: [] });
  const after = migrate(before, verdict.format, upgrades);
  const changed = rewritten(parts, before, after);
  const now = withChanged(files, changed).filter(isPartFile).map(readSource);
  if (!sameData(joinedData(now), after)) return refused('editUnsafe');
  return ok({ from: verdict.format, to, steps, changed });
}

/** The joined top level, as the reader joins it. */
function joinedData(files: readonly SourceFile[]): RawScenario {
  const parts = joinParts(files);
  return Object.fromEntries(
    [...new Set(parts.topLevels.map(({ name }) => name))].map((name) => {
      const elements = parts.list(name);
      return [name, (elements.length > 0 ? elements : parts.scalar(name)) as Json];
    }),
  );
}

/** Top-level names that came, went or changed; elements of lists are followed by their id. */
function rewritten(parts: readonly SourceFile[], before: RawScenario, after: RawScenario): readonly SourceText[] {
  const splices = new Map<SourceFile, Splice[]>(parts.map((file) => [file, []]));
  const last = new Map<string, SourceFile>();
  const seen = new Set<string>();
  const added = new Map<string, readonly unknown[]>();
  for (const name of Object.keys(after)) {
    const [was, is] = [before[name], after[name]];
    if (Array.isArray(was) && Array.isArray(is)) added.set(name, newItems(was, is));
    else if (was === undefined) added.set(name, []);
  }
  for (const file of parts) {
    if (!isMap(file.doc.contents)) continue;
    for (const pair of file.doc.contents.items as Pair<Node, Node | null>[]) {
      const name = String(pair.key);
      const own = splices.get(file) ?? [];
      last.set(name, file);
      if (!Object.hasOwn(after, name)) own.push(wholePair(file.text, pair));
      else if (isSeq(pair.value) && Array.isArray(after[name]) && Array.isArray(before[name]))
        own.push(...listSplices(file, pair.value, before[name], after[name], seen, name));
      else if (canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null)) {
        const start = (pair.key.range?.[1] ?? 0) + 1;
        own.push({ start, end: pairEnd(file.text, pair), text: writeValue(after[name], { indent: 0 }) });
      }
      splices.set(file, own);
    }
  }
  const texts = new Map([...splices].map(([file, list]) => [file, spliced(file.text, list)]));
  for (const [name, items] of added) {
    const file = last.get(name) ?? parts.at(-1);
    if (!file) continue;
    const text = texts.get(file) ?? file.text;
    const whole = !Object.hasOwn(before, name);
    if (whole) texts.set(file, `${text.trimEnd()}\n\n${name}:${writeValue(after[name], { indent: 0, block: true })}\n`);
    else if (items.length > 0) texts.set(file, appendedItems({ path: file.path, text }, name, items));
  }
  return [...texts].flatMap(([file, text]) => (text === file.text ? [] : [{ path: file.path, text }]));
}

const keyOf = (item: unknown): string => idOf(item) ?? canonicalJson((item ?? null) as Json);

function newItems(was: readonly unknown[], is: readonly unknown[]): readonly unknown[] {
  const known = new Set(was.map(keyOf));
  return is.filter((item) => !known.has(keyOf(item)));
}

function wholePair(text: string, pair: Pair<Node, Node | null>): Splice {
  return { start: pair.key.range?.[0] ?? 0, end: lineEnd(text, pairEnd(text, pair)), text: '' };
}

function listSplices(
  file: SourceFile,
  seq: Node,
  was: readonly unknown[],
  is: readonly unknown[],
  seen: Set<string>,
  name: string,
): readonly Splice[] {
  if (!isSeq(seq)) return [];
  const then = new Map(is.map((item) => [keyOf(item), item]));
  const old = new Map(was.map((item) => [keyOf(item), item]));
  return (seq.items as Node[]).flatMap((node, index): Splice[] => {
    const key = keyOf(node.toJS(file.doc));
    seen.add(`${name} ${key}`);
    const next = then.get(key);
    const start = node.range?.[0] ?? 0;
    if (next === undefined) return isFlow(seq) ? [] : [{ ...itemLines(file.text, seq, index), text: '' }];
    if (canonicalJson((old.get(key) ?? null) as Json) === canonicalJson(next as Json)) return [];
    const column = start - (file.text.lastIndexOf('\n', start - 1) + 1);
    const text = isFlow(seq) || isFlow(node) ? flowText(next) : writeItem(next, column);
    return [{ start, end: contentEnd(file.text, node), text }];
  });
}

function appendedItems({ path, text }: SourceText, name: string, items: readonly unknown[]): string {
  const file = readSource({ path, text });
  const seq = isMap(file.doc.contents) ? (file.doc.contents.get(name, true) as Node | undefined) : undefined;
  if (!isSeq(seq) || seq.items.length === 0) return text;
  const first = seq.items[0] as Node;
  const column = (first.range?.[0] ?? 0) - 2 - (text.lastIndexOf('\n', (first.range?.[0] ?? 0) - 1) + 1);
  const at = lineEnd(text, contentEnd(text, seq));
  return `${text.slice(0, at)}${' '.repeat(column)}${writeItem(items, column)}\n${text.slice(at)}`;
}
