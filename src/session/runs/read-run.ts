import { err, ok, type Result } from '../../base/result.ts';
import { brokenAt, headerHash } from '../../engine/journal/chain.ts';
import { SEMANTICS } from '../../engine/journal/record.ts';
import { replay, type Replayed } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import { brokenNote } from '../../engine/notebook/note-record.ts';
import type { StoredRun } from '../store/journal-store.ts';
import { planOf } from './plan-of.ts';

/**
 * Why a run cannot be taken up. `missing`: there is none of that name; `other-rules`: recorded under another scenario or engine than
 * the program can reproduce; `broken`: record `seq` (of journal or notebook) does not continue the one before; `diverged`: replaying
 * record `seq` gives something else than was recorded.
 */
export type RunProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'other-rules' }
  | { readonly kind: 'broken'; readonly in: 'journal' | 'notebook'; readonly seq: number }
  | { readonly kind: 'diverged'; readonly seq: number };

export interface ReadRun {
  readonly run: StoredRun;
  readonly plan: Plan;
  readonly replayed: Replayed;
}

/** Checks a stored run and folds its journal to its last record. */
export function readRun(run: StoredRun | undefined): Result<ReadRun, RunProblem> {
  if (!run) return err({ kind: 'missing' });
  const { header, scenario, records, notes } = run;
  const known =
    scenario.variants.some(({ id }) => id === header.variant) &&
    scenario.seatPlans.some(({ people }) => people === header.people);
  if (!known || header.semantics !== SEMANTICS) return err({ kind: 'other-rules' });
  const plan = planOf(scenario, header);
  if (plan.rules !== header.rules) return err({ kind: 'other-rules' });
  const broken = brokenAt(header, records);
  if (broken !== undefined) return err({ kind: 'broken', in: 'journal', seq: broken });
  const brokenIn = brokenNote(headerHash(header), notes);
  if (brokenIn !== undefined) return err({ kind: 'broken', in: 'notebook', seq: brokenIn });
  const replayed = replay(plan, header, records);
  if (replayed.divergedAt !== undefined) return err({ kind: 'diverged', seq: replayed.divergedAt });
  return ok({ run, plan, replayed });
}
