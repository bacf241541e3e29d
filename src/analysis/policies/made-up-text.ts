import type { Chooser } from './chooser.ts';

/** What made-up texts are made of. */
export const madeUpWords = [
  'akkoord',
  'bevestigen',
  'eerst',
  'navragen',
  'nog',
  'onbekend',
  'samen',
  'straks',
  'terugkomen',
  'uitzoeken',
  'vastleggen',
  'volgens',
] as const;

/** Number of words, at least and at most. */
export const madeUpLength = [2, 5] as const;

/** A few words that say nothing: no rule reads what people type. */
export function madeUpText(choose: Chooser): string {
  const length = choose.between(...madeUpLength);
  let text = choose.one(madeUpWords) as string;
  for (let i = 1; i < length; i++) text += ` ${choose.one(madeUpWords)}`;
  return text;
}
