/** Mean, and the values below which one and nine in ten runs lie (nearest rank). */
export interface Spread {
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** @throws RangeError when there are no values */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('at least one value');
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (tenths: number): number => sorted[Math.ceil((tenths * sorted.length) / 10) - 1] as number;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, p10: rank(1), p90: rank(9) };
}
