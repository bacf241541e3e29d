import { stepsTold } from '../../projections/told-change.ts';
import type { ListChange, ListPart, ObjectChange } from './change.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How far ahead an item without a handle is looked for in the list as it was: a few were taken out, never many. */
const AHEAD = 16;

/**
 * What became of one object of JSON; undefined when it is still the same. Where both share an object it is not looked into, so that
 * a view of which little was made anew is soon compared.
 * @param names fields that may differ; without them all are looked at
 */
export const changeOf = (before: object, after: object, names?: readonly string[]): ObjectChange | undefined =>
  fieldsChange(before as Fields, after as Fields, names);

function fieldsChange(before: Fields, after: Fields, names?: readonly string[]): ObjectChange | undefined {
  if (before === after) return undefined;
  const set: Record<string, unknown> = {};
  const within: Record<string, ObjectChange | ListChange> = {};
  const gone: string[] = [];
  let sets = 0;
  let withins = 0;
  const look = (name: string): void => {
    const was = before[name];
    const is = after[name];
    if (was === is) return;
    if (is === undefined) {
      gone.push(name);
      return;
    }
    const change =
      isList(was) && isList(is) ? listChange(was, is) : isFields(was) && isFields(is) ? fieldsChange(was, is) : isNew;
    if (change === isNew) {
      set[name] = is;
      sets += 1;
    } else if (change) {
      within[name] = change;
      withins += 1;
    }
  };
  if (names) for (const name of names) look(name);
  else {
    for (const name in after) look(name);
    for (const name in before) if (!(name in after)) look(name);
  }
  if (sets + withins + gone.length === 0) return undefined;
  const change: { -readonly [K in keyof ObjectChange]: ObjectChange[K] } = {};
  if (sets > 0) change.set = set;
  if (gone.length > 0) change.gone = gone;
  if (withins > 0) change.within = within;
  return change;
}
const isNew = Symbol('quite another value');

function listChange(before: readonly unknown[], after: readonly unknown[]): ListChange | undefined {
  const steps = stepsTold(before, after);
  if (steps) return { list: steps };
  const parts: ListPart[] = [];
  /** The part being copied, as the last of `parts`; undefined when that is something else. */
  let run: [from: number, count: number] | undefined;
  const copy = (from: number, count: number): void => {
    if (run && run[0] + run[1] === from) run[1] += count;
    else parts.push((run = [from, count]));
  };
  const add = (part: ListPart): void => {
    run = undefined;
    parts.push(part);
  };
  /** Where the item after the last one found stood. */
  let next = 0;
  let places: ReadonlyMap<string, number> | undefined;
  /** Whether all that was found stood in this order, without a gap. */
  let ordered = true;
  for (let index = 0; index < after.length; index += 1) {
    const length = sameFrom(before, next, after, index);
    if (length > 0) {
      copy(next, length);
      next += length;
      index += length;
      if (index === after.length) break;
    }
    const item = after[index];
    // Put between two that stood together, or behind all that there was: not worth a search.
    if (next === before.length ? ordered : next < before.length && before[next] === after[index + 1]) {
      add({ put: item });
      continue;
    }
    const name = nameOf(item);
    const from =
      name === undefined
        ? foundAhead(before, next, item)
        : nameOf(before[next]) === name
          ? next
          : (places ??= placesOf(before)).get(name);
    if (from === undefined) {
      add({ put: item });
      continue;
    }
    const change = name === undefined ? undefined : fieldsChange(before[from] as Fields, item as Fields);
    if (change) add({ at: from, change });
    else copy(from, 1);
    if (from !== next) ordered = false;
    next = from + 1;
  }
  const untouched =
    before.length === after.length && (after.length === 0 || (run?.[0] === 0 && run[1] === after.length));
  return untouched ? undefined : { list: parts };
}

/** How many items are the very same from there on: nearly all of a long list, which is therefore gone through in one tight loop. */
function sameFrom(before: readonly unknown[], next: number, after: readonly unknown[], index: number): number {
  const most = Math.min(before.length - next, after.length - index);
  let count = 0;
  while (count < most && before[next + count] === after[index + count]) count += 1;
  return count;
}

function foundAhead(before: readonly unknown[], from: number, item: unknown): number | undefined {
  const end = Math.min(before.length, from + AHEAD);
  for (let index = from; index < end; index += 1) if (isSame(before[index], item)) return index;
  return undefined;
}

/** Things with a handle stay what they are wherever they stand. */
const nameOf = (item: unknown): string | undefined =>
  isFields(item) && typeof item['handle'] === 'string' ? item['handle'] : undefined;

function placesOf(items: readonly unknown[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const name = nameOf(item);
    if (name !== undefined && !found.has(name)) found.set(name, index);
  }
  return found;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isFields(a) || !isFields(b)) return false;
  for (const name in b) if (!isSame(a[name], b[name])) return false;
  for (const name in a) if (a[name] !== undefined && b[name] === undefined) return false;
  return true;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !isList(value);
