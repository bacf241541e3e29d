import { goesOn } from '../engine/grown.ts';

/** Parts of a state share what did not change, so that what changed is found by comparing identities. */

type Fields = Readonly<Record<string, unknown>>;

/** All seats of a run ask the same, one after another. */
let last: { readonly before: object; readonly after: object; readonly changed: ReadonlySet<string> } | undefined;

/** Keys under which two records do not hold the same, those that only one of them has among them. */
export function changedKeys(before: object | undefined, after: object | undefined): ReadonlySet<string> {
  if (before === after) return nothing;
  if (!before || !after) return new Set(Object.keys(before ?? after ?? {}));
  if (last?.before === before && last.after === after) return last.changed;
  const [was, is] = [before as Fields, after as Fields];
  const changed = new Set<string>();
  for (const key in is) if (was[key] !== is[key]) changed.add(key);
  for (const key in was) if (!(key in is)) changed.add(key);
  last = { before, after, changed };
  return changed;
}
const nothing: ReadonlySet<string> = new Set();

/** What was added at the end of a list; undefined when anything else became of it. */
export function addedTo<T>(before: readonly T[], after: readonly T[]): readonly T[] | undefined {
  if (before === after) return noMore;
  return goesOn(before, after) ? after.slice(before.length) : undefined;
}
const noMore: readonly never[] = [];
