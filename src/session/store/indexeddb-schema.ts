import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { JournalHeader, JournalRecord } from '../../engine/journal/record.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import type { RunSummary, StoredText } from './journal-store.ts';

/** What is kept of a run apart from its lists. `records` and `notes` are their lengths. */
export interface RunRow {
  readonly id: string;
  readonly name: string;
  readonly header: JournalHeader;
  readonly summary: RunSummary;
  /** Digest of the scenario's JSON. */
  readonly scenario: string;
  readonly records: number;
  readonly notes: number;
}

export interface RunDatabase extends DBSchema {
  runs: { key: string; value: RunRow; indexes: { scenario: string } };
  records: { key: [run: string, seq: number]; value: { readonly run: string; readonly record: JournalRecord } };
  texts: { key: [run: string, ref: string]; value: { readonly run: string; readonly text: StoredText } };
  notes: { key: [run: string, seq: number]; value: { readonly run: string; readonly note: NoteRecord } };
  /** gzipped JSON, once for all runs of it. */
  scenarios: { key: string; value: Uint8Array };
}

export type Database = IDBPDatabase<RunDatabase>;

const VERSION = 1;

/** Upgrades are numbered and append-only. `onLost`: the browser closed it, or another window needs a newer version. */
export const openRunDatabase = (name: string, onLost: () => void): Promise<Database> =>
  openDB<RunDatabase>(name, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('runs', { keyPath: 'id' }).createIndex('scenario', 'scenario');
        database.createObjectStore('records', { keyPath: ['run', 'record.seq'] });
        database.createObjectStore('texts', { keyPath: ['run', 'text.ref'] });
        database.createObjectStore('notes', { keyPath: ['run', 'note.seq'] });
        database.createObjectStore('scenarios');
      }
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
