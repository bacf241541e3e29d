/** State of a seeded generator, as data: four unsigned 32-bit words. Whoever has it can compute the future: never in a view. */
export type RngState = readonly [number, number, number, number];

/** Expands any text to a well-mixed generator state (xmur3). */
export function seedRng(seed: string): RngState {
  let h = 1779033703 ^ seed.length;
  for (let i = 0; i < seed.length; i++) {
    h = Math.imul(h ^ seed.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  const word = (): number => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    return (h ^= h >>> 16) >>> 0;
  };
  return [word(), word(), word(), word()];
}

/** One draw (sfc32): a number in [0, 1) and the state for the next. */
export function draw(rng: RngState): readonly [number, RngState] {
  let [a, b, c, d] = rng;
  const t = (((a + b) | 0) + d) | 0;
  d = (d + 1) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = (c << 21) | (c >>> 11);
  c = (c + t) | 0;
  return [(t >>> 0) / 4294967296, [a >>> 0, b >>> 0, c >>> 0, d >>> 0]];
}

/** An integer in [0, bound). */
export function drawBelow(rng: RngState, bound: number): readonly [number, RngState] {
  const [x, next] = draw(rng);
  return [Math.floor(x * bound), next];
}

/** The items in an order drawn from the generator (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], rng: RngState): readonly [readonly T[], RngState] {
  const out = [...items];
  let state = rng;
  for (let i = out.length - 1; i > 0; i--) {
    const [j, next] = drawBelow(state, i + 1);
    state = next;
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return [out, state];
}

/** The same draws from a generator that is written on, for who draws much; `state` is where it stands. */
export class RngStream {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(start: RngState) {
    this.#a = start[0];
    this.#b = start[1];
    this.#c = start[2];
    this.#d = start[3];
  }

  /** As `draw`. */
  draw(): number {
    const b = this.#b;
    const c = this.#c;
    const t = (((this.#a + b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = b ^ (b >>> 9);
    this.#b = (c + (c << 3)) | 0;
    this.#c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  /** As `drawBelow`. */
  below(bound: number): number {
    return Math.floor(this.draw() * bound);
  }

  state(): RngState {
    return [this.#a >>> 0, this.#b >>> 0, this.#c >>> 0, this.#d >>> 0];
  }
}
