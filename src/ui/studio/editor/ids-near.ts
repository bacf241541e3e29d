/** What an author may mean who stands here: the word at the cursor, then the ids above it, the nearest first. */
export function idsNear(text: string, offset: number): readonly string[] {
  const before = text.slice(0, offset);
  const rest = text.slice(offset);
  const word = (/[\w-]*$/.exec(before)?.[0] ?? '') + (/^[\w-]*/.exec(rest)?.[0] ?? '');
  // Of the cursor's own line all counts: it may stand before the id on it.
  const above = before + (/^[^\n]*/.exec(rest)?.[0] ?? '');
  const ids = Array.from(above.matchAll(/(?:^|[\s{,-])id:[ \t]*['"]?([\w-]+)/g), ([, id]) => id ?? '');
  return [...(word === '' ? [] : [word]), ...ids.toReversed()];
}
