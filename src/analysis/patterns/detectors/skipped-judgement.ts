import { chosenDecisions } from '../chosen-decisions.ts';
import { habit, type Detector } from '../found.ts';
import { seqsOf } from '../seen-run.ts';

/** Real minutes from opening to choice within which nobody can have weighed much (SCENARIO-WEBEX.md section 12). */
const QUICK = 3;

/** Decided within three real minutes of opening at the authored pace, without one alternative on record. */
export const skippedJudgement: Detector = (run) => {
  const chosen = chosenDecisions(run);
  const quick = chosen.filter(({ record, at }) => {
    const limit = QUICK * 60_000 * run.plan.timeline.paceAt(record.opened);
    return record.alternatives.length === 0 && at - record.opened <= limit;
  });
  if (quick.length === 0) return undefined;
  const ids = quick.map(({ decision }) => decision.id as string);
  return {
    strength: habit(quick.length, chosen.length),
    seqs: seqsOf(run, (event) => event.type === 'decisionTaken' && ids.includes(event.decision)),
    about: ids.map((id) => ({ kind: 'decision', id })),
  };
};
