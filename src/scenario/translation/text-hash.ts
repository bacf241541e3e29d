import { sha256Hex } from '../../base/hash.ts';

/** What a translation was made from: the first 8 hex digits of the hash of the source text, trimmed and NFC. */
export function textHash(source: string): string {
  const before = known.get(source);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const hash = sha256Hex(source.trim().normalize('NFC')).slice(0, 8);
  known.set(source, hash);
  return hash;
}

/** Hashes of texts met before: a scenario under way is checked at every change, and nearly all of its texts stay. */
const known = new Map<string, string>();
/** More texts than any scenario has; beyond it all are forgotten. */
const MOST = 20_000;
