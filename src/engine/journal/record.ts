import type { PlayTime, RealTime } from '../../base/time.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { DraftSave, Input, TextRef } from '../command.ts';

export const JOURNAL_FORMAT = 1;
/** Raised with every change of what `step` does (MECHANICS.md section 3). */
export const SEMANTICS = 1;

export interface JournalHeader {
  readonly format: typeof JOURNAL_FORMAT;
  readonly semantics: number;
  /** Name of the exercise and of the run, for lists. */
  readonly title: string;
  readonly scenario: string;
  readonly scenarioVersion: string;
  /** Digest over all that `step` reads. */
  readonly rules: string;
  /** Digest over everything, texts included. */
  readonly content: string;
  readonly variant: string;
  readonly people: number;
  /** Practised alone, without a facilitator. */
  readonly solo?: true;
  readonly seed: string;
  readonly created: RealTime;
}

/** Changes no state: what the clock and the hosts did. `shown` = everything due up to `play` was, or may have been, shown. */
export type Mark =
  | { readonly kind: 'shown' }
  | { readonly kind: 'pace'; readonly multiplier: number }
  /** Who plays a role from here on: a policy by its name, or people again. What it does are ordinary inputs (L3). */
  | { readonly kind: 'policy'; readonly role: RoleId; readonly policy: string | null }
  | { readonly kind: 'hostTaken' }
  /** `id`: idempotency key chosen by the sender. */
  | { readonly kind: 'draft'; readonly id?: string; readonly role: RoleId; readonly save: DraftSave }
  | { readonly kind: 'digest'; readonly state: string };

interface Stamp {
  /** 0-based position; contiguous. */
  readonly seq: number;
  readonly play: PlayTime;
  readonly real: RealTime;
  /** Hash of the record before; for the first, of the header. */
  readonly prev: string;
}

export type JournalRecord =
  | (Stamp & { readonly kind: 'input'; readonly input: Input })
  | (Stamp & { readonly kind: 'mark'; readonly mark: Mark });

/** A typed text with its salt; kept beside the record, removable. */
export interface TypedText {
  readonly ref: TextRef;
  readonly salt: string;
  readonly text: string;
}

/** What the texts of a run say; a redacted one is `null`, an unknown one undefined. */
export type TextStore = ReadonlyMap<TextRef, string | null>;
