import { afterEndex } from '../../base/phase.ts';
import type { Expectation } from '../../scenario/model/measure.ts';
import type { Decision } from '../../scenario/model/script.ts';
import { momentAt, momentOf, say, storyAt, typed, type ViewContext } from '../context.ts';
import { conditionHolds } from '../condition.ts';
import { dueMoment, obligationState, startedAt } from '../role/duties.ts';
import { shortOf } from '../parties.ts';
import { isUnplayed } from '../unplayed.ts';
import type { DecisionRow, ExpectationRow, ObligationRow } from '../views/facilitator-view.ts';
import { roleTag } from './injects.ts';

export const expectationRows = (context: ViewContext): readonly ExpectationRow[] =>
  context.plan.expectations.map((expectation) => expectationRow(context, expectation));

export function expectationRow(context: ViewContext, expectation: Expectation): ExpectationRow {
  const { plan, state } = context;
  const record = state.expectations[expectation.id];
  const credit = record?.credit ?? 0;
  return {
    id: expectation.id,
    text: say(context, expectation.text),
    role: roleTag(context, expectation.role),
    objective: say(context, plan.scenario.objectives.find((item) => item.id === expectation.objective)?.short),
    dimension: say(context, plan.scenario.dimensions.find((item) => item.id === expectation.dimension)?.short),
    critical: expectation.critical,
    state: expectationState(context, expectation),
    credit,
    full:
      record && !record.out ? momentOf(context, record.full, expectation.full) : momentAt(context, expectation.full),
    zero:
      record && !record.out ? momentOf(context, record.zero, expectation.zero) : momentAt(context, expectation.zero),
    ...(record?.at === undefined || credit === 0 ? {} : { at: storyAt(context, record.at) }),
    spoken: spokenEvidence(context, expectation),
  };
}

export function expectationState(context: ViewContext, expectation: Expectation): ExpectationRow['state'] {
  const record = context.state.expectations[expectation.id];
  if (!record) return 'waiting';
  if (record.out) return 'out';
  const credit = record.credit ?? 0;
  if (credit >= 1) return 'met';
  if (credit > 0) return record.at !== undefined && record.at <= record.full ? 'partly' : 'late';
  if (isUnplayed(context, record)) return 'notPlayed';
  const over = afterEndex(context.state.phase);
  return record.judged || record.override?.met === false || over ? 'missed' : 'open';
}

/** Its evidence was recorded as said or done aloud. */
export function spokenEvidence(context: ViewContext, expectation: Expectation): boolean {
  const record = context.state.expectations[expectation.id];
  if (record?.override) return record.override.met;
  if (expectation.evidence.kind === 'holds') return false;
  return expectation.evidence.signals.some((signal) =>
    (context.state.signals[signal]?.raises ?? []).some((raise) => raise.spoken && raise.counts === record?.at),
  );
}

export function obligationRows(context: ViewContext): readonly ObligationRow[] {
  return context.plan.obligations.map((obligation) => {
    const record = context.state.obligations[obligation.id] ?? { seen: [] };
    const due = dueMoment(context, obligation, record);
    const started = startedAt(context, obligation, record);
    const good = record.restarted !== undefined ? obligation.restart?.good : obligation.good;
    const shown = obligationState(context, obligation, record);
    return {
      id: obligation.id,
      title: say(context, obligation.title),
      owner: obligation.owner === undefined ? '' : shortOf(context, obligation.owner),
      type: obligation.type,
      state: shown === 'shown' && obligation.type !== 'reference' ? 'waiting' : shown,
      ...(started === undefined ? {} : { started }),
      ...(good === undefined ? {} : { good: momentAt(context, good) }),
      ...(due === undefined ? {} : { due }),
      ...(record.metAt === undefined ? {} : { metAt: storyAt(context, record.metAt) }),
      seenBy: record.seen.map((role) => shortOf(context, role)),
    };
  });
}

export const decisionRows = (context: ViewContext): readonly DecisionRow[] =>
  context.plan.decisions.map((decision) => decisionRow(context, decision));

export function decisionRow(context: ViewContext, decision: Decision): DecisionRow {
  const record = context.state.decisions[decision.id];
  const chosen = record?.option ?? record?.proposal?.option;
  const { proposal } = record ?? {};
  return {
    id: decision.id,
    title: say(context, decision.title),
    by: shortOf(context, decision.by),
    state: record?.status ?? 'waiting',
    ...(record ? { opened: momentOf(context, record.opened) } : {}),
    deadline: record ? momentOf(context, record.deadline, decision.deadline) : momentAt(context, decision.deadline),
    options: decision.options.map((option) => ({
      id: option.id,
      text: say(context, option.text),
      isDefault: option.id === decision.default,
    })),
    ...(chosen === undefined ? {} : { chosen }),
    ...(proposal?.own === undefined ? {} : { own: typed(context, proposal.own) }),
    ...(proposal?.why === undefined ? {} : { why: typed(context, proposal.why) }),
    ...(record?.takenAt === undefined ? {} : { at: storyAt(context, record.takenAt) }),
    alternatives: record?.alternatives.length ?? 0,
    ...(decision.needs
      ? { need: { text: say(context, decision.needs.text), met: conditionHolds(context, decision.needs.when) } }
      : {}),
  };
}
