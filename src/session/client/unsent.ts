import type { Stood } from './stood.ts';
import type { WireCommand } from '../wire.ts';
import type { WireNote } from '../wire-note.ts';

/** A command that the host has not answered yet, as it lies on this device. */
export interface UnsentCommand {
  readonly id: string;
  readonly command: WireCommand;
  /** Draft fields of which this is what was typed: once it is taken they are empty. */
  readonly empties: readonly string[];
  /** What the form that sent it is known by, its draft fields where it has any: there a refusal is told. */
  readonly from: readonly string[];
  /** What this device knew to stand in each draft field it writes or empties: anything else there was typed elsewhere since. */
  readonly over: Readonly<Record<string, readonly string[]>>;
  /** A draft whose field was written elsewhere meanwhile: it lies here until somebody says what becomes of it, and is not sent. */
  readonly beside?: boolean;
}

/** An evaluator's note that the host has not answered yet. */
export interface UnsentNote {
  readonly id: string;
  readonly note: WireNote;
  /** What this device knew to stand where it goes: anything else there was written elsewhere since. */
  readonly stood?: Stood;
  /** A rating that something was written over meanwhile: it lies here until somebody says what becomes of it, and is not sent. */
  readonly beside?: boolean;
}

export type Unsent = UnsentCommand | UnsentNote;

/** What one screen sent and the host has not answered yet. It outlives the page, so that a reload without a line loses nothing. */
export interface UnsentBox {
  /** The oldest first; of windows of the same seat on this device alike. Sent again under its id, each is done once. */
  all(): readonly Unsent[];
  keep(unsent: Unsent): void;
  answered(id: string): void;
  /** The seat is no longer this device's. */
  clear(): void;
}

/** The draft field that a command stores; undefined: it is no draft. */
export const draftFieldOf = ({ do: act }: WireCommand): string | undefined =>
  act.act === 'draft' ? act.field : undefined;
