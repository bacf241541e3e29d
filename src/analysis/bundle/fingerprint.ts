import { digestOf } from '../../base/hash.ts';
import { headerHash, recordHash } from '../../engine/journal/chain.ts';
import type { JournalHeader, JournalRecord } from '../../engine/journal/record.ts';
import { noteHash, type NoteRecord } from '../../engine/notebook/note-record.ts';

/** A run as far as it goes: the first `records` of its journal and the first `notes` of its notebook. */
export interface Extent {
  readonly records: number;
  readonly notes: number;
}

export interface Chained {
  readonly header: JournalHeader;
  readonly records: readonly JournalRecord[];
  readonly notes: readonly NoteRecord[];
}

/** Without I, L, O and U, so that it can be read out and typed over. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 24;

/**
 * 24 letters and digits (120 bits) that stand for a run up to an extent, scenario and texts of the scenario included. What people typed
 * counts by its sealed hash only, so that taking a text out leaves the fingerprint as it was (MECHANICS.md section 16).
 */
export function fingerprintOf({ header, records, notes }: Chained, extent: Extent): string {
  const record = records[extent.records - 1];
  const note = notes[extent.notes - 1];
  const digest = digestOf({
    journal: record ? recordHash(record) : headerHash(header),
    notebook: note ? noteHash(note) : '',
  });
  let bits = '';
  for (const digit of digest.slice(0, LENGTH * 2)) bits += Number.parseInt(digit, 16).toString(2).padStart(4, '0');
  let letters = '';
  for (let at = 0; letters.length < LENGTH; at += 5) letters += LETTERS[Number.parseInt(bits.slice(at, at + 5), 2)];
  return letters;
}

/** In groups of four, as it is shown and printed. */
export const spaced = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1-');

/** As typed by a person: without spaces and hyphens, in capitals, with the letters that are easily mistaken put right. */
export const typedFingerprint = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');

/** The extent that a fingerprint stands for; undefined when it stands for none of this run's. */
export function extentOf(run: Chained, fingerprint: string): Extent | undefined {
  const whole: Extent = { records: run.records.length, notes: run.notes.length };
  // What was sealed in the notebook names its own extent; the one of ENDEX has a notebook that is as yet of any length.
  const sealed = run.notes.flatMap((note) =>
    note.entry.kind === 'sealed' ? [{ records: note.journal.length, notes: note.seq }] : [],
  );
  const bare = Array.from({ length: run.records.length + 1 }, (_, records) => ({ records, notes: 0 }));
  return [whole, ...sealed, ...bare].find((extent) => fingerprintOf(run, extent) === fingerprint);
}
