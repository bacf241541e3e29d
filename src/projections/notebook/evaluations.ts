import type { ViewContext } from '../context.ts';
import { ratingRow } from '../evaluator-view.ts';
import type { Letter } from '../letters.ts';
import type { RatingRow } from '../views/evaluator-view.ts';
import { frozenKey, notebookOf, type PlacedRating } from './notebook.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';

/** What evaluators gave an objective; conflicts are shown, never averaged (DESIGN section 5.8). */
export interface Evaluation {
  readonly objective: string;
  /** The last rating of each evaluator, and what was given before a change after freezing. */
  readonly ratings: readonly (RatingRow & { readonly frozen: boolean; readonly before?: RatingRow['rated'] })[];
  /** Letters given, best first; more than one: they differ. */
  readonly letters: readonly Letter[];
}

const order: readonly Letter[] = ['P', 'S', 'M', 'U'];

/** Per objective that somebody rated, in the order of the first rating. */
export function evaluationsOf(texts: ViewContext['texts'], notes: readonly NoteRecord[]): readonly Evaluation[] {
  const book = notebookOf(notes);
  const objectives = [...new Set(book.ratings.map(({ objective }) => objective))];
  return objectives.map((objective) => {
    const given = book.ratings.filter((rating) => rating.objective === objective);
    const last = new Map<string, PlacedRating>();
    for (const rating of given) last.set(rating.rater, rating);
    const ratings = [...last.values()].map((rating) => {
      const before = rating.late ? given.findLast((one) => one.rater === rating.rater && !one.late) : undefined;
      return {
        ...ratingRow({ texts }, book, rating),
        frozen: book.frozen.has(frozenKey(rating.rater, objective)),
        ...(before ? { before: before.rated } : {}),
      };
    });
    return { objective, ratings, letters: order.filter((letter) => ratings.some(({ rated }) => rated === letter)) };
  });
}
