import { err, ok, type Result } from '../../base/result.ts';
import type { Host, HostEnd } from '../../session/host/host.ts';
import type { HostEnvironment } from '../../session/host/host-environment.ts';
import { openHost, type OpenProblem } from '../../session/host/open-host.ts';
import type { Lease } from '../store/lease.ts';
import type { SqlStore } from '../store/sql-store.ts';

/** Real ms between two beats of the pacer. */
const BEAT_MS = 250;
/** Real ms for which a lease is taken; a process that died is missed for so long at most. */
const LEASE_MS = 10_000;
const RENEW_MS = LEASE_MS / 4;

/** A run that this process owns, with its clock. */
export interface HeldRun {
  readonly host: Host;
  /** Gives the run back: another process may take it at once. */
  release(): Promise<void>;
}

/** `held`: another process has the run; `left` real ms until that expires, unless renewed. */
export type HoldProblem = OpenProblem | { readonly kind: 'held'; readonly left: number };

export interface HoldOptions {
  readonly store: SqlStore;
  /** Names this process. */
  readonly owner: string;
  readonly environment: HostEnvironment;
  /** Told of our own bugs and of the store's failures. */
  report(error: unknown): void;
  /** The run is not ours any more, or was given back. */
  onEnd(end: HostEnd): void;
}

/** Takes the lease of a run, opens its host, and lets its clock beat until it is released or lost. */
export async function holdRun(run: string, options: HoldOptions): Promise<Result<HeldRun, HoldProblem>> {
  const { store, owner, environment, report, onEnd } = options;
  const taken = await store.leases.take(run, owner, LEASE_MS);
  if (taken.kind === 'gone') return err({ kind: 'missing' });
  if (taken.kind === 'held') return err({ kind: 'held', left: taken.left });
  const { lease } = taken;
  const giveBack = (): Promise<void> => store.leases.release(lease).catch(report);
  const opened = await openHost(run, store.under(lease), environment, report).catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  if (!opened.ok) {
    await giveBack();
    return opened;
  }
  const { host } = opened.value;
  const beat = setInterval(() => host.beat(), BEAT_MS);
  const renewal = setInterval(() => void renew(store, lease, host, report), RENEW_MS);
  let over = false;
  const stopListening = host.onStanding(() => {
    const { ended } = host.standing();
    if (!ended || over) return;
    over = true;
    clearInterval(beat);
    clearInterval(renewal);
    stopListening();
    onEnd(ended);
  });
  return ok({
    host,
    async release() {
      // What has come in is dealt with before the run is given away.
      await host.idle();
      host.stop('host-left');
      await giveBack();
    },
  });
}

/** A store that does not answer says nothing about the lease: appends carry their epoch, so going on does no harm. */
async function renew(store: SqlStore, lease: Lease, host: Host, report: (error: unknown) => void): Promise<void> {
  try {
    if (!(await store.leases.renew(lease, LEASE_MS))) host.stop('taken-over');
  } catch (error) {
    report(error);
  }
}
