import { useEffect, useMemo } from 'react';
import type { ReadRun } from '../../session/runs/read-run.ts';
import { createNotebookWriter, type NotebookWriter } from '../../session/notebook/notebook-writer.ts';
import type { JournalStore } from '../../session/store/journal-store.ts';
import { browserEnvironment } from '../browser-environment.ts';

/** Other windows may write at the same time; how often this one looks, in real ms. */
const LOOK_MS = 2_000;

/** The notebook of a run that is looked back on, kept up with what other windows write. */
export function useNotebook({ run, replayed }: ReadRun, store: JournalStore): NotebookWriter {
  const writer = useMemo(
    () =>
      createNotebookWriter(run, store, browserEnvironment, () => ({
        length: run.records.length,
        play: replayed.state.now,
      })),
    [run, replayed, store],
  );
  useEffect(() => {
    const looking = setInterval(() => void writer.refresh(), LOOK_MS);
    return () => clearInterval(looking);
  }, [writer]);
  return writer;
}
