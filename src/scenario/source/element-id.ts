export type Data = Readonly<Record<string, unknown>>;
export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** The id of an element as it was meant, also when it was written as a number. */
export const idOf = (element: unknown): string | undefined => {
  const id = isData(element) ? element['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
};
