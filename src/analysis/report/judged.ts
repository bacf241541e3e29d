import { say } from '../../projections/context.ts';
import type { Letter } from '../../projections/letters.ts';
import type { ObjectiveReview } from '../../projections/views/review-view.ts';
import type { ReportSource } from './source.ts';

/** An objective with what was found of it. */
export interface Judged {
  readonly review: ObjectiveReview;
  readonly short: string;
  readonly tags: readonly string[];
  /** Of each evaluator the last letter; more than one: they differ. */
  readonly given: readonly Letter[];
  /** That by which the report sorts: the strictest given, else the suggested one; absent: not observed. */
  readonly letter?: Letter;
  readonly expectations: ReportSource['view']['expectations'];
}

const order: readonly Letter[] = ['P', 'S', 'M', 'U'];

export const isGood = (letter: Letter | undefined): boolean => letter === 'P' || letter === 'S';

/** Every objective in the order of the script. */
export function judgedObjectives({ context, view, evaluations }: ReportSource): readonly Judged[] {
  const { plan } = context;
  return view.objectives.map((review) => {
    const objective = plan.scenario.objectives.find((one) => one.id === review.id);
    const given = evaluations.find((one) => one.objective === review.id)?.letters ?? [];
    const letter = given.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? review.letter;
    const ids = new Set(plan.expectations.filter((one) => one.objective === review.id).map(({ id }) => String(id)));
    return {
      review,
      short: say(context, objective?.short),
      tags: objective?.tags ?? [],
      given,
      ...(letter === undefined ? {} : { letter }),
      expectations: view.expectations.filter(({ id }) => ids.has(id)),
    };
  });
}

/** Expectations that counted: neither dropped, nor never opened, nor not played. */
export const counted = (judged: Judged): Judged['expectations'] =>
  judged.expectations.filter(({ state }) => state !== 'out' && state !== 'waiting' && state !== 'notPlayed');
