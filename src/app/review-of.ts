import { err, ok, type Result } from '../base/result.ts';
import { createHandles } from '../projections/handles.ts';
import { reviewView } from '../projections/review-view.ts';
import type { ReviewView } from '../projections/views/review-view.ts';
import type { Language } from '../scenario/model/ids.ts';
import { readRun, type ReadRun, type RunProblem } from '../session/runs/read-run.ts';
import type { JournalStore } from '../session/store/journal-store.ts';

/** A run folded to its end, for looking back; takes no lock, so that it can be read while it is played elsewhere. */
export async function readForReview(store: JournalStore, id: string): Promise<Result<ReadRun, RunProblem>> {
  const read = readRun(await store.load(id));
  return read.ok ? ok(read.value) : err(read.error);
}

export const reviewOf = ({ run, plan, replayed }: ReadRun, language: Language): ReviewView =>
  reviewView(
    {
      plan,
      state: replayed.state,
      language,
      texts: new Map(run.texts.map(({ ref, text }) => [ref, text])),
      handles: createHandles(plan, run.header.seed),
      drafts: replayed.drafts,
      takenSeats: new Set(),
    },
    replayed.events,
    run.records,
  );
