/** What was taken out of a text, by kind. */
export interface Scrubbed {
  readonly text: string;
  readonly found: readonly ('address' | 'telephone' | 'secret')[];
}

/** After the word for a secret only what has a digit in it: "no secret: everybody knew" is prose. */
const patterns = [
  [
    'secret',
    /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|xox[abp]-[A-Za-z0-9-]{10,}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*)/g,
    '[...]',
  ],
  [
    'secret',
    /(?<=\b(?:password|passwd|wachtwoord|token|secret|api[ _-]?key)\s*[:=]\s*)(?=[^\s<>"']*\d)[^\s<>"']{6,}/gi,
    '[...]',
  ],
  ['address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
  ['telephone', /\+\d[\d ()-]{7,}\d/g, '[tel.]'],
] as const;

/** Takes e-mail addresses, telephone numbers and what looks like a secret out of a text of somebody else. */
export function scrub(text: string): Scrubbed {
  const found: ('address' | 'telephone' | 'secret')[] = [];
  const clean = patterns.reduce(
    (all, [kind, pattern, instead]) =>
      all.replace(pattern, () => {
        found.push(kind);
        return instead;
      }),
    text,
  );
  return { text: clean, found };
}
