import { canonicalJson } from '../../base/canonical-json.ts';
import type { AnyView } from '../wire.ts';
import type { WireNote } from '../wire-note.ts';
import type { UnsentNote } from './unsent.ts';

type Rating = Extract<WireNote, { kind: 'rating' }>;

/** What an evaluator wrote in one place, as far as a screen knows: their name, or their rating of an objective. Empty: nothing yet. */
export interface Stood extends Partial<Pick<Rating, 'rated' | 'tasks' | 'why'>> {
  readonly name?: string;
  readonly frozen?: true;
}

/** Where a later note takes the place of an earlier one; undefined: it stands on its own. */
export const placeOf = (note: WireNote): string | undefined =>
  note.kind === 'rating' || note.kind === 'freeze'
    ? `objective ${note.objective}`
    : note.kind === 'name'
      ? 'name'
      : undefined;

/** What stands where this note goes. */
export function stoodIn(view: AnyView | null, note: WireNote): Stood {
  if (view?.kind !== 'evaluator') return {};
  if (note.kind === 'name') return view.name === '' ? {} : { name: view.name };
  const guide = 'objective' in note ? view.guides.find(({ id }) => id === note.objective) : undefined;
  const { rated, tasks, why } = guide?.mine ?? {};
  return {
    ...(rated && { rated, tasks: tasks ?? {}, why: why ?? '' }),
    ...(guide?.frozen === true && { frozen: true }),
  };
}

/** What stands there once it is stored. */
export function after(stood: Stood, note: WireNote): Stood {
  switch (note.kind) {
    case 'name':
      return { name: note.text };
    case 'rating':
      return { ...stood, rated: note.rated, tasks: note.tasks, why: note.why };
    case 'freeze':
      return { ...stood, frozen: true };
    default:
      return stood;
  }
}

/**
 * How many of these have been stored already, though nobody said so. They are of one place, in the order in which they were written, and
 * `now` stands there. Undefined: something was written there elsewhere, which none of them knew.
 */
export function storedOf(now: Stood, notes: readonly UnsentNote[]): number | undefined {
  const held = canonicalJson(now);
  const stored = notes.map(({ stood = {}, note }) => canonicalJson(after(stood, note))).lastIndexOf(held) + 1;
  const known = [{}, ...notes.map(({ stood = {} }) => stood)].some((one) => canonicalJson(one) === held);
  return stored > 0 || known ? stored : undefined;
}
