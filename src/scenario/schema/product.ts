import { z } from 'zod';
import { effects } from './effect.ts';
import { id, instant, ref, refs, text } from './primitives.ts';
import { answers, audience, elements, opens } from './request.ts';

const field = z.strictObject({
  id,
  label: text,
  help: text.optional(),
  kind: z.enum(['text', 'claims', 'choice']),
  required: z.boolean().default(false),
  claims: refs('claim')
    .min(1)
    .optional()
    .meta({ description: 'Of a field of kind claims: each and its overclaim are offered' }),
  options: z.array(z.strictObject({ id, text })).min(2).optional().meta({ description: 'Of a field of kind choice' }),
});

export const product = z.strictObject({
  id,
  title: text,
  by: refs('role').min(1),
  drafters: z.union([z.literal('all'), refs('role').min(1)]).default('all'),
  to: refs('actor', 'role').default([]),
  toText: text,
  audience,
  opens,
  target: instant.optional(),
  limit: instant.optional(),
  fields: z.array(field).min(1),
  elements,
  effects: effects.default([]),
  drafted: z.strictObject({ fields: z.int().min(1), effects }).optional(),
  overclaims: ref('signal').optional().meta({ description: 'The signal that an overclaim in the text raises' }),
  rubric: z.array(z.strictObject({ id, text })).default([]),
  answers,
});

export type AuthoredProduct = z.output<typeof product>;
export type AuthoredField = z.output<typeof field>;
