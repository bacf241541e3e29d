import type { ListChange, ListPart, ObjectChange } from './change.ts';

/**
 * The object after a change; what did not change it shares with `before`.
 * @throws Error when the change is not one of this object: the line has lost something, and everything must be asked for anew
 */
export function applyChange<T extends object>(before: T, change: ObjectChange): T {
  const after: Record<string, unknown> = { ...before, ...change.set };
  for (const name of change.gone ?? []) delete after[name];
  for (const [name, inside] of Object.entries(change.within ?? {})) after[name] = applyWithin(after[name], inside);
  return after as T;
}

function applyWithin(before: unknown, change: ObjectChange | ListChange): unknown {
  if (typeof before !== 'object' || before === null) throw new Error('a change of something that is not there');
  if (!('list' in change)) return applyChange(before, change);
  if (!Array.isArray(before)) throw new Error('a change of a list that is none');
  return change.list.flatMap((part) => itemsOf(before, part));
}

function itemsOf(before: readonly unknown[], part: ListPart): readonly unknown[] {
  if ('put' in part) return [part.put];
  // Not by `at`: lists have that as well.
  const [from, count] = 'change' in part ? [part.at, 1] : part;
  if (from < 0 || from + count > before.length) throw new Error('a change of items that are not there');
  return 'change' in part ? [applyWithin(before[from], part.change)] : before.slice(from, from + count);
}
