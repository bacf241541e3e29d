/** Times how long a release takes to each screen: one at a time, by words that stand in nothing else. */
export interface ReleaseClock {
  /** A screen, by its number, has a frame. */
  saw(screen: number, frame: Buffer): void;
  /** Sends, and resolves when every screen was shown `words`, or `patience` real ms later. */
  time(words: string, patience: number, send: () => void): Promise<Released>;
}

/** By screen: real ms from the release; -1: it was not there in time. */
export type Released = readonly number[];

export function createReleaseClock(screens: number): ReleaseClock {
  let mark: Buffer | undefined;
  let after: number[] = [];
  let left = 0;
  let began = 0;
  let done: () => void = () => undefined;
  return {
    saw(screen, frame) {
      if (!mark || after[screen] !== -1 || !frame.includes(mark)) return;
      after[screen] = performance.now() - began;
      left -= 1;
      if (left === 0) done();
    },
    async time(words, patience, send) {
      after = Array<number>(screens).fill(-1);
      left = screens;
      mark = Buffer.from(words);
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        done = resolve;
        timer = setTimeout(resolve, patience);
        began = performance.now();
        send();
      });
      clearTimeout(timer);
      mark = undefined;
      return after;
    },
  };
}
