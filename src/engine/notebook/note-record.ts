import { digestOf } from '../../base/hash.ts';
import type { PlayTime, RealTime } from '../../base/time.ts';
import type { NotebookEntry } from './entry.ts';

/**
 * An entry of the notebook: the second append-only record beside the journal (MECHANICS.md section 3). Each is pinned to the
 * journal as it stood when the entry was made; none changes the run. What people typed stands beside it, as with the journal.
 */
export interface NoteRecord {
  /** 0-based position; contiguous. */
  readonly seq: number;
  readonly real: RealTime;
  /** Number of journal records there were, and the play time of the last. */
  readonly journal: { readonly length: number; readonly play: PlayTime };
  readonly entry: NotebookEntry;
  /** Hash of the entry before; for the first, of the journal's header. */
  readonly prev: string;
}

export const noteHash = (note: NoteRecord): string => digestOf(note);

/** Position of the first entry that does not continue the chain; undefined when it is whole. */
export function brokenNote(header: string, notes: readonly NoteRecord[]): number | undefined {
  let prev = header;
  for (const [index, note] of notes.entries()) {
    // A file from elsewhere can hold anything in place of an entry.
    if ((note as NoteRecord | null)?.seq !== index || note.prev !== prev) return index;
    prev = noteHash(note);
  }
  return undefined;
}
