import type { Rejection } from '../../engine/rejection.ts';
import type { TypedText } from '../../engine/journal/record.ts';
import type { StoreProblem } from '../store/journal-store.ts';
import type { HostEnvironment } from './host-environment.ts';
import type { Judged, Planned, RunCore } from './run-core.ts';

/** What became of steps: in force and durable; refused by the engine; not stored (the run stands paused); or not ours any more. */
export type Kept =
  | { readonly kind: 'kept'; readonly judged: Judged }
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  | { readonly kind: 'unstored' }
  | { readonly kind: 'superseded' };

export interface Keeper {
  /** Why the store last failed; undefined while it takes what it is given. */
  readonly fault: StoreProblem | undefined;
  /** Steady ms and UTC ms at which something was last stored. */
  readonly last: { readonly steady: number; readonly wall: number } | undefined;
  keep(planned: readonly Planned[], texts?: readonly TypedText[]): Promise<Kept>;
}

/**
 * Judges, stores, and only then puts in force. A store that fails or is full pauses the run: that pause alone is in force before it is
 * stored, and goes first when the store takes data again. A store that has a newer journal than ours, or may have, ends this host:
 * whoever takes the run up next reads what was stored, and what was not answered is sent to them again.
 */
export function createKeeper(
  core: RunCore,
  environment: HostEnvironment,
  onSuperseded: (problem: StoreProblem) => void,
): Keeper {
  let fault: StoreProblem | undefined;
  let last: Keeper['last'];
  let superseded = false;

  function standStill(): void {
    if (core.state.phase !== 'running') return;
    const command = { by: { kind: 'facilitator' }, do: { act: 'pause', reason: 'store' } } as const;
    core.force({ at: core.state.now, id: environment.randomId(), command });
  }

  return {
    get fault() {
      return fault;
    },
    get last() {
      return last;
    },
    async keep(planned, texts) {
      if (superseded) return { kind: 'superseded' };
      const judged = core.judge(planned);
      if (!judged.ok) return { kind: 'refused', rejection: judged.error };
      const stored = await core.commit(judged.value, texts);
      if (stored.ok) {
        fault = undefined;
        last = { steady: environment.steady(), wall: environment.wall() };
        return { kind: 'kept', judged: judged.value };
      }
      const { kind } = stored.error;
      if (kind === 'late' || kind === 'gone' || kind === 'unsure') {
        superseded = true;
        onSuperseded(stored.error);
        return { kind: 'superseded' };
      }
      fault = stored.error;
      standStill();
      return { kind: 'unstored' };
    },
  };
}
