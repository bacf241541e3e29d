import { err, ok } from '../../base/result.ts';
import { nameInSession } from '../../session/runs/name-in-session.ts';
import { decodeRun } from '../../session/runs/run-file.ts';
import type { JournalStore, Stored, StoredRun } from '../../session/store/journal-store.ts';
import { browserEnvironment } from '../browser-environment.ts';
import { serverApi } from './server-here.ts';

const elsewhere: Stored = err({ kind: 'failing', detail: 'the server writes this run' });

/**
 * One team's run on the server, for looking back: read as a whole, under a name that holds its session's too, and written only in its
 * notebook.
 */
export function createRemoteStore(token: string, team: number, session: string): JournalStore {
  let read: StoredRun | undefined;
  return {
    list: () => Promise.resolve([]),
    create: () => Promise.resolve(elsewhere),
    async load() {
      const have = read && { records: read.records.length, notes: read.notes.length };
      const answer = await serverApi().run(token, team, have);
      // What was read before stays good while the server does not answer.
      if (!answer.ok || answer.value.file === undefined) return read;
      const run = decodeRun(answer.value.file, browserEnvironment);
      if (run.ok) read = { ...run.value, name: nameInSession(session, run.value.name) };
      return read;
    },
    append: () => Promise.resolve(elsewhere),
    async appendNote(_id, expected, note, texts = []) {
      const added = await serverApi().addNote(token, team, { expected, note, texts });
      if (added.ok) return ok(undefined);
      return err({ kind: added.problem === 'taken' ? 'late' : 'failing', detail: added.problem });
    },
    rename: () => Promise.resolve(elsewhere),
    remove: () => Promise.resolve(elsewhere),
  };
}
