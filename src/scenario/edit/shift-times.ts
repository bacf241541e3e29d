import { parseCivil, formatCivil } from '../../base/civil-time.ts';
import { storyTime } from '../../base/time.ts';
import type { Duration, StoryTime } from '../../base/time.ts';
import { ok } from '../../base/result.ts';
import { formatInstant, parseInstant } from '../instant.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { refused, spliced } from './edit.ts';
import type { EditOutcome, Splice } from './edit.ts';
import { elementsOf, isPartFile, openAll } from './find-element.ts';
import { walkLeaves } from './walk-leaves.ts';

/**
 * Moves elements in story time: every instant written in them, and those that variants give them instead, by `by` (story
 * ms, may be negative). Instants keep the manner in which they are written. Conditions stay as they are.
 */
export function shiftTimes(files: readonly SourceText[], ids: readonly string[], by: Duration): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const elements = elementsOf(opened.value);
  const wanted = new Map(elements.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]));
  const missing = ids.find((id) => !wanted.has(id));
  if (missing !== undefined) return refused('editNoElement', { id: missing });
  const dayOne = dayOneOf(opened.value);
  const changed: SourceText[] = [];
  for (const file of opened.value.filter(isPartFile)) {
    const splices: Splice[] = [];
    let before: string | undefined;
    walkLeaves(file, 'part', ({ meaning, node, isKey, path }) => {
      if (meaning.is !== 'instant' || isKey || typeof node.value !== 'string' || before !== undefined) return;
      if (!belongs(path, file, wanted)) return;
      const moved = shifted(node.value, by, dayOne);
      if (moved === 'before') before = node.value;
      else if (moved !== undefined) {
        const [start = 0, end = 0] = node.range ?? [];
        const quote = /^['"]/.exec(file.text.slice(start, end))?.[0] ?? '';
        splices.push({ start, end, text: `${quote}${moved}${quote}` });
      }
    });
    if (before !== undefined) return refused('editBeforeStart', { given: before });
    if (splices.length > 0) changed.push({ path: file.path, text: spliced(file.text, splices) });
  }
  return ok(changed);
}

function dayOneOf(files: readonly SourceFile[]): StoryTime {
  const written = files.filter(isPartFile).map(({ data }) => (data as Record<string, unknown> | null)?.['dayOne']);
  return parseCivil(String(written.find((one) => one !== undefined) ?? '')) ?? storyTime(0);
}

/** In one of the elements, or in what a variant changes of one. */
function belongs(
  [list, index, ...rest]: readonly (string | number)[],
  file: SourceFile,
  wanted: ReadonlyMap<string, { readonly file: SourceFile; readonly list: string; readonly index: number }>,
): boolean {
  const [field, changedList, changedId] = rest;
  const changed = list === 'variants' && field === 'changes' ? wanted.get(String(changedId)) : undefined;
  if (changed) return changed.list === changedList;
  return [...wanted.values()].some((one) => one.file === file && one.list === list && one.index === index);
}

/** The instant later or earlier, written in the same manner; undefined when it is none. */
function shifted(text: string, by: Duration, dayOne: StoryTime): string | 'before' | undefined {
  const time = parseInstant(text, dayOne);
  if (time === undefined) return undefined;
  const moved = storyTime(time + by);
  if (!/^\s*D/.test(text)) return text.includes('T') ? formatCivil(moved) : formatCivil(moved).replace('T', ' ');
  return moved < dayOne ? 'before' : formatInstant(moved, dayOne);
}
