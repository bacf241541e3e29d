import { z } from 'zod';
import { date, id, language, text } from './primitives.ts';

export const move = z.strictObject({
  id,
  title: text,
  light: z.enum(['dag', 'avond', 'ochtend', 'nacht', 'helder']),
  intro: text,
});

/** The scalars of a scenario; each stands in one part only. */
export const headerShape = {
  format: z.int(),
  id,
  version: z.string(),
  title: text,
  summary: text,
  question: text,
  zone: z.string(),
  dayOne: date,
  language,
  languages: z.array(language).min(1),
};
export const header = z.strictObject(headerShape);

export type AuthoredHeader = z.output<typeof header>;
export type AuthoredMove = z.output<typeof move>;
