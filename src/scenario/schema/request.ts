import { z } from 'zod';
import { effects } from './effect.ts';
import { condition, id, instant, members, ref, refs, text } from './primitives.ts';

export const opens = z.union([instant, z.strictObject({ at: instant.optional(), when: condition.optional() })]);

/** Who reads a text: the audiences of the model. */
export const audience = z.enum(['press', 'public', 'office', 'supervisor', 'parliament', 'staff', 'vendor']);

/** Tick-boxes of a form: each has its own text, or is a claim or the overclaim of one. */
export const elements = z
  .array(
    z.strictObject({
      id,
      text: text.optional(),
      claim: ref('claim').optional().meta({ description: "Its text is the claim's" }),
      overclaim: z.boolean().default(false).meta({ description: "Its text is the claim's overclaim" }),
      trap: z.boolean().default(false),
    }),
  )
  .default([]);

export const answers = z
  .array(z.strictObject({ id, from: ref('actor'), when: condition.optional(), text }))
  .default([]);

export const request = z.strictObject({
  id,
  title: text,
  by: refs('role').min(1),
  to: refs('actor', 'role').default([]),
  toText: text,
  opens,
  elements,
  audience: audience.optional(),
  effects: effects.default([]),
  overclaims: ref('signal').optional().meta({ description: 'The signal that an overclaim in the text raises' }),
  answers,
  suits: z.array(z.strictObject({ policy: z.enum(['hasty', 'diligent']), elements: members('element') })).default([]),
});

export const logKind = z.strictObject({
  id,
  title: text,
  by: z.union([z.literal('all'), refs('role').min(1)]),
  fields: z.array(z.strictObject({ id, label: text })).min(1),
  effects: effects.default([]),
});

export type AuthoredRequest = z.output<typeof request>;
export type AuthoredLogKind = z.output<typeof logKind>;
