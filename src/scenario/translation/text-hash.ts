import { sha256Hex } from '../../base/hash.ts';

/** What a translation was made from: the first 8 hex digits of the hash of the source text, trimmed and NFC. */
export const textHash = (source: string): string => sha256Hex(source.trim().normalize('NFC')).slice(0, 8);
