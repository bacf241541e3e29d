import type { EngineEvent } from '../engine/event.ts';
import type { PlacedEvent } from '../engine/journal/replay.ts';
import type { DecisionId, FactId, InjectId } from '../scenario/model/ids.ts';
import type { Objective } from '../scenario/model/measure.ts';
import { say, storyAt, type ViewContext } from './context.ts';
import { eventText } from './event-text.ts';
import { roleTag } from './facilitator/injects.ts';
import { decisionRows, expectationRow, obligationRows, spokenEvidence } from './facilitator/measures.ts';
import { moveRows } from './facilitator-view.ts';
import { suggest } from './letters.ts';
import { diffusionOf } from './review/diffusion.ts';
import { decisionSeq, expectationSeq, lastOf, seqOf, type LastOf } from './review/places.ts';
import { saidRows } from './review/said.ts';
import { sentTexts } from './review/sent.ts';
import { unscoredRows } from './review/unscored.ts';
import { whyDimension, whyObjective } from './review/why.ts';
import { dimensionIndex, weightedMean } from './score.ts';
import { opening, injectBody } from './message-text.ts';
import { shortOf } from './parties.ts';
import type { DecisionReview, ObjectiveReview, ReviewView, TimelineItem } from './views/review-view.ts';

/** The first after-action page (MECHANICS.md section 16): recomputed from the journal, never stored. */
export function reviewView(context: ViewContext, history: readonly PlacedEvent[]): ReviewView {
  const { plan, state } = context;
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
    timeline: history.flatMap((item) => timelineItem(context, item)),
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
      return { ...row, ...seqOf(seq) };
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

const kinds: Readonly<Partial<Record<EngineEvent['type'], TimelineItem['kind']>>> = {
  injectReleased: 'inject',
  injectNotReleased: 'inject',
  injectWithdrawn: 'inject',
  messageSent: 'inject',
  decisionOpened: 'other',
  decisionProposed: 'decision',
  decisionTaken: 'decision',
  decisionUnrated: 'decision',
  requestSent: 'sent',
  productSent: 'sent',
  itemShared: 'share',
  cardChanged: 'board',
  signalRaised: 'signal',
  expectationMet: 'expectation',
  expectationMissed: 'expectation',
  obligationStarted: 'obligation',
  obligationMet: 'obligation',
  obligationBreached: 'obligation',
  moveEntered: 'move',
  moveEnded: 'move',
  entryLogged: 'other',
  alternativeLogged: 'other',
  adviceGiven: 'other',
  exerciseStarted: 'move',
  exerciseEnded: 'move',
  exercisePaused: 'other',
  exerciseResumed: 'other',
};

function timelineItem(context: ViewContext, { seq, event }: PlacedEvent): readonly TimelineItem[] {
  const kind = kinds[event.type];
  if (!kind) return [];
  const inject = 'inject' in event ? context.plan.inject.get(event.inject as InjectId) : undefined;
  const spoken = 'spoken' in event && event.spoken;
  return [
    {
      seq,
      play: event.at,
      at: storyAt(context, event.at),
      kind: spoken ? 'spoken' : kind,
      ...(inject ? { channel: inject.channel } : {}),
      roles: lanesOf(context, event),
      title: eventText(context, event),
      detail: inject ? opening(injectBody(context, inject)) : '',
      spoken,
    },
  ];
}

/** The roles, or the actor, in whose lane it stands. */
function lanesOf(context: ViewContext, event: EngineEvent): readonly string[] {
  const { plan } = context;
  switch (event.type) {
    case 'injectReleased':
      return event.to;
    case 'decisionTaken':
    case 'decisionOpened': {
      const by = plan.decision.get(event.decision)?.by;
      return by === undefined ? [] : [by];
    }
    case 'expectationMet':
    case 'expectationMissed': {
      const role = plan.expectation.get(event.expectation)?.role;
      return role === undefined ? [] : [role];
    }
    case 'obligationMet':
    case 'obligationBreached':
    case 'obligationStarted': {
      const owner = plan.obligation.get(event.obligation)?.owner;
      return owner === undefined ? [] : [owner];
    }
    case 'messageSent':
      return [event.from, ...event.to];
    default:
      return 'by' in event ? [String(event.by)] : [];
  }
}
