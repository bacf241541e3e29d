/** A call that one process makes to the room of a run in another. */
export interface PeerCall {
  readonly run: string;
  /** `open`: takes the run up; anything else is a method of the room. */
  readonly method: string;
  readonly given: readonly unknown[];
}

/**
 * The processes that share the work. They help to find each other and pass on calls, and hold nothing: who owns a run stands in the
 * store, so nothing is lost when they lose sight of each other.
 */
export interface Peers {
  /** Names of the processes that are there, this one among them. */
  names(): Promise<readonly string[]>;
  /** Rejects when that process is not there, does not answer in time, or says that it could not. */
  ask(peer: string, call: PeerCall): Promise<unknown>;
  /** What this process does when it is asked. */
  answer(handle: (call: PeerCall) => Promise<unknown>): void;
  close(): Promise<void>;
}

/** The one process there is, or one that stands ready to take over and speaks to no other. */
export const noPeers = (name: string): Peers => ({
  names: async () => [name],
  ask: async (peer) => {
    throw new Error(`no line to process ${peer}`);
  },
  answer: () => undefined,
  close: async () => undefined,
});
