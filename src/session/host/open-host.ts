import { err, ok, type Result } from '../../base/result.ts';
import { textRef } from '../../engine/journal/chain.ts';
import { createHandles } from '../../projections/handles.ts';
import { createNotebookWriter } from '../notebook/notebook-writer.ts';
import { readRun, type RunProblem } from '../runs/read-run.ts';
import type { JournalStore, StoredRun, StoreProblem } from '../store/journal-store.ts';
import { createCommandReader } from './command-reader.ts';
import { createHost, type Host } from './host.ts';
import type { HostEnvironment } from './host-environment.ts';
import { createRunCore } from './run-core.ts';
import { createRunJournal } from './run-journal.ts';

export type OpenProblem = RunProblem | { readonly kind: 'store'; readonly problem: StoreProblem | undefined };

export interface OpenedHost {
  readonly host: Host;
  /** The run as it was found. */
  readonly run: StoredRun;
}

/**
 * Takes up a run as its host: replays the journal, says in it that this host has taken it (which refuses any other that still
 * writes), and stands paused when the exercise was running.
 */
export async function openHost(
  id: string,
  store: JournalStore,
  environment: HostEnvironment,
  report: (error: unknown) => void,
): Promise<Result<OpenedHost, OpenProblem>> {
  const read = readRun(await store.load(id));
  if (!read.ok) return read;
  const { run, plan, replayed } = read.value;
  const core = createRunCore(plan, createRunJournal(run, store, environment), replayed, environment);
  const handles = createHandles(plan, run.header.seed);
  const reader = createCommandReader({ resolve: handles.resolve, salt: () => environment.randomId(), textRef });
  const pin = () => ({ length: core.journal.records.length, play: core.state.now });
  const notebook = createNotebookWriter(run, store, environment, pin);
  const host = createHost({ core, handles, reader, notebook, environment, report });
  const taken = await host.turn(async ({ keeper }) => {
    const at = core.state.now;
    const mark = { mark: { kind: 'hostTaken' }, at } as const;
    // One that no host ever had, as a rehearsal that was played up to a moment, is begun and not recovered.
    const had = run.records.some((record) => record.kind === 'mark' && record.mark.kind === 'hostTaken');
    const command = {
      by: { kind: 'facilitator' },
      do: { act: 'pause', reason: had ? 'recovered' : 'facilitator' },
    } as const;
    const recovering = core.state.phase === 'running' ? [mark, { id: environment.randomId(), at, command }] : [mark];
    return (await keeper.keep(recovering)).kind === 'kept' ? undefined : { problem: keeper.fault };
  });
  if (!taken) return ok({ host, run });
  host.stop('host-left');
  return err({ kind: 'store', problem: taken.problem });
}
