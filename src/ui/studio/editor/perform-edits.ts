import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import type { EditWish, StudioDesk } from '../../../store/studio.ts';
import type { Documents } from './documents.ts';

/** Somebody who types all the time may make it out of date once or twice, not more. */
const TRIES = 4;

const busy: Localized = {
  nl: 'De tekst wijzigde intussen. Probeer het opnieuw.',
  en: 'The text changed meanwhile. Please try again.',
};

/**
 * Makes an edit by form: the worker works it out for the texts as it has them, the editor makes the changes. When something was typed
 * in between it is worked out again.
 * @returns why it cannot be done; empty when it was
 */
export async function performEdits(
  desk: StudioDesk,
  documents: Documents,
  wish: EditWish,
): Promise<readonly Localized[]> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = await desk.edit(wish);
    if (!answer.ok) return answer.problems;
    const added = answer.changes.filter((change) => change.added);
    await Promise.all(added.map(({ path }) => desk.addFile(path)));
    if (await documents.edit(answer.changes)) return [];
  }
  return [busy];
}
