import type { PlayTime } from '../../base/time.ts';
import type { Command } from '../../engine/command.ts';
import type { JournalFile } from '../../engine/journal/file.ts';
import type { Mark } from '../../engine/journal/record.ts';
import { compilePlan } from '../../engine/plan.ts';
import type { RejectionCode } from '../../engine/rejection.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { clockUpTo } from './rehearse.ts';
import { journalOf } from '../table/journal-of.ts';
import { createRun, moveTo, submit } from '../table/recorded-run.ts';

/** An act that the changed scenario does not allow at that moment. */
export interface DroppedInput {
  readonly at: PlayTime;
  readonly command: Command;
  readonly why: RejectionCode;
}

export interface ContinuedRun {
  readonly journal: JournalFile;
  readonly kept: number;
  readonly dropped: readonly DroppedInput[];
}

/** What is needed of the run that goes on. */
export type PlayedRun = Pick<JournalFile, 'header' | 'records'> & {
  readonly texts: readonly { readonly ref: string; readonly salt: string; readonly text: string | null }[];
};

/**
 * Edit and continue: each recorded act of a run is submitted again, at its recorded play time, to the scenario as it is now. Accepted
 * ones are kept, refused ones dropped and listed with the reason; nothing is moved in time or rewritten (MECHANICS.md section 16).
 * The new run stands where the old one stood, or at its ENDEX when it is shorter now.
 * @param now UTC ms
 * @throws Error when the scenario no longer has the variant or the seat plan
 */
export function continueRun(scenario: Scenario, played: PlayedRun, title: string, now: number): ContinuedRun {
  const { variant, people, seed } = played.header;
  const plan = compilePlan(scenario, { variant, people });
  const run = createRun(plan, seed);
  for (const typed of played.texts) if (typed.text !== null) run.texts.set(typed.ref as never, typed as never);
  const dropped: DroppedInput[] = [];
  const lasting: Mark[] = [];
  for (const record of played.records) {
    moveTo(run, record.play);
    if (record.kind === 'mark') {
      if (record.mark.kind === 'pace' || record.mark.kind === 'policy') lasting.push(record.mark);
      continue;
    }
    const { command } = record.input;
    const done = submit(run, command);
    if (!done.ok) dropped.push({ at: record.play, command, why: done.error.code });
  }
  return {
    journal: journalOf(run, title, lasting, clockUpTo(plan, run.state.now, now)),
    kept: run.inputs.length,
    dropped,
  };
}
