import { dataOf } from '../../scenario/edit/set-review.ts';
import { openSource } from '../../scenario/edit/edit.ts';
import { elementsOf as writtenElements } from '../../scenario/edit/find-element.ts';
import { elementHash, readReview } from '../../scenario/review/read-review.ts';
import { exercisePhases, type ExercisePhase, type Review } from '../../scenario/schema/review.ts';
import { REVIEW_FILE } from '../../scenario/source/file-kinds.ts';
import type { SheetSource } from '../../projections/authoring/sheet-source.ts';
import type { PhaseLine, ReviewRow, ReviewSheet } from '../../store/studio.ts';
import { elementsOf } from './assist-of.ts';
import type { Workshop } from './workshop.ts';

const none: Review = { elements: {}, phases: {} };

/** Every element with its status and comments, and the phases of the exercise with what is ticked; undefined when the file is wrong. */
export function reviewSheet(workshop: Workshop, { placeOf }: SheetSource): ReviewSheet | undefined {
  const source = workshop.files().find(({ path }) => path === REVIEW_FILE);
  const review = source ? readReview(openSource(source), { place: () => undefined }) : none;
  if (!review) return undefined;
  const known = elementsOf(workshop.reading());
  const files = workshop.files().map(openSource);
  const rows = writtenElements(files).map((element): ReviewRow => {
    const { id, list } = element;
    const own = review.elements[id];
    const stale = own?.status === 'approved' && own.of !== undefined && own.of !== elementHash(dataOf(element));
    return {
      id,
      list,
      text: known(id)?.text ?? '',
      place: placeOf(id),
      status: stale ? 'stale' : (own?.status ?? 'open'),
      comments: own?.comments ?? [],
    };
  });
  const phases = (Object.keys(exercisePhases) as ExercisePhase[]).map((phase): PhaseLine => {
    const own = review.phases[phase];
    return {
      phase,
      checks: exercisePhases[phase].map((check) => ({ check, done: own?.done.includes(check) ?? false })),
      ...(own?.go === undefined ? {} : { go: own.go }),
    };
  });
  return { rows, phases };
}
