import { chosenDecisions } from '../chosen-decisions.ts';
import { habit, type Detector } from '../found.ts';
import { seqsOf } from '../seen-run.ts';

/** A choice whose reason holds no word, as a dash does. One whose reason was removed later had one. */
export const noReason: Detector = (run) => {
  const chosen = chosenDecisions(run);
  const bare = chosen.filter(({ proposal: { why } }) => {
    const text = why === undefined ? '' : run.texts.get(why);
    return text !== null && (text === undefined ? why === undefined : !/\p{L}{2}/u.test(text));
  });
  if (bare.length === 0) return undefined;
  const ids = bare.map(({ decision }) => decision.id as string);
  return {
    strength: habit(bare.length, chosen.length),
    seqs: seqsOf(run, (event) => event.type === 'decisionTaken' && ids.includes(event.decision)),
    about: ids.map((id) => ({ kind: 'decision', id })),
  };
};
