import type { SeekIndex } from '../../engine/journal/seek.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';
import type { ExpectationId } from '../../scenario/model/ids.ts';
import type { ReadRun } from '../../session/runs/read-run.ts';
import type { Miss } from '../../store/what-if-host.ts';

/**
 * Where the team can try again: an expectation that was missed, from the moment it could be done; a sentence that went beyond what
 * was known, from just before it was sent. In the order of the run.
 */
export function missesOf({ plan, run, replayed }: ReadRun, index: SeekIndex, view: ReviewView): readonly Miss[] {
  const { state } = replayed;
  const { storyOf } = plan.timeline;
  const missed = view.expectations.flatMap((row): readonly Miss[] => {
    const record = state.expectations[row.id as ExpectationId];
    if (row.state !== 'missed' || !record) return [];
    const moment = index.atPlay(record.opened);
    return [
      { id: row.id, kind: 'expectation', who: row.role.short, what: row.text, ...moment, at: storyOf(moment.play) },
    ];
  });
  const said = view.said.flatMap((row): readonly Miss[] => {
    const record = row.seq === undefined ? undefined : run.records[row.seq];
    if (!record || (!row.overclaim && row.status !== 'unsupported' && row.status !== 'contradicted')) return [];
    const { play } = record;
    return [
      {
        id: `said/${row.id}`,
        kind: 'claim',
        who: row.by.short,
        what: row.sentence,
        seq: record.seq - 1,
        play,
        at: storyOf(play),
      },
    ];
  });
  // The same sentence sent again teaches nothing more.
  const first = said.filter(({ what }, n) => said.findIndex((other) => other.what === what) === n);
  return [...missed, ...first].toSorted((a, b) => a.play - b.play || a.seq - b.seq);
}
