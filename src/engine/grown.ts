/** What a list is known to be another with something added at its end. Weak, so that it lasts as long as the list. */
const grownFrom = new WeakMap<readonly unknown[], readonly unknown[]>();

/** Shorter ones are compared as soon as looked up. */
const SHORT = 8;

/**
 * Whether a list is another with something added at its end, or nothing; by identity. Of two long ones that is found once: all who look at
 * an inbox ask it, and to compare lists is to touch everything in them.
 */
export function goesOn(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before === after) return true;
  const { length } = before;
  if (after.length < length) return false;
  if (length > SHORT && grownFrom.get(after) === before) return true;
  for (let index = 0; index < length; index += 1) if (before[index] !== after[index]) return false;
  if (length > SHORT) grownFrom.set(after, before);
  return true;
}

/** A list and what comes at its end; that very list when nothing does. What `goesOn` says of the two is known from then on. */
export function grown<T>(before: readonly T[], more: readonly T[]): readonly T[] {
  if (more.length === 0) return before;
  const after = before.concat(more);
  if (before.length > SHORT) grownFrom.set(after, before);
  return after;
}
