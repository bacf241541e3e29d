import { createIndexedDbStore } from '../session/store/indexeddb-store.ts';
import { createMemoryStore } from '../session/store/memory-store.ts';
import type { JournalStore } from '../session/store/journal-store.ts';

export interface RunStore {
  readonly store: JournalStore;
  /** False: this browser gives no database, runs live as long as the window. */
  readonly kept: boolean;
}

let opened: Promise<RunStore> | undefined;

/** Where this browser keeps its runs; one for the whole window. */
export const openRunStore = (): Promise<RunStore> => (opened ??= open());

async function open(): Promise<RunStore> {
  const store = createIndexedDbStore();
  try {
    await store.list();
    return { store, kept: true };
  } catch (error) {
    console.warn('No database in this window', error);
    return { store: createMemoryStore(), kept: false };
  }
}
