import type { PlacedEvent } from '../engine/journal/replay.ts';
import type { JournalRecord } from '../engine/journal/record.ts';
import type { DecisionId, FactId } from '../scenario/model/ids.ts';
import type { Objective } from '../scenario/model/measure.ts';
import { say, storyAt, type ViewContext } from './context.ts';
import { roleTag } from './facilitator/injects.ts';
import { decisionRows, expectationRow, obligationRows, spokenEvidence } from './facilitator/measures.ts';
import { moveRows } from './facilitator-view.ts';
import { suggest } from './letters.ts';
import { diffusionOf } from './review/diffusion.ts';
import { playedRoles } from './review/played.ts';
import { decisionSeq, expectationSeq, lastOf, seqOf, type LastOf } from './review/places.ts';
import { saidRows } from './review/said.ts';
import { sentTexts } from './review/sent.ts';
import { timelineOf } from './review/timeline.ts';
import { unscoredRows } from './review/unscored.ts';
import { whyDimension, whyObjective } from './review/why.ts';
import { dimensionIndex, weightedMean } from './score.ts';
import { shortOf } from './parties.ts';
import type { DecisionReview, ObjectiveReview, ReviewView } from './views/review-view.ts';

/** The first after-action page (MECHANICS.md section 16): recomputed from the journal, never stored. */
export function reviewView(
  context: ViewContext,
  history: readonly PlacedEvent[],
  records: readonly JournalRecord[] = [],
): ReviewView {
  const { plan, state } = context;
  const now = storyAt(context, state.now);
  const { scenario } = plan;
  const last = lastOf(history);
  const scored = plan.expectations.filter((item) => (state.expectations[item.id]?.credit ?? 0) > 0);
  const decisions = decisionReviews(context, last);
  const opened = decisions.filter((item) => item.state !== 'waiting');
  const dimensions = scenario.dimensions.map((dimension) => {
    const index = dimensionIndex(plan, state, dimension.id);
    return {
      id: dimension.id,
      title: say(context, dimension.title),
      short: say(context, dimension.short),
      weight: dimension.weight,
      ...index,
      why: whyDimension(context, last, dimension.id, index.index),
    };
  });
  const weighted = weightedMean(dimensions);
  return {
    kind: 'review',
    language: context.language,
    title: say(context, scenario.title),
    variant: say(context, plan.variant.title),
    moves: moveRows(context),
    roles: plan.roles.map((role) => roleTag(context, role.id)),
    ...timelineOf(context, history),
    expectations: plan.expectations.map((expectation) => {
      const seq = expectationSeq(last, expectation.id);
      const evidence =
        expectation.evidence.kind === 'holds'
          ? ''
          : expectation.evidence.signals
              .filter((signal) => (state.signals[signal]?.raises.length ?? 0) > 0)
              .map((signal) => say(context, plan.signal.get(signal)?.title))
              .join(', ');
      return { ...expectationRow(context, expectation), evidence, ...seqOf(seq) };
    }),
    obligations: obligationRows(context).map((row) => {
      const seq = last(
        (event) =>
          (event.type === 'obligationMet' || event.type === 'obligationBreached') && event.obligation === row.id,
      );
      // A clock is never missed; that its hour went by is still to be told.
      const passed = row.type === 'clock' && row.state === 'running' && row.due !== undefined && row.due.story <= now;
      return { ...row, ...(passed ? { state: 'passed' as const } : {}), ...seqOf(seq) };
    }),
    decisions,
    dimensions,
    ...(weighted === undefined ? {} : { weighted }),
    objectives: scenario.objectives.map((objective) => objectiveReview(context, last, objective)),
    unscored: unscoredRows(context, last),
    said: saidRows(context, history),
    sent: sentTexts(context, history),
    alternatives: {
      count: opened.reduce((sum, item) => sum + item.alternatives, 0),
      decisions: opened.filter((item) => item.alternatives > 0).length,
      of: opened.length,
    },
    diffusion: diffusionOf(plan, state),
    spokenShare:
      scored.length === 0 ? 0 : scored.filter((item) => spokenEvidence(context, item)).length / scored.length,
    played: playedRoles(context, records),
  };
}

function objectiveReview(context: ViewContext, last: LastOf, objective: Objective): ObjectiveReview {
  const { plan, state } = context;
  const { index, letter, caps, openCritical } = suggest(plan, state, objective.id);
  return {
    id: objective.id,
    title: say(context, objective.title),
    ...(index === undefined ? {} : { index }),
    ...(letter === undefined ? {} : { letter, band: say(context, objective.bands[letter]) }),
    caps: caps.map(({ cap, atMost }) => ({ id: cap.id, text: say(context, cap.text), atMost })),
    openCritical: openCritical.map((id) => ({ id, text: say(context, plan.expectation.get(id)?.text) })),
    why: whyObjective(context, last, objective.id, index),
  };
}

function decisionReviews(context: ViewContext, last: LastOf): readonly DecisionReview[] {
  const { plan, state } = context;
  return decisionRows(context).map((row) => {
    const decision = plan.decision.get(row.id);
    const record = state.decisions[row.id as DecisionId];
    const then = record?.knownThen ?? [];
    const taken = record?.takenAt;
    const fact = (id: FactId) => ({
      short: say(context, plan.fact.get(id)?.short),
      text: say(context, plan.fact.get(id)?.text),
    });
    const elsewhere =
      taken === undefined
        ? []
        : plan.scenario.facts.flatMap((item) => {
            const holders = plan.roles.filter((role) => (state.knowledge[role.id]?.[item.id]?.at ?? Infinity) <= taken);
            return holders.length && !then.includes(item.id)
              ? [{ ...fact(item.id), holders: holders.map((role) => shortOf(context, role.id)) }]
              : [];
          });
    return {
      ...row,
      deciders: decision ? [roleTag(context, decision.by)] : [],
      default: record?.byDefault === true,
      ...(record?.proposal?.confidence === undefined ? {} : { confidence: record.proposal.confidence }),
      knownThen: then.map(fact),
      elsewhere,
      ratings: Object.entries(record?.ratings ?? {}).map(([dimension, rating]) => ({
        dimension: say(context, plan.scenario.dimensions.find((item) => item.id === dimension)?.short),
        rating,
      })),
      ...seqOf(decisionSeq(last, row.id)),
    };
  });
}
