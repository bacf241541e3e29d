/** A place in the scenario that was made, as a report of an import names it: a file, and a field in it. */
export interface ImportPlace {
  readonly file: string;
  readonly field: string | undefined;
}

/** Undefined: what it names is in the file that was imported, or in one that the scenario does not have any more. */
export function importPlace(where: string, files: readonly string[]): ImportPlace | undefined {
  const [file = '', field] = where.split(': ');
  return files.includes(file) ? { file, field } : undefined;
}

/**
 * The element that a report of an import names: by its id behind words of the file, or before a point, by its id or by a field of it. Undefined:
 * the scenario has none of that id.
 */
export const importElement = <E extends { readonly id: string }>(
  where: string,
  elements: readonly E[],
): E | undefined => {
  const [id] = /\(([^()]+)\)$/.exec(where)?.slice(1) ?? where.split('.');
  return elements.find((element) => element.id === id);
};

/** Where a field stands for the first time; the beginning of the text where it has no such field. */
export function fieldIn(text: string, field: string | undefined): number {
  const lines = text.split('\n');
  const found = lines.findIndex((line) => field !== undefined && line.replace(/^[\s-]*/, '').startsWith(`${field}:`));
  return lines.slice(0, Math.max(0, found)).reduce((sum, line) => sum + line.length + 1, 0);
}
