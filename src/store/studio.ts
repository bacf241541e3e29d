import type { StoreApi } from 'zustand/vanilla';
import type { PolicyName } from '../analysis/policies/policies.ts';
import type { StoryTime } from '../base/time.ts';
import type { AttachmentSheet } from '../projections/authoring/attachment-sheet.ts';
import type { DrawnChart } from '../projections/authoring/chart-sheet.ts';
import type { CutSheet } from '../projections/authoring/cut-sheet.ts';
import type { KnowledgeSheet } from '../projections/authoring/knowledge-sheet.ts';
import type { LaneSheet } from '../projections/authoring/lane-sheet.ts';
import type { MselSheet } from '../projections/authoring/msel-sheet.ts';
import type { PlayChoices } from '../projections/authoring/play-choices.ts';
import type { ElementChange } from '../projections/authoring/scenario-changes.ts';
import type { SheetPlace } from '../projections/authoring/sheet-source.ts';
import type { TraceRow } from '../projections/authoring/trace-sheet.ts';
import type { TranslationSheet, TranslationWish } from '../projections/authoring/translation-sheet.ts';
import type { Proposals } from '../scenario/assist/complete.ts';
import type { Explanation } from '../scenario/assist/explain.ts';
import type { Cut } from '../scenario/edit/cut-variant.ts';
import type { ReviewChange } from '../scenario/edit/set-review.ts';
import type { Localized, Severity } from '../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../scenario/model/ids.ts';
import type { ExercisePhase, ReviewComment } from '../scenario/schema/review.ts';
import type { DrillSheet, LoadAsk, LoadSheet, TrialAsk, TrialSheet } from './studio-runs.ts';

/** A scenario that this browser keeps for its author. */
export interface ProjectLine {
  readonly id: string;
  readonly name: string;
  /** UTC ms. */
  readonly changed: number;
  readonly files: number;
  /** When it was made of a file of another program: what became of that. */
  readonly imported?: ImportReport;
}

/** `fill`: the author must fill it in; `check`: what checking it says; `left`: not carried over; `privacy`: kept out on purpose. */
export type ImportKind = 'fill' | 'check' | 'left' | 'privacy' | 'changed';

/** What became of a file of another program. */
export interface ImportReport {
  /** Name of the file. */
  readonly source: string;
  /** As its reader tells it: `msel-xlsx`, `openaev`, ... */
  readonly format: string;
  /** Mistakes that keep it from being played. */
  readonly errors: number;
  /** `where`: a row or field of that file, or a line of the scenario. */
  readonly lines: readonly { readonly kind: ImportKind; readonly where: string; readonly text: Localized }[];
}

/** A new scenario to begin with. */
export interface NewWish {
  readonly title: string;
  readonly language: Language;
  /** The other language to have it in as well, with its title there. */
  readonly also?: { readonly language: Language; readonly title: string };
  /** Real minutes, with the look back: 20 or 40. */
  readonly minutes: number;
}

/** A shipped exercise that can be opened as a copy. */
export interface ShippedLine {
  readonly id: string;
  readonly title: Localized;
}

/** Why something on the first page of the studio did not work: a key after `problem.` in its texts. */
export type ShelfProblem = 'store' | 'not-zip' | 'no-scenario' | 'too-large' | 'no-folder' | 'one-file' | 'failed';

/** A problem by its key, or what the reader of a file says is wrong with it. */
export type ShelfTrouble = ShelfProblem | Localized;

/** What came of files that were opened; nothing: a scenario that is now open. */
export interface OpenedFiles {
  readonly problem?: ShelfTrouble;
  /** A scenario made of a file of another program stands on the shelf, with its report. */
  readonly imported?: string;
}

/** What the first page of the studio asks of the app; a returned problem is shown. */
export interface Shelf {
  copyShipped(id: string, name: string): Promise<ShelfProblem | undefined>;
  open(id: string): void;
  begin(wish: NewWish): Promise<ShelfProblem | undefined>;
  /** A zip, YAML files picked together, or one file of another program, whose texts are in that language. */
  openFiles(files: readonly File[], language: Language): Promise<OpenedFiles>;
  /** The same, dropped on the page; called while the event is dealt with. */
  openDropped(data: DataTransfer, language: Language): Promise<OpenedFiles>;
  /** Undefined where the browser has no way to open a folder. */
  readonly openFolder?: () => Promise<ShelfProblem | undefined>;
  duplicate(id: string, name: string): Promise<ShelfProblem | undefined>;
  rename(id: string, name: string): Promise<ShelfProblem | undefined>;
  remove(id: string): Promise<ShelfProblem | undefined>;
}

export type StudioFileKind = 'part' | 'language' | 'drill' | 'review';

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

/** What a scenario can be handed to others as. */
export type HandoutName = 'facilitator' | 'participant' | 'proofing' | 'msel-xlsx' | 'msel-csv';

export interface HandoutWish {
  readonly handout: HandoutName;
  /** The version that it is about; the proofing copy is of all of it. */
  readonly variant: string;
  readonly language: Language;
}

export interface HandoutFile {
  /** To stand behind that of the scenario. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A change by form instead of by text. Ids are those of the scenario. */
export type EditWish =
  | {
      readonly edit: 'set';
      /** Undefined: the header. */
      readonly id?: string;
      readonly path: readonly (string | number)[];
      /** Undefined takes the field away. */
      readonly value: unknown;
    }
  /** Story minutes, may be negative. */
  | { readonly edit: 'shift'; readonly ids: readonly string[]; readonly minutes: number }
  | { readonly edit: 'translate'; readonly language: Language; readonly key: string; readonly text: string }
  | { readonly edit: 'rename'; readonly from: string; readonly to: string }
  | { readonly edit: 'duplicate'; readonly id: string; readonly copy: string }
  | { readonly edit: 'remove'; readonly id: string }
  /** A variant beside a longer one, of what was ticked. */
  | { readonly edit: 'cut'; readonly cut: Cut }
  | { readonly edit: 'review'; readonly change: ReviewChange };

/** Why a file cannot be a picture: of no kind that every screen shows, or too large however it is drawn. */
export type PictureProblem = 'kind' | 'size';

/** What becomes of one file; `version` is that of the text which the edits are for. */
export interface FileEdits {
  readonly path: string;
  readonly version: number;
  /** The file is new and empty. */
  readonly added: boolean;
  readonly edits: readonly TextEdit[];
}

export type EditAnswer =
  | { readonly ok: true; readonly changes: readonly FileEdits[] }
  | { readonly ok: false; readonly problems: readonly Localized[] };

/** Where an element is named. */
export interface UseLine {
  /** Apart from the rest, so that the line is the same when its place has moved. */
  readonly place: SheetPlace;
  readonly line: number;
  /** The element in which it is named; empty: a drill. */
  readonly owner: string;
  readonly way: 'field' | 'condition' | 'text' | 'translation' | 'drill' | 'review';
  /** The line itself. */
  readonly text: string;
}

export interface UsesSheet {
  /** Every element: its id, and the list that it stands in. */
  readonly elements: readonly { readonly id: string; readonly list: string; readonly place: SheetPlace | undefined }[];
  /** Of the element that was asked for. */
  readonly uses: readonly UseLine[];
}

/** `stale`: it was approved and has changed since. */
export type ReviewState = 'open' | 'change' | 'approved' | 'stale';

export interface ReviewRow {
  readonly id: string;
  readonly list: string;
  readonly text: string;
  readonly place: SheetPlace | undefined;
  readonly status: ReviewState;
  readonly comments: readonly ReviewComment[];
}

export interface PhaseLine {
  readonly phase: ExercisePhase;
  readonly checks: readonly { readonly check: string; readonly done: boolean }[];
  /** Decided: go or no-go. */
  readonly go?: boolean;
}

export interface ReviewSheet {
  readonly rows: readonly ReviewRow[];
  readonly phases: readonly PhaseLine[];
}

/** Why a variant cannot be cut, or what would be wrong with it. */
export type CutBreaks =
  | { readonly ok: true; readonly breaks: readonly { readonly severity: Severity; readonly message: Localized }[] }
  | { readonly ok: false; readonly problems: readonly Localized[] };

/** Tables over the scenario, by name: what is asked, what is answered. Undefined while a part is no YAML. */
export interface Sheets {
  readonly msel: { readonly ask: { readonly variant?: string }; readonly answer: MselSheet };
  readonly translations: { readonly ask: TranslationWish; readonly answer: TranslationSheet };
  readonly knowledge: { readonly ask: object; readonly answer: KnowledgeSheet };
  readonly charts: { readonly ask: object; readonly answer: readonly DrawnChart[] };
  readonly lanes: { readonly ask: { readonly variant?: string }; readonly answer: LaneSheet };
  readonly load: { readonly ask: LoadAsk; readonly answer: LoadSheet };
  readonly cut: { readonly ask: { readonly variant?: string }; readonly answer: CutSheet | undefined };
  /** What a cut would break, before it is made. */
  readonly breaks: { readonly ask: Cut; readonly answer: CutBreaks };
  readonly review: { readonly ask: object; readonly answer: ReviewSheet | undefined };
  readonly drills: { readonly ask: object; readonly answer: DrillSheet };
  readonly trial: { readonly ask: TrialAsk; readonly answer: TrialSheet };
  readonly attachments: { readonly ask: object; readonly answer: AttachmentSheet };
  readonly trace: { readonly ask: object; readonly answer: readonly TraceRow[] };
  readonly uses: { readonly ask: { readonly id: string }; readonly answer: UsesSheet };
}
export type SheetName = keyof Sheets;

export interface StudioState {
  /** Counts the checks: what is made from the scenario is out of date when it has moved on. */
  readonly revision: number;
  readonly name: string;
  /** What became of the file that it was made of, until its author has dealt with that. */
  readonly imported?: ImportReport | undefined;
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
  complete(path: string, offset: number): Promise<Proposals | undefined>;
  explain(path: string, offset: number): Promise<Explanation | undefined>;
  /** Its import report is not needed any more. */
  importDealtWith(): void;
  addFile(path: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** Puts a picture beside the texts, made smaller where it must be; gives its path, or why not. */
  addPicture(file: File): Promise<{ readonly path: string } | PictureProblem>;
  removePicture(path: string): Promise<void>;
  rename(name: string): void;
  /**
   * A table over the scenario as it stands; `undefined` while it cannot be read.
   * @param known one that was answered before: what says the same stays the same object, it itself too, with its places where they are now
   */
  sheet<N extends SheetName>(
    name: N,
    ask: Sheets[N]['ask'],
    known?: Sheets[N]['answer'],
  ): Promise<Sheets[N]['answer'] | undefined>;
  edit(wish: EditWish): Promise<EditAnswer>;
  rehearsal(): Promise<RehearsalOffer>;
  rehearse(wish: RehearsalWish): Promise<RehearsalOutcome>;
  /** Plays the last rehearsal again in the scenario as it is now, with the same acts where they still fit. */
  continueRehearsal(): Promise<RehearsalOutcome>;
  /** Opens a run in a window of its own; `seat` shows that seat alone, without it the whole table. */
  openRun(run: string, seat?: number): void;
  /** Offers the scenario as a zip. */
  download(): Promise<void>;
  /** Offers the scenario as a file for others; false while it has errors. */
  handOut(wish: HandoutWish): Promise<boolean>;
  takeOver(): void;
}
