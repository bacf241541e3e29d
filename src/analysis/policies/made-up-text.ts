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
export const madeUpText = (choose: Chooser): string =>
  Array.from({ length: choose.between(2, 5) }, () => choose.one(words)).join(' ');
