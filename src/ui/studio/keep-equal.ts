/** Where something is written, as far as it moves while somebody types elsewhere in its file. */
interface Place {
  file: string;
  from: number;
}

const isPlace = (value: object): value is Place =>
  'file' in value && 'from' in value && Object.keys(value).length === 2;

/**
 * A new answer made of the parts of the one before wherever they say the same, so that what draws them need not draw them again. A place
 * in the same file counts as the same: nothing shows it; the old one is told where it is now.
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
  const [old, now] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys(now);
  let same = names.length === Object.keys(old).length;
  const made = (Array.isArray(after) ? [] : {}) as Record<string, unknown>;
  for (const name of names) {
    made[name] = Object.hasOwn(old, name) ? keepEqual(old[name], now[name]) : now[name];
    same &&= Object.hasOwn(old, name) && made[name] === old[name];
  }
  return same ? before : (made as unknown as T);
}
