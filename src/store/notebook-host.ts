import type { StoreApi } from 'zustand/vanilla';
import type { PlayTime } from '../base/time.ts';
import type { Evaluation } from '../projections/notebook/evaluations.ts';
import type { ActionKind, ActionStatus } from '../engine/notebook/entry.ts';

/** A plus, a delta or an answer to a question, in words. */
export interface BookNote {
  readonly id: string;
  readonly kind: 'plus' | 'delta' | 'answer';
  readonly text: string;
  readonly objective?: string;
  /** Id of the pattern or question answered. */
  readonly question?: string;
  readonly seqs?: readonly number[];
}

/** A corrective action, in words. */
export interface BookAction {
  readonly id: string;
  readonly text: string;
  readonly type: ActionKind;
  readonly owner: string;
  /** Calendar day, `2026-12-31`; empty: none yet. */
  readonly due: string;
  readonly status: ActionStatus;
  readonly objective?: string;
  readonly from?: { readonly pattern?: string; readonly question?: string; readonly seqs?: readonly number[] };
}

/** A place in the run to come back to, in words. `seq` is a journal position, -1 before the first record. */
export interface BookMark {
  readonly id: string;
  readonly seq: number;
  readonly play: PlayTime;
  readonly text: string;
}

export interface BookState {
  readonly bookmarks: readonly BookMark[];
  readonly hotWash: readonly BookNote[];
  readonly actions: readonly BookAction[];
  readonly evaluations: readonly Evaluation[];
  /** Entries of the notebook so far; changes whenever anything is written in it. */
  readonly entries: number;
  /** Why the last entry could not be kept; null while all is well. */
  readonly problem: 'full' | 'failing' | 'gone' | null;
}

/** The notebook of a run as screens write in it. Each call resolves when the entry is durable, with false when it is not. */
export interface NotebookHost {
  readonly book: StoreApi<BookState>;
  /** A name for something new. */
  newId(): string;
  /** Also for a changed one: the last with an id stands. */
  saveNote(note: BookNote): Promise<boolean>;
  saveAction(action: BookAction): Promise<boolean>;
  saveBookmark(bookmark: BookMark): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}
