import { draw, seedRng } from '../../src/base/rng.ts';

/** Chance that can be had again by its seed. */
export interface Dice {
  /** An integer from 0, below `bound`. */
  below(bound: number): number;
  pick<T>(items: readonly T[]): T;
  bytes(length: number): Buffer;
}

export function createDice(seed: string): Dice {
  let rng = seedRng(seed);
  const below = (bound: number): number => {
    const [drawn, next] = draw(rng);
    rng = next;
    return Math.floor(drawn * bound);
  };
  return {
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
