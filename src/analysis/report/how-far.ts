import { afterEndex } from '../../base/phase.ts';
import type { StoryTime } from '../../base/time.ts';
import type { ViewContext } from '../../projections/context.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';

/** Whether somebody ended the exercise before the story had come to its end. */
export const endedEarly = ({ state, plan }: ViewContext): boolean =>
  afterEndex(state.phase) && state.now < plan.timeline.end;

/** The parts of the variant. */
export const movesIn = ({ moves }: ReviewView): ReviewView['moves'] =>
  moves.filter(({ windows }) => windows.length > 0);

/** Those that had begun at this hour. */
export const playedMoves = ({ moves }: ReviewView, now: StoryTime): ReviewView['moves'] =>
  moves.filter(({ windows }) => windows.some(({ from }) => from < now));
