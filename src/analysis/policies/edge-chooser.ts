import type { Chooser } from './chooser.ts';

/** Picks without chance: always the first of what is offered and no more than is needed, or always the last. */
export const edgeChooser = (edge: 'first' | 'last'): Chooser => {
  const one = <T>(items: readonly T[]): T => items.at(edge === 'first' ? 0 : -1) as T;
  return {
    one,
    some: (items) => [one(items)],
    between: (from, to) => (edge === 'first' ? from : to),
    maybe: () => edge === 'last',
  };
};
