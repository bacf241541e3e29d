import type { StoryTime } from '../../../base/time.ts';
import type { ReviewView } from '../../../projections/views/review-view.ts';

/** Story time of what a journal position brought about; undefined when nothing that people see came of it or before it. */
export const hourOf = (view: ReviewView, seq: number): StoryTime | undefined =>
  (view.timeline.find((item) => item.seq === seq) ?? view.timeline.findLast((item) => item.seq <= seq))?.at;
