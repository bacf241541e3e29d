import { noteText, notebookOf } from '../../projections/notebook/notebook.ts';
import type { NotebookWriter } from '../notebook/notebook-writer.ts';
import type { ObservationEntry } from './desk-items.ts';

/** The observations of a run with their texts, oldest first; one whose text was removed is left out. */
export function observationsOf(notebook: NotebookWriter): readonly ObservationEntry[] {
  const texts = new Map([...notebook.texts.values()].map(({ ref, text }) => [ref, text]));
  return notebookOf(notebook.notes).observations.flatMap((observation) => {
    const text = noteText(texts, observation.text);
    return text === undefined ? [] : [{ ...observation, text }];
  });
}
