/** Runs turns one after another: the next begins when the promise of the one before has settled. */
export interface SerialQueue {
  /** Settles as the turn does. A turn that fails does not stop the queue. */
  run<T>(turn: () => T | Promise<T>): Promise<T>;
  /** Resolves when all turns asked for so far have ended. */
  idle(): Promise<void>;
  /** Turns waiting or under way. */
  size(): number;
}

export function createSerialQueue(): SerialQueue {
  let tail: Promise<unknown> = Promise.resolve();
  let size = 0;
  return {
    run(turn) {
      size += 1;
      const result = tail.then(turn).finally(() => {
        size -= 1;
      });
      tail = result.catch(() => undefined);
      return result;
    },
    idle: () => tail.then(() => undefined),
    size: () => size,
  };
}
