import { digestOf } from '../base/hash.ts';
import { err, ok, type Result } from '../base/result.ts';
import { decodeJournal, type JournalProblem } from '../engine/journal/file.ts';
import type { JournalHeader } from '../engine/journal/record.ts';
import { replay, stateDigest } from '../engine/journal/replay.ts';
import { compilePlan } from '../engine/plan.ts';
import { rulesOf } from '../engine/rules-digest.ts';
import type { Scenario } from '../scenario/model/scenario.ts';

export interface ReplayReport {
  readonly header: JournalHeader;
  /** Of the last state that was reached. */
  readonly digest: string;
  /** Inputs in the journal. */
  readonly inputs: number;
  /** First record that these rules do not reproduce; null when all are. */
  readonly divergedAt: number | null;
  /** The scenario's digest over everything, when it is not the one that was recorded under: texts may differ, rules do not. */
  readonly otherContent: string | undefined;
}

/** `other-rules`: `step` would read another scenario. `no-variant`: the header names what the scenario does not have. */
export type ReplayProblem =
  JournalProblem | { readonly code: 'no-variant' } | { readonly code: 'other-rules'; readonly rules: string };

/** Reads a run file, checks its chain and plays it again; under `scenario` when that is given, else under its own. */
export function replayJournal(text: string, scenario?: Scenario): Result<ReplayReport, ReplayProblem> {
  const file = decodeJournal(text);
  if (!file.ok) return file;
  const { header, records } = file.value;
  const { variant, people } = header;
  const used = scenario ?? file.value.scenario;
  // First of all: what is in the file is only known to be a scenario when it is the one that was recorded.
  const rules = digestOf(rulesOf(used));
  if (rules !== header.rules) return err({ code: 'other-rules', rules });
  const known =
    used.variants.some(({ id }) => id === variant) && used.seatPlans.some((seats) => seats.people === people);
  if (!known) return err({ code: 'no-variant' });
  const plan = compilePlan(used, header);
  const { state, divergedAt = null } = replay(plan, header, records);
  return ok({
    header,
    digest: stateDigest(state),
    inputs: records.filter(({ kind }) => kind === 'input').length,
    divergedAt,
    otherContent: plan.content === header.content ? undefined : plan.content,
  });
}
