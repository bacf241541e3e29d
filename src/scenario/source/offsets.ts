/**
 * Where the characters of a YAML scalar's value stand in its source: folding, quotes and escapes make the two differ.
 * Returns offsets into `raw` for each character of `value` and one for its end, or undefined when they cannot be matched.
 */
export function alignScalar(raw: string, value: string): readonly number[] | undefined {
  const quote = raw.startsWith("'") || raw.startsWith('"') ? raw[0] : undefined;
  const blockStart = /^[|>][^\n]*\n/.exec(raw)?.[0].length ?? 0;
  let at = quote ? 1 : blockStart;
  const offsets: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const char = value[i] as string;
    if (/\s/.test(char)) {
      if (!/\s/.test(raw[at] ?? '')) return i === value.length - 1 ? [...offsets, at, at] : undefined;
      offsets.push(at);
      // A fold or an indented line: everything blank in the source stands for this one blank.
      if (!/\s/.test(value[i + 1] ?? '')) while (/\s/.test(raw[at] ?? '')) at++;
      else at++;
      continue;
    }
    while (/\s/.test(raw[at] ?? '')) at++;
    if (quote === "'" && raw.startsWith("''", at)) {
      if (char !== "'") return undefined;
      offsets.push(at);
      at += 2;
      continue;
    }
    if (quote === '"' && raw[at] === '\\') at++;
    if (raw[at] !== char) return undefined;
    offsets.push(at);
    at++;
  }
  return [...offsets, at];
}
