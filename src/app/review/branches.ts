import { runBranch, type Branch, type BranchWish, type Recorded } from '../../analysis/branch/branch.ts';
import type { Side } from '../../analysis/branch/compare.ts';
import { playTime } from '../../base/time.ts';
import type { TextRef } from '../../engine/command.ts';
import type { KeptBranch } from '../../engine/notebook/entry.ts';
import { replay } from '../../engine/journal/replay.ts';
import type { JournalRecord } from '../../engine/journal/record.ts';
import type { SeekIndex } from '../../engine/journal/seek.ts';
import { createHandles } from '../../projections/handles.ts';
import { reviewView } from '../../projections/review-view.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { ReadRun } from '../../session/runs/read-run.ts';
import type { BranchCard, FateRow } from '../../store/what-if-host.ts';

export const recordedOf = ({ run, plan }: ReadRun, index: SeekIndex): Recorded => ({
  plan,
  header: run.header,
  records: run.records,
  index,
});

/** A kept branch is worked out again from what was put in: the same rules give the same branch. */
export function reviveBranch(recorded: Recorded, kept: KeptBranch): Branch | undefined {
  const goesOn: BranchWish['goesOn'] =
    kept.goesOn === 'recorded'
      ? { kind: 'recorded' }
      : { kind: 'byHand', until: playTime(Math.max(recorded.plan.timeline.end, kept.play)) };
  const made = runBranch(recorded, { cut: { seq: kept.cut, play: kept.play }, inputs: kept.inputs, goesOn });
  return made.ok ? made.value : undefined;
}

export function cardOf(
  recorded: Recorded,
  view: ReviewView,
  branch: Branch,
  { id, name, goesOn }: Pick<BranchCard, 'id' | 'name' | 'goesOn'>,
): BranchCard {
  const { kept, dropped, differing, speculative, wish } = branch;
  const { storyOf } = recorded.plan.timeline;
  return {
    id,
    name,
    cut: storyOf(wish.cut.play),
    end: storyOf(branch.records.at(-1)?.play ?? wish.cut.play),
    goesOn,
    kept,
    dropped,
    differing,
    speculative,
    fates: branch.fates.flatMap((fate): readonly FateRow[] => {
      if (fate.kind === 'kept') return [];
      const title = view.timeline.find((item) => item.seq === fate.seq && item.play === fate.input.at)?.title ?? '';
      const row = { seq: fate.seq, at: storyOf(fate.input.at), title, kind: fate.kind };
      return [fate.kind === 'dropped' ? { ...row, why: fate.why } : row];
    }),
  };
}

/** A journal at its end as one side of a comparison. */
export function sideOf(
  { plan, header }: Pick<Recorded, 'plan' | 'header'>,
  records: readonly JournalRecord[],
  texts: ReadonlyMap<TextRef, string | null>,
  language: Language,
): Side {
  const { state, events, drafts } = replay(plan, header, records);
  const handles = createHandles(plan, header.seed);
  return { state, view: reviewView({ plan, state, language, texts, handles, drafts, takenSeats: new Set() }, events) };
}
