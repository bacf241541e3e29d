import { setLogger } from '@colyseus/core/Logger';

/** Real ms in which no more than one line is written about frames that could not be read. */
const SAID_EVERY = 60_000;

/**
 * Takes the place of the log of the rooms' library, which writes a stack for each frame that it cannot read, with what somebody typed
 * in it: here they are counted. What goes wrong in our own rooms comes by `onUncaughtException`.
 */
export function countUnreadFrames(report: (error: unknown) => void, steady: () => number): void {
  let count = 0;
  let said = -Infinity;
  const nothing = (): void => undefined;
  setLogger({
    debug: nothing,
    info: nothing,
    trace: nothing,
    warn: nothing,
    error() {
      count += 1;
      if (steady() - said < SAID_EVERY) return;
      said = steady();
      report(new UnreadFrames(count));
      count = 0;
    },
  });
}

export class UnreadFrames extends Error {
  constructor(count: number) {
    super(`${count} frames could not be read; the lines that they came over were closed`);
    this.name = 'UnreadFrames';
  }
}
