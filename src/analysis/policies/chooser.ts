import { RngStream, type RngState } from '../../base/rng.ts';

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
export const drawingChooser = (start: RngState): Chooser & { rng(): RngState } => new DrawingChooser(start);

/** A class, because one is made for every act of a simulated participant. */
class DrawingChooser implements Chooser {
  readonly #stream: RngStream;

  constructor(start: RngState) {
    this.#stream = new RngStream(start);
  }

  one<T>(items: readonly T[]): T {
    return items[this.#stream.below(items.length)] as T;
  }

  some<T>(items: readonly T[]): readonly T[] {
    const chosen: T[] = [];
    for (const item of items) if (this.maybe()) chosen.push(item);
    return chosen.length > 0 ? chosen : [this.one(items)];
  }

  between(from: number, to: number): number {
    return from + this.#stream.below(to - from + 1);
  }

  maybe(): boolean {
    return this.#stream.draw() < 0.5;
  }

  rng(): RngState {
    return this.#stream.state();
  }
}
