import { draw, drawBelow, type RngState } from '../../base/rng.ts';

/** How a policy picks among what it may fill in. */
export interface Chooser {
  /** One of a list that is not empty. */
  one<T>(items: readonly T[]): T;
  /** At least one of a list that is not empty, in the order of the list. */
  some<T>(items: readonly T[]): readonly T[];
  /** An integer from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** Whether to do what need not be done. */
  maybe(): boolean;
}

/** Picks by chance; `rng()` is the stream after all that was drawn. */
export function drawingChooser(start: RngState): Chooser & { rng(): RngState } {
  let rng = start;
  const below = (bound: number): number => {
    const [found, next] = drawBelow(rng, bound);
    rng = next;
    return found;
  };
  const maybe = (): boolean => {
    const [found, next] = draw(rng);
    rng = next;
    return found < 0.5;
  };
  const one = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return {
    one,
    some: (items) => {
      const chosen = items.filter(maybe);
      return chosen.length > 0 ? chosen : [one(items)];
    },
    between: (from, to) => from + below(to - from + 1),
    maybe,
    rng: () => rng,
  };
}
