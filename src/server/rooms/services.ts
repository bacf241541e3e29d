import type { HostEnvironment } from '../../session/host/host-environment.ts';
import type { SessionRegistry } from '../sessions/registry.ts';
import type { SqlStore } from '../store/sql-store.ts';
import type { Network } from '../http/network.ts';

/** What rooms need of the process they live in. */
export interface Services {
  readonly store: SqlStore;
  readonly registry: SessionRegistry;
  readonly network: Network;
  readonly environment: HostEnvironment;
  /** Names this process in leases. */
  readonly owner: string;
  report(error: unknown): void;
}

/** Frames that one screen may send in a second; a person at full speed sends a few, and our own screens pace themselves below it. */
export const FRAMES_PER_SECOND = 100;

/** Seconds for which a reservation in a room is good. A room that is asked to end waits for those that are out. */
export const RESERVED_S = 5;
