/**
 * Lists of which it was found lately that one goes on from another. Few, for whoever asks again does so soon; not in a weak map of all of
 * them, through which each collecting of garbage would go.
 */
const befores: (readonly unknown[] | undefined)[] = Array.from({ length: 16 }, () => undefined);
const afters = befores.slice();
let oldest = 0;

function remember(before: readonly unknown[], after: readonly unknown[]): void {
  befores[oldest] = before;
  afters[oldest] = after;
  oldest = (oldest + 1) % befores.length;
}

function isKnown(before: readonly unknown[], after: readonly unknown[]): boolean {
  for (let index = 0; index < afters.length; index += 1)
    if (afters[index] === after && befores[index] === before) return true;
  return false;
}

/** Shorter ones are compared as soon as looked up. */
const SHORT = 24;

/**
 * Whether a list is another with something added at its end, or nothing; by identity. Of two long ones that is found once: all who look at
 * an inbox ask it, and to compare lists is to touch everything in them.
 */
export function goesOn(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before === after) return true;
  const { length } = before;
  if (after.length < length) return false;
  if (length > SHORT && isKnown(before, after)) return true;
  for (let index = 0; index < length; index += 1) if (before[index] !== after[index]) return false;
  if (length > SHORT) remember(before, after);
  return true;
}

/** A list and what comes at its end; that very list when nothing does. What `goesOn` says of the two is known from then on. */
export function grown<T>(before: readonly T[], more: readonly T[]): readonly T[] {
  if (more.length === 0) return before;
  const after = before.concat(more);
  if (before.length > SHORT) remember(before, after);
  return after;
}
