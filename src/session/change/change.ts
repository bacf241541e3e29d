/** What became of an object of JSON: all that must be said to somebody who has it as it was. */
export interface ObjectChange {
  /** Fields that are new or have quite another value. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly gone?: readonly string[];
  /** Fields that changed within. */
  readonly within?: Readonly<Record<string, ObjectChange | ListChange>>;
}

/** What became of a list, in order: parts of it as it was, and what is new. */
export interface ListChange {
  readonly list: readonly ListPart[];
}

/** So many items of the list as it was from an index on; one of them, changed within; or something new. */
export type ListPart =
  | readonly [from: number, count: number]
  | { readonly at: number; readonly change: ObjectChange }
  | { readonly put: unknown };
