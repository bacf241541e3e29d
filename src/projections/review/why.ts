import type { Decision } from '../../scenario/model/script.ts';
import type { Expectation } from '../../scenario/model/measure.ts';
import { say, type ViewContext } from '../context.ts';
import { spokenEvidence } from '../facilitator/measures.ts';
import { creditOf } from '../score.ts';
import type { WhyRow } from '../views/review-view.ts';
import { decisionSeq, expectationSeq, seqOf, type LastOf } from './places.ts';

interface Filter {
  readonly decision: (decision: Decision, dimension: string) => boolean;
  readonly expectation: (expectation: Expectation) => boolean;
}

/**
 * What an index is made of (MECHANICS.md section 11): every rating and every credit that stands in it, with what it counts for.
 * The parts of an index add up to 1; without an index no row has a part.
 */
function whyOf(context: ViewContext, last: LastOf, index: number | undefined, filter: Filter): readonly WhyRow[] {
  const { plan, state } = context;
  const short = (id: string): string => say(context, plan.scenario.dimensions.find((item) => item.id === id)?.short);
  const decisions = plan.decisions.flatMap((decision) =>
    Object.entries(state.decisions[decision.id]?.ratings ?? {})
      .filter(([dimension]) => filter.decision(decision, dimension))
      .map(([dimension, rating]) => ({
        kind: 'decision' as const,
        id: `${decision.id}/${dimension}`,
        title: say(context, decision.title),
        dimension: short(dimension),
        rating,
        value: rating / 3,
        critical: false,
        spoken: state.decisions[decision.id]?.proposal?.spoken === true,
        ...seqOf(decisionSeq(last, decision.id)),
      })),
  );
  const expectations = plan.expectations.filter(filter.expectation).flatMap((expectation) => {
    const credit = creditOf(plan, state, expectation);
    return credit === undefined
      ? []
      : [
          {
            kind: 'expectation' as const,
            id: expectation.id,
            title: say(context, expectation.text),
            dimension: short(expectation.dimension),
            value: credit,
            critical: expectation.critical,
            spoken: spokenEvidence(context, expectation),
            ...seqOf(expectationSeq(last, expectation.id)),
          },
        ];
  });
  const half = decisions.length > 0 && expectations.length > 0 ? 0.5 : 1;
  const counted = (rows: readonly WhyRow[]): readonly WhyRow[] =>
    index === undefined ? rows : rows.map((row) => ({ ...row, part: half / rows.length }));
  return [...counted(decisions), ...counted(expectations)];
}

export const whyDimension = (
  context: ViewContext,
  last: LastOf,
  dimension: string,
  index: number | undefined,
): readonly WhyRow[] =>
  whyOf(context, last, index, {
    decision: (_decision, rated) => rated === dimension,
    expectation: (expectation) => expectation.dimension === dimension,
  });

export const whyObjective = (
  context: ViewContext,
  last: LastOf,
  objective: string,
  index: number | undefined,
): readonly WhyRow[] =>
  whyOf(context, last, index, {
    decision: (decision) => decision.objective === objective,
    expectation: (expectation) => expectation.objective === objective,
  });
