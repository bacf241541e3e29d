import { playTime } from '../../../src/base/time.ts';
import { headerHash, recordHash } from '../../../src/engine/journal/chain.ts';
import type { JournalHeader, JournalRecord } from '../../../src/engine/journal/record.ts';
import type { Plan } from '../../../src/engine/plan.ts';
import type { Played } from './random-play.ts';

/** The header of a run that `playRun` plays with this seed. */
export const headerOf = (plan: Plan, seed = 'seed'): JournalHeader => ({
  format: 1,
  semantics: 1,
  title: '',
  scenario: '',
  scenarioVersion: '',
  rules: plan.rules,
  content: plan.content,
  variant: plan.variant.id,
  people: plan.seatPlan.people,
  seed,
  created: 0 as never,
});

/** What was played as the records of its journal. */
export function recordsOf(plan: Plan, played: readonly Played[], header = headerOf(plan)): readonly JournalRecord[] {
  let prev = headerHash(header);
  return played.map((item, seq) => {
    // As a host stamps: never past ENDEX, and where a part is cut short the moment before it.
    const play = playTime(Math.min(item.at, item.state.now));
    const stamp = { seq, play, real: 0 as never, prev };
    const record: JournalRecord = item.input
      ? { ...stamp, kind: 'input', input: item.input }
      : { ...stamp, kind: 'mark', mark: { kind: 'shown' } };
    prev = recordHash(record);
    return record;
  });
}
