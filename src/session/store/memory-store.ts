import { err, ok } from '../../base/result.ts';
import type { JournalStore, Stored, StoredRun, StoreProblem } from './journal-store.ts';

const problem = (kind: StoreProblem['kind'], detail: string): Stored => err({ kind, detail });

/** Runs in memory: tests, and machines without a database. What is stored shares no object with what is handed in or out. */
export function createMemoryStore(): JournalStore {
  const runs = new Map<string, StoredRun>();
  const change = (id: string, next: (run: StoredRun) => StoredRun | StoreProblem): Promise<Stored> => {
    const run = runs.get(id);
    if (!run) return Promise.resolve(problem('gone', `no run ${id}`));
    const result = next(run);
    if ('kind' in result) return Promise.resolve(err(result));
    runs.set(id, result);
    return Promise.resolve(ok(undefined));
  };
  return {
    list: () =>
      Promise.resolve(
        structuredClone([...runs.values()])
          .map(({ id, name, header, summary }) => ({ id, name, header, summary }))
          .sort((a, b) => b.summary.saved - a.summary.saved),
      ),
    create(run) {
      if (runs.has(run.id)) return Promise.resolve(problem('failing', `run ${run.id} exists`));
      runs.set(run.id, structuredClone(run));
      return Promise.resolve(ok(undefined));
    },
    load(id) {
      const run = runs.get(id);
      return Promise.resolve(run && structuredClone(run));
    },
    append: (id, expected, addition) =>
      change(id, (run) =>
        run.records.length !== expected
          ? { kind: 'late', detail: `expected ${expected} records, found ${run.records.length}` }
          : {
              ...run,
              records: [...run.records, ...structuredClone(addition.records)],
              texts: [...run.texts, ...structuredClone(addition.texts)],
              summary: { ...addition.summary },
            },
      ),
    appendNote: (id, expected, note, texts = []) =>
      change(id, (run) =>
        run.notes.length !== expected
          ? { kind: 'late', detail: `expected ${expected} notes, found ${run.notes.length}` }
          : {
              ...run,
              notes: [...run.notes, structuredClone(note)],
              texts: [...run.texts, ...structuredClone(texts)],
            },
      ),
    rename: (id, name) => change(id, (run) => ({ ...run, name })),
    remove(id) {
      runs.delete(id);
      return Promise.resolve(ok(undefined));
    },
  };
}
