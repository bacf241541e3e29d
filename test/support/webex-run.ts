import { policyFor, type PolicyName } from '../../src/analysis/policies/policies.ts';
import { journalOf } from '../../src/analysis/table/journal-of.ts';
import { playRun } from '../../src/analysis/table/play-run.ts';
import { encodeJournal, type JournalFile } from '../../src/engine/journal/file.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { webex } from '../properties/support/webex.ts';

export interface WebexRun {
  readonly variant: string;
  readonly people: number;
  readonly policy: PolicyName;
  readonly seed: string;
}

/** A whole run of the Webex exercise by simulated participants, as a journal. */
export function webexJournal({ variant, people, policy, seed }: WebexRun): JournalFile {
  const plan = compilePlan(webex(), { variant, people });
  return journalOf(playRun(plan, seed, policyFor(policy, plan, seed)), `${policy} ${seed}`);
}

/** The same as the text of a run file that the start page opens. */
export const webexRunFile = (run: WebexRun): string => encodeJournal(webexJournal(run));
