import type { Proposals } from '../../scenario/assist/complete.ts';
import type { Explanation } from '../../scenario/assist/explain.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type {
  EditAnswer,
  EditWish,
  EditorChange,
  FileCheck,
  HandoutFile,
  HandoutWish,
  ImportReport,
  RehearsalOffer,
  RehearsalOutcome,
  RehearsalWish,
  SheetName,
  Sheets,
  StudioFile,
  StudioProblem,
} from '../../store/studio.ts';
import type { SheetAnswer } from './sheet-changes.ts';

/** Questions to the worker that get one answer, by name: what is asked, what is answered. */
export interface Questions {
  load: {
    ask: { readonly project: string };
    answer: { readonly name: string; readonly imported?: ImportReport } | undefined;
  };
  /** The report of its import is let go. */
  dealtWith: { ask: Readonly<Record<never, never>>; answer: void };
  read: { ask: { readonly path: string }; answer: { readonly text: string; readonly version: number } };
  add: { ask: { readonly path: string }; answer: void };
  remove: { ask: { readonly path: string }; answer: void };
  /** Answered with the path that it got: another where there is another of that name. */
  addPicture: { ask: { readonly name: string; readonly base64: string }; answer: string };
  removePicture: { ask: { readonly path: string }; answer: void };
  rename: { ask: { readonly name: string }; answer: void };
  complete: { ask: CursorQuestion; answer: Proposals | undefined };
  explain: { ask: CursorQuestion; answer: Explanation | undefined };
  /** `since`: the mark of the answer that the window has. */
  sheet: { ask: SheetQuestion & { readonly since?: number }; answer: SheetAnswer };
  edit: { ask: EditWish; answer: EditAnswer };
  rehearsal: { ask: { readonly language: Language }; answer: RehearsalOffer };
  rehearse: { ask: RehearsalWish; answer: RehearsalOutcome };
  again: { ask: { readonly language: Language }; answer: RehearsalOutcome };
  /** Answered when all that was sent before it has been stored. */
  settled: { ask: Readonly<Record<never, never>>; answer: void };
  /** The whole scenario as a zip, with the report of its import as long as that is kept. */
  pack: { ask: { readonly folder: string; readonly language: Language }; answer: Uint8Array };
  handOut: { ask: HandoutWish; answer: HandoutFile | undefined };
}

interface CursorQuestion {
  readonly path: string;
  readonly offset: number;
}

/** A table by its name. */
export type SheetQuestion = { [N in SheetName]: { readonly name: N; readonly ask: Sheets[N]['ask'] } }[SheetName];

export type QuestionName = keyof Questions;

/** To the worker. Changes come in the order in which they were made. */
export type ToWorker =
  | { readonly type: 'change'; readonly change: EditorChange }
  | { readonly type: 'watch'; readonly path: string }
  | {
      readonly [N in QuestionName]: {
        readonly type: 'ask';
        readonly id: number;
        readonly name: N;
        readonly ask: Questions[N]['ask'];
      };
    }[QuestionName];

/** From the worker. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly detail: string }
  /** `open`: what is wrong in the file that the editor shows. */
  | { readonly type: 'checked'; readonly open?: FileCheck }
  /** Only what changed since the last time. */
  | { readonly type: 'overview'; readonly files?: readonly StudioFile[]; readonly problems?: readonly StudioProblem[] }
  /** The scenario goes by another name from now on: its title was changed. */
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'saved'; readonly state: 'saving' | 'saved' | 'failed' };
