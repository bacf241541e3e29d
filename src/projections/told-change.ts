/** How a list came from the one before it, in its order: so many items of that one from an index on, or one item that is new. */
export type ListSteps = readonly (readonly [from: number, count: number] | { readonly put: unknown })[];

interface Told {
  readonly before: readonly unknown[];
  readonly steps: ListSteps;
}

const told = new WeakMap<readonly unknown[], Told>();

/** Whoever makes a list from the one before it knows what became of that: nobody need compare them. */
export function tellSteps(before: readonly unknown[], after: readonly unknown[], steps: ListSteps): void {
  told.set(after, { before, steps });
}

/** The steps from one list to the other, if they were told. */
export function stepsTold(before: readonly unknown[], after: readonly unknown[]): ListSteps | undefined {
  const found = told.get(after);
  return found?.before === before ? found.steps : undefined;
}
