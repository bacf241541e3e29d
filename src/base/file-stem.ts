/** A name as part of a file's: 'Een oefening (kopie)' -> 'een-oefening-kopie'; `fallback` when nothing of it can be used. */
export const fileStem = (name: string, fallback: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
    .toLowerCase() || fallback;
