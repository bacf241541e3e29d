import { z } from 'zod';
import { condition, id, ref, refs, text } from './primitives.ts';

export const cap = z.strictObject({
  id,
  objective: ref('objective'),
  text,
  levels: z.array(z.strictObject({ when: condition, atMost: z.enum(['S', 'M', 'U']) })).min(1),
});

export const pattern = z.strictObject({
  id,
  title: text,
  when: condition,
  question: text,
  advice: text.optional().meta({ description: 'A measure that the report proposes when a run shows this pattern' }),
});

export const question = z.strictObject({
  id,
  objective: ref('objective'),
  text,
  roles: refs('role').min(1).optional(),
});

export type AuthoredCap = z.output<typeof cap>;
export type AuthoredPattern = z.output<typeof pattern>;
export type AuthoredQuestion = z.output<typeof question>;
