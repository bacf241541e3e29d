import type { PlayTime } from '../../base/time.ts';
import type { DecisionProposal, DecisionRecord } from '../../engine/state/engine-state.ts';
import type { Decision } from '../../scenario/model/script.ts';
import type { SeenRun } from './seen-run.ts';

export interface ChosenDecision {
  readonly decision: Decision;
  readonly record: DecisionRecord;
  readonly proposal: DecisionProposal;
  /** Play ms at which the team chose; a confirmation may have come later. */
  readonly at: PlayTime;
}

/** Decisions that the team itself chose in, also where the choice was not confirmed; defaults and sendings are not among them. */
export const chosenDecisions = ({ plan, state }: SeenRun): readonly ChosenDecision[] =>
  plan.decisions.flatMap((decision) => {
    const record = state.decisions[decision.id];
    return record?.proposal && record.takenAt !== undefined && !record.byDefault && !record.lockedBy
      ? [{ decision, record, proposal: record.proposal, at: record.proposal.at }]
      : [];
  });
