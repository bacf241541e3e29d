import { createStore } from 'zustand/vanilla';
import type { TextStore } from '../../engine/journal/record.ts';
import type { NotebookEntry } from '../../engine/notebook/entry.ts';
import type { TextRef } from '../../engine/command.ts';
import type { ObjectiveId } from '../../scenario/model/ids.ts';
import { evaluationsOf } from '../../projections/notebook/evaluations.ts';
import { noteText, notebookOf } from '../../projections/notebook/notebook.ts';
import type { NotebookWriter } from '../../session/notebook/notebook-writer.ts';
import type { BookState, NotebookHost } from '../../store/notebook-host.ts';
import { randomId } from '../browser-environment.ts';

type Compose = (typed: (text: string) => TextRef) => NotebookEntry;

/** What people typed in a notebook. */
export const textsOf = (writer: NotebookWriter): TextStore =>
  new Map([...writer.texts.values()].map(({ ref, text }) => [ref, text]));

/** The notebook of a run for the screens of the debrief; follows what this and other windows write. */
export function createNotebookHost(writer: NotebookWriter): NotebookHost {
  const book = createStore<BookState>()(() => ({ ...read(writer), problem: null }));
  writer.subscribe(() => book.setState(read(writer)));
  const add = async (compose: Compose): Promise<boolean> => {
    const added = await writer.add(compose);
    const kind = added.ok ? null : added.error.kind;
    book.setState({ problem: kind === 'late' || kind === 'unsure' ? 'failing' : kind });
    return added.ok;
  };
  return {
    book,
    newId: randomId,
    saveNote: ({ text, objective, ...note }) =>
      add((typed) => ({
        kind: 'hotWash',
        note: { ...note, ...objectiveOf(objective), text: typed(text) },
      })),
    saveAction: ({ text, owner, due, objective, ...action }) =>
      add((typed) => ({
        kind: 'action',
        action: {
          ...action,
          ...objectiveOf(objective),
          text: typed(text),
          ...(owner.trim() === '' ? {} : { owner: typed(owner) }),
          ...(due === '' ? {} : { due }),
        },
      })),
    saveBookmark: ({ text, ...bookmark }) =>
      add((typed) => ({ kind: 'bookmark', bookmark: { ...bookmark, text: typed(text) } })),
    remove: (id) => add(() => ({ kind: 'removed', id })),
  };
}

const objectiveOf = (objective: string | undefined) =>
  objective === undefined ? {} : { objective: objective as ObjectiveId };

function read(writer: NotebookWriter): Omit<BookState, 'problem'> {
  const texts = textsOf(writer);
  const { bookmarks, hotWash, actions } = notebookOf(writer.notes);
  return {
    bookmarks: bookmarks
      .map(({ id, seq, play, text }) => ({ id, seq, play, text: noteText(texts, text) ?? '' }))
      .toSorted((a, b) => a.play - b.play || a.seq - b.seq),
    hotWash: hotWash.map((note) => ({ ...note, text: noteText(texts, note.text) ?? '' })),
    evaluations: evaluationsOf(texts, writer.notes),
    entries: writer.notes.length,
    actions: actions.map(({ owner, due = '', ...action }) => ({
      ...action,
      text: noteText(texts, action.text) ?? '',
      owner: owner === undefined ? '' : (noteText(texts, owner) ?? ''),
      due,
    })),
  };
}
