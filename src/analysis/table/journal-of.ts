import { playTime, realTime, type PlayTime, type RealTime } from '../../base/time.ts';
import { headerHash, recordHash } from '../../engine/journal/chain.ts';
import type { JournalFile } from '../../engine/journal/file.ts';
import {
  JOURNAL_FORMAT,
  SEMANTICS,
  type JournalHeader,
  type JournalRecord,
  type Mark,
} from '../../engine/journal/record.ts';
import { stateDigest } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import { textRefsIn } from '../bundle/text-refs.ts';
import type { RecordedRun } from './recorded-run.ts';

/**
 * The journal of a run without a wall clock, sealed like any other and closed with a digest of its last state. Its real times are
 * made up so that equal runs give equal files: story time, read as if it were UTC.
 * @param marks stand at the end, before the digest: who plays on, at what pace
 * @param clock other real times, for a run that people take up: they go on from the last of them
 */
export function journalOf(
  run: RecordedRun,
  title: string,
  marks: readonly Mark[] = [],
  clock: (play: PlayTime) => RealTime = (play) => realTime(run.plan.timeline.storyOf(play)),
): JournalFile {
  const { plan, seed, inputs, state } = run;
  const header = headerOf(plan, seed, title, clock(playTime(0)));
  const records: JournalRecord[] = [];
  let prev = headerHash(header);
  const add = (record: JournalRecord): void => {
    records.push(record);
    prev = recordHash(record);
  };
  const stamp = (play: RecordedRun['state']['now']) => ({
    seq: records.length,
    play,
    real: clock(play),
    prev,
  });
  for (const input of inputs) add({ ...stamp(input.at), kind: 'input', input });
  for (const mark of marks) add({ ...stamp(state.now), kind: 'mark', mark });
  add({ ...stamp(state.now), kind: 'mark', mark: { kind: 'digest', state: stateDigest(state) } });
  // Words that no input took up, as of an act that was refused, belong to nothing.
  const refs = textRefsIn(records);
  return {
    header,
    scenario: plan.scenario,
    records,
    texts: [...run.texts.values()].filter(({ ref }) => refs.has(ref)),
  };
}

const headerOf = (plan: Plan, seed: string, title: string, created: RealTime): JournalHeader => ({
  format: JOURNAL_FORMAT,
  semantics: SEMANTICS,
  title,
  scenario: plan.scenario.id,
  scenarioVersion: plan.scenario.version,
  rules: plan.rules,
  content: plan.content,
  variant: plan.variant.id,
  people: plan.seatPlan.people,
  seed,
  created,
});
