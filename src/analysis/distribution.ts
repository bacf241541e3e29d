/** How many values lie in each of equal bins between 0 and 1; 1 itself lies in the last. */
export function binsOf(shares: readonly number[], bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const share of shares) {
    const index = Math.max(0, Math.min(bins - 1, Math.floor(share * bins)));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
