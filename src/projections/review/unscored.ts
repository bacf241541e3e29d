import { say, type ViewContext } from '../context.ts';
import { dimensionIndex, objectiveIndex } from '../score.ts';
import type { UnscoredRow } from '../views/review-view.ts';
import { isUnplayed } from '../unplayed.ts';
import { decisionSeq, seqOf, type LastOf } from './places.ts';

/** Everything of this variant that stands in no index, with the reason: nothing is left out in silence. */
export function unscoredRows(context: ViewContext, last: LastOf): readonly UnscoredRow[] {
  const { plan, state } = context;
  const { dimensions, objectives } = plan.scenario;
  return [
    ...plan.decisions.flatMap((decision): readonly UnscoredRow[] => {
      const record = state.decisions[decision.id];
      if (Object.keys(record?.ratings ?? {}).length > 0) return [];
      const taken = record?.status === 'taken' || record?.status === 'defaulted';
      const own = record?.proposal?.own !== undefined;
      return [
        {
          kind: 'decision',
          id: decision.id,
          title: say(context, decision.title),
          why: !record ? 'notOpened' : own ? 'ownOption' : taken ? 'noRating' : 'notTaken',
          ...seqOf(decisionSeq(last, decision.id)),
        },
      ];
    }),
    ...plan.expectations.flatMap((expectation): readonly UnscoredRow[] => {
      const record = state.expectations[expectation.id];
      const unplayed = record !== undefined && isUnplayed(context, record);
      if (record && !record.out && !unplayed) return [];
      const why = !record ? 'notOpened' : unplayed ? 'notPlayed' : 'out';
      return [{ kind: 'expectation', id: expectation.id, title: say(context, expectation.text), why }];
    }),
    ...objectives.flatMap((objective): readonly UnscoredRow[] =>
      objectiveIndex(plan, state, objective.id).index === undefined
        ? [{ kind: 'objective', id: objective.id, title: say(context, objective.title), why: 'notObserved' }]
        : [],
    ),
    ...dimensions.flatMap((dimension): readonly UnscoredRow[] =>
      dimensionIndex(plan, state, dimension.id).index === undefined
        ? [{ kind: 'dimension', id: dimension.id, title: say(context, dimension.title), why: 'notObserved' }]
        : [],
    ),
  ];
}
