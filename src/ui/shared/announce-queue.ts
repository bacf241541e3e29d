export type Urgency = 'status' | 'alert';

export interface AnnounceQueueOptions {
  /** Speaks: puts one line in the live region. */
  speak(urgency: Urgency, line: string): void;
  /** Sums up more than three lines: how many, and the last. */
  sumUp(count: number, last: string): string;
  /** Calls back after `ms` real ms. */
  later(callback: () => void, ms: number): void;
}

const BATCH_MS = 600;
const MOST = 3;

/**
 * Gathers announcements for 600 ms, so that a screen reader hears one line instead of many; more than three become a sum
 * and the last (UX.md 2.3).
 */
export const createAnnounceQueue = (options: AnnounceQueueOptions) => {
  const waiting: Record<Urgency, string[]> = { status: [], alert: [] };
  let planned = false;
  const flush = (): void => {
    planned = false;
    for (const urgency of ['alert', 'status'] as const) {
      const lines = waiting[urgency].splice(0);
      const last = lines.at(-1);
      if (last === undefined) continue;
      options.speak(urgency, lines.length > MOST ? options.sumUp(lines.length, last) : lines.join('. '));
    }
  };
  return (line: string, urgency: Urgency = 'status'): void => {
    waiting[urgency].push(line);
    if (planned) return;
    planned = true;
    options.later(flush, BATCH_MS);
  };
};
