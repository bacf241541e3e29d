import type { ObjectChange } from './change.ts';

/**
 * What became of an object of which nothing changed but one list, that grew at its end: what `changeOf` finds of the two, for whoever knows.
 * @param length of the list as it was
 * @param items at least one
 */
export const appended = (name: string, length: number, items: readonly unknown[]): ObjectChange => {
  const puts = items.map((put) => ({ put }));
  return { within: { [name]: { list: length > 0 ? [[0, length], ...puts] : puts } } };
};
