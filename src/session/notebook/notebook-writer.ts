import { err, ok, type Result } from '../../base/result.ts';
import type { PlayTime } from '../../base/time.ts';
import type { TextRef } from '../../engine/command.ts';
import { headerHash, textRef } from '../../engine/journal/chain.ts';
import type { TypedText } from '../../engine/journal/record.ts';
import type { NotebookEntry } from '../../engine/notebook/entry.ts';
import { noteHash, type NoteRecord } from '../../engine/notebook/note-record.ts';
import type { HostEnvironment } from '../host/host-environment.ts';
import { createSerialQueue } from '../serial-queue.ts';
import type { JournalStore, StoredRun, StoredText, StoreProblem } from '../store/journal-store.ts';

/** How the journal stands now, for the pin of an entry. */
export interface Pin {
  readonly length: number;
  /** Play ms of the last record. */
  readonly play: PlayTime;
}

/** The notebook of one run, as far as this window has seen it. */
export interface NotebookWriter {
  readonly notes: readonly NoteRecord[];
  /** What entries refer to: texts found at the start and those that came since. */
  readonly texts: ReadonlyMap<TextRef, StoredText>;
  /** Durable when it resolves with ok. `compose` words the entry; each text that it passes to `typed` is kept beside it. */
  add(compose: (typed: (text: string) => TextRef) => NotebookEntry): Promise<Result<NoteRecord, StoreProblem>>;
  /** Reads what other windows have added. */
  refresh(): Promise<void>;
  /** Called after each entry of this window's or another's; returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Windows that write at the same time take turns; so often in a row one can be overtaken before it gives up. */
const TRIES = 20;

/**
 * Writes to the notebook of a stored run. Several windows may do so at once: entries stand for themselves, so that one that comes
 * after another window's is placed behind it and nothing is lost.
 */
export function createNotebookWriter(
  run: Pick<StoredRun, 'id' | 'header' | 'notes' | 'texts'>,
  store: JournalStore,
  environment: HostEnvironment,
  pin: () => Pin,
): NotebookWriter {
  let notes: readonly NoteRecord[] = run.notes;
  const texts = new Map<TextRef, StoredText>();
  const takeTexts = (fresh: readonly StoredText[]): void => {
    for (const text of fresh) texts.set(text.ref, text);
  };
  takeTexts(run.texts);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const queue = createSerialQueue();

  async function reload(): Promise<void> {
    const stored = await store.load(run.id);
    if (!stored || stored.notes.length <= notes.length) return;
    notes = stored.notes;
    takeTexts(stored.texts);
    tell();
  }

  const recordOf = (entry: NotebookEntry): NoteRecord => {
    const last = notes.at(-1);
    return {
      seq: notes.length,
      real: environment.wall(),
      journal: pin(),
      entry,
      prev: last ? noteHash(last) : headerHash(run.header),
    };
  };

  return {
    get notes() {
      return notes;
    },
    texts,
    add: (compose) =>
      queue.run(async () => {
        const typed: TypedText[] = [];
        const entry = compose((text) => {
          const salt = environment.randomId();
          const ref = textRef(salt, text);
          typed.push({ ref, salt, text });
          return ref;
        });
        for (let tries = 1; ; tries++) {
          const note = recordOf(entry);
          const stored = await store.appendNote(run.id, notes.length, note, typed);
          if (stored.ok) {
            notes = [...notes, note];
            takeTexts(typed);
            tell();
            return ok(note);
          }
          if (stored.error.kind !== 'late' || tries === TRIES) return err(stored.error);
          await reload();
        }
      }),
    refresh: () => queue.run(reload),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
