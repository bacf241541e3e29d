import type { HostEnvironment } from '../../session/host/host-environment.ts';
import type { Network } from '../http/network.ts';
import type { Peers } from '../peers/peers.ts';
import type { SessionRegistry } from '../sessions/registry.ts';
import type { WaitingRoom } from '../sessions/waiting-room.ts';
import type { SqlStore } from '../store/sql-store.ts';

/** What rooms need of the process they live in. */
export interface Services {
  readonly store: SqlStore;
  readonly registry: SessionRegistry;
  readonly waiting: WaitingRoom;
  readonly network: Network;
  readonly environment: HostEnvironment;
  /** Names this process in leases, and to the others. */
  readonly owner: string;
  /** Whether screens can reach this very process, behind a proxy, by its name: `/p/<name>/`. */
  readonly named: boolean;
  /** Real ms for which a run is taken; a process that died is missed for so long at most. */
  readonly leaseMs: number;
  readonly peers: Peers;
  /** Rooms of runs that live here, by run. */
  readonly here: Map<string, string>;
  report(error: unknown): void;
}

/** Frames that one screen may send in a second; a person at full speed sends a few, and our own screens pace themselves below it. */
export const FRAMES_PER_SECOND = 100;

/** Seconds for which a reservation in a room is good. A room that is asked to end waits for those that are out. */
export const RESERVED_S = 5;
