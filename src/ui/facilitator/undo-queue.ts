/** A release that is kept back for a moment, so that a slip of the hand reaches nobody (MECHANICS.md section 6). */
export interface PendingRelease {
  readonly inject: string;
  readonly title: string;
  readonly to: string;
  readonly reason?: string;
  /** Real ms on the screen's own clock at which the command goes out. */
  readonly goesAt: number;
}

/** Real ms that a release is kept back. */
export const KEEP_BACK = 5_000;

/** Adds a release, last; one that is already waiting keeps its own moment. */
export const keepBack = (
  queue: readonly PendingRelease[],
  release: Omit<PendingRelease, 'goesAt'>,
  now: number,
): readonly PendingRelease[] =>
  queue.some((pending) => pending.inject === release.inject)
    ? queue
    : [...queue, { ...release, goesAt: now + KEEP_BACK }];

export const takeBack = (queue: readonly PendingRelease[], inject: string): readonly PendingRelease[] =>
  queue.filter((pending) => pending.inject !== inject);

/** What goes out now, in the order of asking, and what still waits. */
export const splitDue = (
  queue: readonly PendingRelease[],
  now: number,
): { readonly due: readonly PendingRelease[]; readonly waiting: readonly PendingRelease[] } => ({
  due: queue.filter((pending) => pending.goesAt <= now),
  waiting: queue.filter((pending) => pending.goesAt > now),
});

/** Whole real seconds left, at least 1 while it waits. */
export const secondsLeft = (pending: PendingRelease, now: number): number =>
  Math.max(1, Math.ceil((pending.goesAt - now) / 1_000));
