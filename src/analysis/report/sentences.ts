import type { Sentence } from './report.ts';

/** A sentence with where it can be looked up; each position once, in order, those before the first record left out. */
export function sentence(key: string, text: string, seqs: readonly (number | undefined)[] = []): Sentence {
  const known = seqs.filter((seq): seq is number => seq !== undefined && seq >= 0);
  return { key, text, seqs: [...new Set(known)].toSorted((a, b) => a - b) };
}

/** An authored sentence inside another: without its last stop. */
export const inside = (text: string): string => text.trim().replace(/\.$/, '');

/** An authored sentence with exactly one stop at its end. */
export const stopped = (text: string): string => {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…][’”')]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

/** 'a, b en c' */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

export const quoted = (text: string): string => `‘${inside(text)}’`;
