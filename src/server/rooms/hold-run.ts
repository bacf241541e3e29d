import { err, ok, type Result } from '../../base/result.ts';
import { headerHash, textRef } from '../../engine/journal/chain.ts';
import type { NotebookEntry } from '../../engine/notebook/entry.ts';
import { noteHash, type NoteRecord } from '../../engine/notebook/note-record.ts';
import type { Host, HostEnd } from '../../session/host/host.ts';
import type { HostEnvironment } from '../../session/host/host-environment.ts';
import { openHost, type OpenProblem } from '../../session/host/open-host.ts';
import type { StoredText } from '../../session/store/journal-store.ts';
import type { Lease } from '../store/lease.ts';
import type { SqlStore } from '../store/sql-store.ts';

/** Real ms between two beats of the pacer. */
const BEAT_MS = 250;

/** A run that this process owns, with its clock. */
export interface HeldRun {
  readonly host: Host;
  /** Adds an entry that was written elsewhere, if it continues the notebook as it stands. */
  addNote(expected: number, note: unknown, texts: readonly StoredText[]): Promise<boolean>;
  /** Gives the run back: another process may take it at once. */
  release(): Promise<void>;
}

/** `held`: another process has the run; `left` real ms until that expires, unless renewed. */
export type HoldProblem = OpenProblem | { readonly kind: 'held'; readonly left: number };

export interface HoldOptions {
  readonly store: SqlStore;
  /** Names this process. */
  readonly owner: string;
  /** Real ms for which the run is taken, unless renewed. */
  readonly leaseMs: number;
  readonly environment: HostEnvironment;
  /** Told of our own bugs and of the store's failures. */
  report(error: unknown): void;
  /** The run is not ours any more, or was given back. */
  onEnd(end: HostEnd): void;
}

/** Takes the lease of a run, opens its host, and lets its clock beat until it is released or lost. */
export async function holdRun(run: string, options: HoldOptions): Promise<Result<HeldRun, HoldProblem>> {
  const { store, owner, leaseMs, environment, report, onEnd } = options;
  const taken = await store.leases.take(run, owner, leaseMs);
  if (taken.kind === 'gone') return err({ kind: 'missing' });
  if (taken.kind === 'held') return err({ kind: 'held', left: taken.left });
  const { lease } = taken;
  const giveBack = (): Promise<void> => store.leases.release(lease).catch(report);
  const kept = store.under(lease);
  const opened = await openHost(run, kept, environment, report).catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  if (!opened.ok) {
    await giveBack();
    return opened;
  }
  const { host } = opened.value;
  const beat = setInterval(() => host.beat(), BEAT_MS);
  const renewal = setInterval(() => void renew(store, lease, leaseMs, host, report), leaseMs / 4);
  let over = false;
  const stopListening = host.onStanding(() => {
    const { ended } = host;
    if (!ended || over) return;
    over = true;
    clearInterval(beat);
    clearInterval(renewal);
    stopListening();
    onEnd(ended);
  });
  return ok({
    host,
    async addNote(expected, note, texts) {
      const { notes } = host.notebook;
      const last = notes.at(-1);
      const prev = last ? noteHash(last) : headerHash(host.core.journal.header);
      const fits = notes.length === expected && isNote(note, expected, prev);
      if (!fits || !texts.every(({ ref, salt, text }) => ref === textRef(salt, text ?? ''))) return false;
      const stored = await kept.appendNote(run, expected, note, texts);
      if (stored.ok) await host.notebook.refresh();
      return stored.ok;
    },
    async release() {
      // What has come in is dealt with before the run is given away.
      await host.idle();
      host.stop('host-left');
      await giveBack();
    },
  });
}

/** What the debrief of a facilitator writes; what evaluators write comes over lines of their own. */
const debriefed: Readonly<Record<NotebookEntry['kind'], boolean>> = {
  observation: true,
  author: false,
  rating: false,
  frozen: false,
  answers: true,
  bookmark: true,
  hotWash: true,
  action: true,
  branch: true,
  reportEdit: true,
  sealed: true,
  removed: true,
};

function isNote(note: unknown, seq: number, prev: string): note is NoteRecord {
  if (typeof note !== 'object' || note === null) return false;
  const { seq: at, prev: after, entry, journal } = note as Partial<NoteRecord>;
  return at === seq && after === prev && journal !== undefined && entry !== undefined && isDebriefed(entry);
}

const isDebriefed = ({ kind }: NotebookEntry): boolean => Object.hasOwn(debriefed, kind) && debriefed[kind];

/** A store that does not answer says nothing about the lease: appends carry their epoch, so going on does no harm. */
async function renew(
  store: SqlStore,
  lease: Lease,
  leaseMs: number,
  host: Host,
  report: (error: unknown) => void,
): Promise<void> {
  try {
    if (!(await store.leases.renew(lease, leaseMs))) host.stop('taken-over');
  } catch (error) {
    report(error);
  }
}
