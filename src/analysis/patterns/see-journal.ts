import type { JournalHeader, JournalRecord, TextStore } from '../../engine/journal/record.ts';
import { replay } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import type { SeenRun, StateAt } from './seen-run.ts';

/** Folds a journal that was checked before into a run as detectors read it. */
export function seeJournal(
  plan: Plan,
  journal: { readonly header: JournalHeader; readonly records: readonly JournalRecord[] },
  texts: TextStore,
): SeenRun {
  const states: StateAt[] = [];
  const { state, events } = replay(plan, journal.header, journal.records, (seq, at) => states.push({ seq, state: at }));
  return { plan, state, history: events, states, texts };
}
