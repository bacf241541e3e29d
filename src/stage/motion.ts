/** Everything on the stage that takes time, with its length in ms (look/README, Motion). */
export const motions = {
  envelope: { ms: 1800, ease: 'travel' },
  slip: { ms: 600, ease: 'settle' },
  arrive: { ms: 600, ease: 'settle' },
  callRound: { ms: 1000, ease: 'linear' },
  light: { ms: 20_000, ease: 'linear' },
  curtainClose: { ms: 600, ease: 'leave' },
  curtainOpen: { ms: 600, ease: 'settle' },
  news: { ms: 240, ease: 'settle' },
  panel: { ms: 240, ease: 'settle' },
} as const;

/** Stretches in which something stands still, in ms; the same with reduced motion. */
export const holds = { curtainTitle: 800, curtainTitleCut: 2000, delivered: 1800 } as const;

export type MotionName = keyof typeof motions;
type EaseName = (typeof motions)[MotionName]['ease'];

/** y of a CSS cubic-bezier at x, found by bisection: 20 halvings give six digits. */
function bezier(x1: number, y1: number, x2: number, y2: number): (x: number) => number {
  const at = (a: number, b: number, t: number): number => 3 * a * t * (1 - t) ** 2 + 3 * b * t * t * (1 - t) + t ** 3;
  return (x) => {
    let low = 0;
    let high = 1;
    for (let i = 0; i < 20; i += 1) {
      const middle = (low + high) / 2;
      if (at(x1, x2, middle) < x) low = middle;
      else high = middle;
    }
    return at(y1, y2, (low + high) / 2);
  };
}

const eases: Readonly<Record<EaseName, (x: number) => number>> = {
  linear: (x) => x,
  settle: bezier(0.2, 0.7, 0.2, 1),
  travel: bezier(0.45, 0.05, 0.35, 1),
  leave: bezier(0.5, 0, 0.9, 0.4),
};

interface Running {
  readonly ms: number;
  readonly ease: (x: number) => number;
  readonly apply: (share: number) => void;
  readonly done: () => void;
  elapsed: number;
}

/** The only source of movement on the stage. */
export interface Motion {
  /**
   * Calls `apply` with a share from 0 to 1, then `done`. With reduced motion both happen at once. A motion of the same
   * key that still runs is brought to its end first.
   */
  run(name: MotionName, key: string, apply: (share: number) => void, done?: () => void): void;
  /** Calls `done` after so many ms; with reduced motion too. */
  hold(ms: number, key: string, done: () => void): void;
  /** Lets so many ms pass. */
  step(ms: number): void;
  /** Brings everything to its end, also what begins by that. */
  finish(): void;
  setReduced(reduced: boolean): void;
  readonly reduced: boolean;
  readonly busy: boolean;
}

const nothing = (): void => undefined;

export function createMotion(startReduced: boolean): Motion {
  const running = new Map<string, Running>();
  let reduced = startReduced;

  const end = (key: string, entry: Running): void => {
    running.delete(key);
    entry.apply(1);
    entry.done();
  };

  const begin = (key: string, entry: Running): void => {
    const before = running.get(key);
    if (before) end(key, before);
    entry.apply(0);
    running.set(key, entry);
  };

  const finish = (): void => {
    // What a motion begins when it ends is ended too; each chain on the stage is a few links long.
    for (let round = 0; running.size > 0 && round < 10; round += 1)
      [...running].forEach(([key, entry]) => running.get(key) === entry && end(key, entry));
  };

  return {
    run(name, key, apply, done = nothing) {
      if (reduced) {
        const before = running.get(key);
        if (before) end(key, before);
        apply(1);
        done();
        return;
      }
      const { ms, ease } = motions[name];
      begin(key, { ms, ease: eases[ease], apply, done, elapsed: 0 });
    },
    hold(ms, key, done) {
      begin(key, { ms, ease: eases.linear, apply: nothing, done, elapsed: 0 });
    },
    step(ms) {
      [...running].forEach(([key, entry]) => {
        if (running.get(key) !== entry) return;
        entry.elapsed += ms;
        if (entry.elapsed >= entry.ms) end(key, entry);
        else entry.apply(entry.ease(entry.elapsed / entry.ms));
      });
    },
    finish,
    setReduced(next) {
      reduced = next;
      if (next) finish();
    },
    get reduced() {
      return reduced;
    },
    get busy() {
      return running.size > 0;
    },
  };
}
