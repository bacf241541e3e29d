/** `Woordvoerder [seat-press]`: a name for people, an id to find it again. */
export const named = (name: string, id: string): string => `${name} [${id}]`;
