import type { Phase } from '../../base/phase.ts';
import type { PlayTime, RealTime } from '../../base/time.ts';
import type { Result } from '../../base/result.ts';
import type { JournalHeader, JournalRecord, TypedText } from '../../engine/journal/record.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';

/** How a run stands, for lists; kept beside the journal, derived from it. */
export interface RunSummary {
  readonly phase: Phase;
  /** Number of the part that has ended, as long as the clock stands still because of it. */
  readonly ended?: number;
  readonly play: PlayTime;
  /** Story ms at `play`. */
  readonly story: number;
  readonly saved: RealTime;
}

export interface RunListing {
  readonly id: string;
  /** Given by people; may differ from the header's title after copying. */
  readonly name: string;
  readonly header: JournalHeader;
  readonly summary: RunSummary;
}

/** All that is kept of a run. */
export interface StoredRun extends RunListing {
  readonly scenario: Scenario;
  readonly records: readonly JournalRecord[];
  /** A redacted text has `text: null`. */
  readonly texts: readonly StoredText[];
  readonly notes: readonly NoteRecord[];
}

export type StoredText = Omit<TypedText, 'text'> & { readonly text: string | null };

export interface Addition {
  readonly records: readonly JournalRecord[];
  readonly texts: readonly StoredText[];
  readonly summary: RunSummary;
}

/**
 * Why nothing was stored. `late`: the run has more records than expected, so another host writes it; `gone`: the run was
 * deleted; `full`: no room; `unsure`: the line to the store broke at the last moment, so that it may have been stored all the same
 * (only reading the run anew tells); `failing`: anything else, see `detail`.
 */
export interface StoreProblem {
  readonly kind: 'late' | 'gone' | 'full' | 'unsure' | 'failing';
  readonly detail: string;
}

export type Stored = Result<void, StoreProblem>;

/** Where runs are kept. Each call is one transaction: all of it is durable when the promise resolves with ok, or none. */
export interface JournalStore {
  /** Newest first. */
  list(): Promise<readonly RunListing[]>;
  create(run: StoredRun): Promise<Stored>;
  load(id: string): Promise<StoredRun | undefined>;
  /** `expected`: number of records that the caller has seen stored. */
  append(id: string, expected: number, addition: Addition): Promise<Stored>;
  /** `expected`: number of notes that the caller has seen stored; `texts`: what the note refers to. */
  appendNote(id: string, expected: number, note: NoteRecord, texts?: readonly StoredText[]): Promise<Stored>;
  rename(id: string, name: string): Promise<Stored>;
  /** Leaves nothing of the run, nor its scenario when no other run uses it. */
  remove(id: string): Promise<Stored>;
}
