import { digestOf, sha256Hex } from '../../base/hash.ts';
import type { TextRef } from '../command.ts';
import type { JournalHeader, JournalRecord } from './record.ts';

/** Hash that the first record's `prev` must hold. */
export const headerHash = (header: JournalHeader): string => digestOf(header);

/** Hash of a record with all it says, its `prev` included: what the next record's `prev` must hold. */
export const recordHash = (record: JournalRecord): string => digestOf(record);

/** Reference to a typed text: the chain covers the hash, so the text can be removed and the chain still verifies. */
export const textRef = (salt: string, text: string): TextRef => `t-${sha256Hex(`${salt}\n${text}`)}` as TextRef;

/** First record that does not follow from the one before it; undefined when the chain holds. */
export function brokenAt(header: JournalHeader, records: readonly JournalRecord[]): number | undefined {
  let prev = headerHash(header);
  for (const [index, record] of records.entries()) {
    // A file from elsewhere can hold anything in place of a record.
    if ((record as JournalRecord | null)?.seq !== index || record.prev !== prev) return index;
    prev = recordHash(record);
  }
  return undefined;
}
