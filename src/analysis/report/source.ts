import type { JournalHeader, JournalRecord, TextStore } from '../../engine/journal/record.ts';
import type { Replayed } from '../../engine/journal/replay.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import type { Plan } from '../../engine/plan.ts';
import type { ViewContext } from '../../projections/context.ts';
import { createHandles } from '../../projections/handles.ts';
import { evaluationsOf, type Evaluation } from '../../projections/notebook/evaluations.ts';
import { notebookOf, type Notebook } from '../../projections/notebook/notebook.ts';
import { reviewView } from '../../projections/review-view.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { fingerprintOf, spaced } from '../bundle/fingerprint.ts';
import { findPatterns } from '../patterns/find-patterns.ts';
import { patternRows, type PatternRow } from '../patterns/pattern-rows.ts';
import { seeJournal } from '../patterns/see-journal.ts';
import { planFor, scopes, textsFor, type Scope } from './audience.ts';
import type { Audience } from './report.ts';
import type { ReportWords } from './words/report-words.ts';
import { wordsOf } from './words/words-of.ts';

/** A run as a report is made of: recorded, replayed and noted. */
export interface ReportRun {
  readonly name: string;
  readonly header: JournalHeader;
  readonly records: readonly JournalRecord[];
  readonly plan: Plan;
  readonly replayed: Pick<Replayed, 'state' | 'events' | 'drafts'>;
  readonly texts: TextStore;
  readonly notes: readonly NoteRecord[];
}

/** All that the sections of a report read, as far as its audience may know. */
export interface ReportSource {
  readonly run: ReportRun;
  readonly language: Language;
  readonly audience: Audience;
  readonly scope: Scope;
  readonly words: ReportWords;
  readonly context: ViewContext;
  readonly view: ReviewView;
  readonly patterns: readonly PatternRow[];
  readonly book: Notebook;
  readonly evaluations: readonly Evaluation[];
  readonly fingerprint: string;
}

/** What is kept from an audience is kept from here on: its plan and texts hold no more than it may read. */
export function reportSource(run: ReportRun, language: Language, audience: Audience): ReportSource {
  const scope = scopes[audience];
  const plan = planFor(run.plan, scope);
  const texts = textsFor(run.texts, scope);
  const context: ViewContext = {
    plan,
    state: run.replayed.state,
    language,
    texts,
    handles: createHandles(plan, run.header.seed),
    drafts: run.replayed.drafts,
    takenSeats: new Set(),
  };
  const { header, records, notes } = run;
  // Detectors look at whether something was typed; what they give names authored things only.
  const seen = seeJournal(run.plan, run, run.texts);
  return {
    run,
    language,
    audience,
    scope,
    words: wordsOf(language),
    context,
    view: reviewView(context, run.replayed.events),
    patterns: patternRows(context, findPatterns(seen)),
    book: notebookOf(notes),
    evaluations: evaluationsOf(texts, notes),
    fingerprint: fingerprintText({ header, records, notes }),
  };
}

/** The same run with what was noted since: cheap, because what the run itself gave is kept. */
export function withNotes(source: ReportSource, notes: readonly NoteRecord[], texts: TextStore): ReportSource {
  const { run, scope } = source;
  const { header, records } = run;
  const readable = textsFor(texts, scope);
  return {
    ...source,
    run: { ...run, notes, texts },
    context: { ...source.context, texts: readable },
    book: notebookOf(notes),
    evaluations: evaluationsOf(readable, notes),
    fingerprint: fingerprintText({ header, records, notes }),
  };
}

const fingerprintText = ({ header, records, notes }: Pick<ReportRun, 'header' | 'records' | 'notes'>): string =>
  spaced(fingerprintOf({ header, records, notes }, { records: records.length, notes: notes.length }));
