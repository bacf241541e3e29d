/** `Woordvoerder [seat-press]`: a name for people, an id to find it again. */
export const named = (name: string, id: string): string => `${name} [${id}]`;

/** The two apart; a cell that somebody else wrote has a name only. */
export function readNamed(cell: string): { readonly name: string; readonly id?: string } {
  const found = /^(.*?)\s*\[([A-Za-z0-9][A-Za-z0-9-]*)\]\s*$/.exec(cell);
  return found ? { name: found[1] ?? '', id: found[2] ?? '' } : { name: cell.trim() };
}
