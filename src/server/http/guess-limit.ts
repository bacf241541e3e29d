/** Wrong tokens and codes that one address may send in a minute, and all together. */
const EACH = 20;
const ALL = 600;
const MINUTE_MS = 60_000;

/** Slows down guessing. Counts failures only: whoever has a right token is never held up by it, but for an address that guesses. */
export interface GuessLimit {
  allows(address: string): boolean;
  failed(address: string): void;
}

export function createGuessLimit(steady: () => number): GuessLimit {
  let since = steady();
  let all = 0;
  const counts = new Map<string, number>();
  const turn = (): void => {
    if (steady() - since < MINUTE_MS) return;
    since = steady();
    all = 0;
    counts.clear();
  };
  return {
    allows(address) {
      turn();
      return all < ALL && (counts.get(address) ?? 0) < EACH;
    },
    failed(address) {
      turn();
      all += 1;
      counts.set(address, (counts.get(address) ?? 0) + 1);
    },
  };
}
