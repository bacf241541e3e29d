import type { StoreApi } from 'zustand/vanilla';
import type { PolicyName } from '../analysis/policies/policies.ts';
import type { StoryTime } from '../base/time.ts';
import type { PlayChoices } from '../projections/authoring/play-choices.ts';
import type { ElementChange } from '../projections/authoring/scenario-changes.ts';
import type { Localized, Severity } from '../scenario/diagnostics/diagnostic.ts';

/** A scenario that this browser keeps for its author. */
export interface ProjectLine {
  readonly id: string;
  readonly name: string;
  /** UTC ms. */
  readonly changed: number;
  readonly files: number;
}

/** A shipped exercise that can be opened as a copy. */
export interface ShippedLine {
  readonly id: string;
  readonly title: Localized;
}

/** Why something on the first page of the studio did not work: a key after `problem.` in its texts. */
export type ShelfProblem = 'store' | 'not-zip' | 'no-scenario' | 'too-large' | 'no-folder' | 'failed';

/** What the first page of the studio asks of the app; a returned problem is shown. */
export interface Shelf {
  copyShipped(id: string, name: string): Promise<ShelfProblem | undefined>;
  open(id: string): void;
  /** A zip, or YAML files picked together. */
  openFiles(files: readonly File[]): Promise<ShelfProblem | undefined>;
  /** Undefined where the browser has no way to open a folder. */
  readonly openFolder?: () => Promise<ShelfProblem | undefined>;
  duplicate(id: string, name: string): Promise<ShelfProblem | undefined>;
  rename(id: string, name: string): Promise<ShelfProblem | undefined>;
  remove(id: string): Promise<ShelfProblem | undefined>;
}

export type StudioFileKind = 'part' | 'language' | 'drill';

export interface StudioFile {
  readonly path: string;
  readonly kind: StudioFileKind;
  readonly errors: number;
  readonly warnings: number;
}

/** Something that is wrong, at characters `from` to `to` of a file; lines count from 1. */
export interface StudioProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: Localized;
  /** Text to put in place of the range. */
  readonly fix?: string;
}

/** One replacement in a file: characters `from` to `to` of the text become `insert`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What is wrong in one file, for the text of this version. */
export interface FileCheck {
  readonly path: string;
  readonly version: number;
  readonly problems: readonly StudioProblem[];
}

/** How an author wants to play: from where, in which seat, among whom. */
export interface RehearsalWish {
  readonly variant: string;
  readonly people: number;
  /** Play ms from which the author plays. */
  readonly from: number;
  readonly before: PolicyName;
  /** Index in the seat plan; absent: every seat. */
  readonly seat?: number;
  /** Who plays the other seats; absent: nobody. */
  readonly others?: PolicyName;
  /** Multiplier on the authored pace: 0.5, 1, 2 or 4. */
  readonly pace: number;
}

/** The last time that this scenario was played from here, and what has changed since. */
export interface LastRehearsal {
  readonly run: string;
  /** UTC ms. */
  readonly saved: number;
  /** Story time at which it stands. */
  readonly story: StoryTime;
  readonly changes: readonly ElementChange[];
}

export interface RehearsalOffer {
  /** Absent while the scenario has errors: then it cannot be played. */
  readonly choices?: PlayChoices;
  readonly last?: LastRehearsal;
}

/** An act of the last time that the changed scenario refuses. */
export interface DroppedAct {
  readonly story: StoryTime;
  /** Short name of the role; empty: exercise staff. */
  readonly role: string;
  readonly act: string;
  readonly why: string;
}

export type RehearsalOutcome =
  | { readonly ok: true; readonly run: string; readonly kept: number; readonly dropped: readonly DroppedAct[] }
  /** `errors`: the scenario cannot be played; `changed`: it no longer has the variant or the seats; `gone`: no last time. */
  | { readonly ok: false; readonly why: 'errors' | 'changed' | 'gone' | 'store' };

export interface StudioState {
  readonly name: string;
  readonly files: readonly StudioFile[];
  /** Of all files, in the order of reading. */
  readonly problems: readonly StudioProblem[];
  /** `unread`: nothing has been checked yet. */
  readonly check: 'unread' | 'busy' | 'done';
  /** `failed`: the last change could not be stored; the page then offers the file. */
  readonly saved: 'saving' | 'saved' | 'failed';
  /** Another window has this scenario open; nothing can be changed here. */
  readonly elsewhere: boolean;
}

/** A change of one file as the editor made it: CodeMirror's change set as JSON, and the version that it leads to. */
export interface EditorChange {
  readonly path: string;
  readonly version: number;
  readonly changes: unknown;
}

/**
 * One scenario open in the studio. Texts live in two places that are kept in step by changes: the editor, and the worker that
 * parses, checks and stores.
 */
export interface StudioDesk {
  readonly state: StoreApi<StudioState>;
  /** The text of a file and the version it has. */
  read(path: string): Promise<{ readonly text: string; readonly version: number }>;
  changed(change: EditorChange): void;
  /** Called after each check with what is wrong in the open file. */
  onCheck(path: string, listener: (check: FileCheck) => void): () => void;
  addFile(path: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  rename(name: string): void;
  rehearsal(): Promise<RehearsalOffer>;
  rehearse(wish: RehearsalWish): Promise<RehearsalOutcome>;
  /** Plays the last rehearsal again in the scenario as it is now, with the same acts where they still fit. */
  continueRehearsal(): Promise<RehearsalOutcome>;
  /** Opens a run in a window of its own; `seat` shows that seat alone, without it the whole table. */
  openRun(run: string, seat?: number): void;
  /** Offers the scenario as a zip. */
  download(): Promise<void>;
  takeOver(): void;
}
