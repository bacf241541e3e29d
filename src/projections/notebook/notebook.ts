import type { TextStore } from '../../engine/journal/record.ts';
import type { TextRef } from '../../engine/command.ts';
import type {
  Action,
  Answers,
  AuthorId,
  Bookmark,
  HotWashNote,
  KeptBranch,
  Observation,
  Rating,
  ReportEdit,
} from '../../engine/notebook/entry.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';

/** A rating with its place in the notebook; `late`: given after this evaluator froze the objective. */
export interface PlacedRating extends Rating {
  readonly seq: number;
  readonly late: boolean;
}

/** What a notebook says as a whole: of everything with an id the last word, of ratings all. */
export interface Notebook {
  readonly observations: readonly Observation[];
  readonly authors: ReadonlyMap<AuthorId, TextRef>;
  /** In the order given; the last of an evaluator on an objective stands. */
  readonly ratings: readonly PlacedRating[];
  /** `<rater>/<objective>` */
  readonly frozen: ReadonlySet<string>;
  /** The last of each form and respondent. */
  readonly answers: readonly Answers[];
  readonly bookmarks: readonly Bookmark[];
  readonly hotWash: readonly HotWashNote[];
  readonly actions: readonly Action[];
  readonly branches: readonly KeptBranch[];
  readonly edits: readonly ReportEdit[];
  readonly seals: readonly string[];
}

export const frozenKey = (rater: AuthorId, objective: string): string => `${rater}/${objective}`;

/** Folds a notebook; keeps the order in which things were first written. */
export function notebookOf(notes: readonly NoteRecord[]): Notebook {
  const observations: Observation[] = [];
  const authors = new Map<AuthorId, TextRef>();
  const ratings: PlacedRating[] = [];
  const frozen = new Set<string>();
  const answers = new Map<string, Answers>();
  const bookmarks = new Map<string, Bookmark>();
  const hotWash = new Map<string, HotWashNote>();
  const actions = new Map<string, Action>();
  const branches = new Map<string, KeptBranch>();
  const edits = new Map<string, ReportEdit>();
  const seals: string[] = [];
  for (const { seq, entry } of notes) {
    switch (entry.kind) {
      case 'observation':
        observations.push(entry.observation);
        break;
      case 'author':
        authors.set(entry.author, entry.name);
        break;
      case 'rating': {
        const { rating } = entry;
        ratings.push({ ...rating, seq, late: frozen.has(frozenKey(rating.rater, rating.objective)) });
        break;
      }
      case 'frozen':
        frozen.add(frozenKey(entry.rater, entry.objective));
        break;
      case 'answers':
        answers.set(`${entry.answers.form}/${entry.answers.respondent}`, entry.answers);
        break;
      case 'bookmark':
        bookmarks.set(entry.bookmark.id, entry.bookmark);
        break;
      case 'hotWash':
        hotWash.set(entry.note.id, entry.note);
        break;
      case 'action':
        actions.set(entry.action.id, entry.action);
        break;
      case 'branch':
        branches.set(entry.branch.id, entry.branch);
        break;
      case 'reportEdit':
        edits.set(`${entry.edit.language}/${entry.edit.key}`, entry.edit);
        break;
      case 'sealed':
        seals.push(entry.fingerprint);
        break;
      case 'removed':
        for (const kept of [bookmarks, hotWash, actions, branches]) kept.delete(entry.id);
        break;
    }
  }
  return {
    observations,
    authors,
    ratings,
    frozen,
    answers: [...answers.values()],
    bookmarks: [...bookmarks.values()],
    hotWash: [...hotWash.values()],
    actions: [...actions.values()],
    branches: [...branches.values()],
    edits: [...edits.values()],
    seals,
  };
}

const reference = /^t-[0-9a-f]{64}$/;

/** What a note says; undefined: it was redacted. An old notebook holds the text itself in place of a reference. */
export function noteText(texts: TextStore, text: TextRef | string): string | undefined {
  const found = texts.get(text as TextRef);
  if (found !== undefined) return found ?? undefined;
  return reference.test(text) ? undefined : text;
}
