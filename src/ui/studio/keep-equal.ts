/** Where something is written, as far as it moves while somebody types elsewhere in its file. */
interface Place {
  file: string;
  from: number;
}

type Parts = Record<string | number, unknown>;

/** Counted by walking through them: a list of the names of every part would be thrown away at every keystroke. */
function partsOf(value: object): number {
  let count = 0;
  for (const name in value) if (Object.hasOwn(value, name)) count += 1;
  return count;
}

/** Whether this is where something is written, and nothing else. */
export const isPlace = (value: object): value is Place => 'file' in value && 'from' in value && partsOf(value) === 2;

/**
 * A new answer made of the parts of the one before wherever they say the same, so that what draws them need not draw them again. A place
 * in the same file counts as the same: nothing shows it; the old one is told where it is now.
 * @param after nobody else may hold it: it gets the old parts put into it
 */
export function keepEqual<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return after;
  if (isPlace(before) && isPlace(after)) {
    if (before.file !== after.file) return after;
    before.from = after.from;
    return before;
  }
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const [old, now] = [before, after] as unknown as [Parts, Parts];
  let same: boolean;
  if (Array.isArray(before) && Array.isArray(after)) {
    same = before.length === after.length;
    for (let index = 0; index < after.length; index += 1) same = keepPart(old, now, index) && same;
  } else {
    same = partsOf(old) === partsOf(now);
    for (const name in now) if (Object.hasOwn(now, name)) same = keepPart(old, now, name) && same;
  }
  return same ? before : after;
}

function keepPart(old: Parts, now: Parts, name: string | number): boolean {
  if (!Object.hasOwn(old, name)) return false;
  const kept = keepEqual(old[name], now[name]);
  if (kept !== now[name]) now[name] = kept;
  return kept === old[name];
}
