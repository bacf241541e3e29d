import type { StoryTime } from '../../base/time.ts';
import type { DecisionReview } from '../../projections/views/review-view.ts';

/** The last decision taken at or before an instant; before the first one, the first. Undefined when none was taken. */
export function decisionAt(decisions: readonly DecisionReview[], at: StoryTime): DecisionReview | undefined {
  const taken = decisions.filter((decision) => decision.at !== undefined).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return taken.findLast((decision) => (decision.at ?? 0) <= at) ?? taken[0];
}
