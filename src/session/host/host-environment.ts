import type { RealTime } from '../../base/time.ts';

/** What a host needs from the machine it runs on; injected, so that a test can be the machine. */
export interface HostEnvironment {
  /** UTC ms; may jump when someone sets the clock. */
  wall(): RealTime;
  /** Real ms that only go forward. */
  steady(): number;
  /** Ms of processor time that this very program has used; absent where that cannot be known. Goes on while it works, not while it is stopped. */
  worked?(): number;
  /** At least 128 random bits as text; never the same twice. */
  randomId(): string;
  /**
   * Resolves when whatever else is ready here has had its turn, also in other runs: what can wait then does not stand in the way of what
   * people wait for. Absent where a run has the machine to itself.
   */
  rest?(): Promise<void>;
  /** Told how long something took, in real ms; absent while nobody measures. */
  readonly spent?: ((on: Work, ms: number) => void) | undefined;
}

/** What a release to many is made of: making views and what changed in them, packing that, and handing it to sockets. */
export type Work = 'views' | 'frames' | 'sockets';
