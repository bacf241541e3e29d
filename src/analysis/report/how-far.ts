import type { StoryTime } from '../../base/time.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';

/** The parts of the variant. */
export const movesIn = ({ moves }: ReviewView): ReviewView['moves'] =>
  moves.filter(({ windows }) => windows.length > 0);

/** Those that had begun at this hour. */
export const playedMoves = ({ moves }: ReviewView, now: StoryTime): ReviewView['moves'] =>
  moves.filter(({ windows }) => windows.some(({ from }) => from < now));
