import { chosenDecisions } from '../chosen-decisions.ts';
import { habit, type Detector } from '../found.ts';
import { seqsOf } from '../seen-run.ts';

/** Fewer choices than this say nothing about a habit. */
const ENOUGH = 3;

/** The team chose several times and no alternative was put on record for any decision. */
export const noAlternatives: Detector = (run) => {
  const chosen = chosenDecisions(run);
  const recorded = Object.values(run.state.decisions).some((record) => record.alternatives.length > 0);
  if (chosen.length < ENOUGH || recorded) return undefined;
  const ids = chosen.map(({ decision }) => decision.id as string);
  return {
    strength: habit(chosen.length, chosen.length),
    seqs: seqsOf(run, (event) => event.type === 'decisionTaken' && ids.includes(event.decision)),
    about: ids.map((id) => ({ kind: 'decision', id })),
  };
};
