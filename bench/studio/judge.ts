/** Goal, real ms, 99 of 100: how long a keystroke may keep the page busy at a stretch. */
export const BLOCK = 8;

/** The value that this share of them stays within. */
export const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
