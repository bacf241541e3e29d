import type { Chooser } from './chooser.ts';

const words = [
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

/** A few words that say nothing: no rule reads what people type. */
export function madeUpText(choose: Chooser): string {
  const length = choose.between(2, 5);
  let text = choose.one(words) as string;
  for (let i = 1; i < length; i++) text += ` ${choose.one(words)}`;
  return text;
}
