import type { RngStream } from '../../base/rng.ts';
import { madeUpLength, madeUpWords } from '../policies/made-up-text.ts';

/** Bits for the number of words, and for each word: a made-up text is one number. */
const LENGTH_BITS = 3;
const WORD_BITS = 4;

const [least, most] = madeUpLength;

/** Draws a made-up text, as `madeUpText` does. */
export function drawText(rng: RngStream): number {
  const length = least + rng.below(most - least + 1);
  let text = length;
  for (let i = 0; i < length; i++) text |= rng.below(madeUpWords.length) << (LENGTH_BITS + i * WORD_BITS);
  return text;
}

export const wordsInText = (text: number | undefined): number => (text ?? 0) & ((1 << LENGTH_BITS) - 1);

export const textOf = (text: number): string =>
  Array.from(
    { length: wordsInText(text) },
    (_, i) => madeUpWords[(text >> (LENGTH_BITS + i * WORD_BITS)) & ((1 << WORD_BITS) - 1)],
  ).join(' ');
