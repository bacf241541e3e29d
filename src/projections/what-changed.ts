/** Parts of a state share what did not change, so that what changed is found by comparing identities; once for all who ask. */

type Fields = Readonly<Record<string, unknown>>;

const keys = new WeakMap<object, { readonly before: object; readonly changed: ReadonlySet<string> }>();
const tails = new WeakMap<object, { readonly before: object; readonly added: readonly unknown[] | undefined }>();

/** Keys under which two records do not hold the same, those that only one of them has among them. */
export function changedKeys(before: object | undefined, after: object | undefined): ReadonlySet<string> {
  if (before === after) return nothing;
  if (!before || !after) return new Set(Object.keys(before ?? after ?? {}));
  const known = keys.get(after);
  if (known?.before === before) return known.changed;
  const [was, is] = [before as Fields, after as Fields];
  const changed = new Set<string>();
  for (const key in is) if (was[key] !== is[key]) changed.add(key);
  for (const key in was) if (!(key in is)) changed.add(key);
  keys.set(after, { before, changed });
  return changed;
}
const nothing: ReadonlySet<string> = new Set();

/** What was added at the end of a list; undefined when anything else became of it. */
export function addedTo<T>(before: readonly T[], after: readonly T[]): readonly T[] | undefined {
  if (before === after) return [];
  const known = tails.get(after);
  if (known?.before === before) return known.added as readonly T[] | undefined;
  const added = goesOn(before, after) ? after.slice(before.length) : undefined;
  tails.set(after, { before, added });
  return added;
}

function goesOn(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (after.length < before.length) return false;
  for (let index = 0; index < before.length; index += 1) if (before[index] !== after[index]) return false;
  return true;
}
