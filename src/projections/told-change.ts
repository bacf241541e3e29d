/** How a list came from the one before it, in its order: so many items of that one from an index on, or one item that is new. */
export type ListSteps = readonly (readonly [from: number, count: number] | { readonly put: unknown })[];

interface Told {
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
  readonly steps: ListSteps;
}

/** What was told last: who asks does so when the view in which the lists stand has been made. */
const told: Told[] = [];
const KEPT = 4;
let oldest = 0;

/** Whoever makes a list from the one before it knows what became of that: nobody need compare them. */
export function tellSteps(before: readonly unknown[], after: readonly unknown[], steps: ListSteps): void {
  told[oldest] = { before, after, steps };
  oldest = (oldest + 1) % KEPT;
}

/** The steps from one list to the other, if they were told. */
export function stepsTold(before: readonly unknown[], after: readonly unknown[]): ListSteps | undefined {
  for (const one of told) if (one.after === after && one.before === before) return one.steps;
  return undefined;
}
