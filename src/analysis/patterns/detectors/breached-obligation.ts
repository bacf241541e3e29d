import type { Detector } from '../found.ts';
import { seqsOf } from '../seen-run.ts';

/** A duty was not met at its hour. */
export const breachedObligation: Detector = (run) => {
  const breached = run.history.flatMap(({ event }) => (event.type === 'obligationBreached' ? [event.obligation] : []));
  if (breached.length === 0) return undefined;
  return {
    strength: 1,
    seqs: seqsOf(run, (event) => event.type === 'obligationBreached'),
    about: [...new Set(breached)].map((id) => ({ kind: 'obligation', id })),
  };
};
