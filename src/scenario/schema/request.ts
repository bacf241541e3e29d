import { z } from 'zod';
import { effects } from './effect.ts';
import { condition, id, ids, instant, text } from './primitives.ts';

export const request = z.strictObject({
  id,
  title: text,
  by: ids.min(1),
  to: ids.default([]),
  toText: text,
  opens: z.union([instant, z.strictObject({ at: instant.optional(), when: condition.optional() })]),
  elements: z.array(z.strictObject({ id, text, trap: z.boolean().default(false) })).default([]),
  effects: effects.default([]),
  answers: z.array(z.strictObject({ id, from: id, when: condition.optional(), text })).default([]),
  suits: z.array(z.strictObject({ policy: z.enum(['hasty', 'diligent']), elements: ids })).default([]),
});

export const logKind = z.strictObject({
  id,
  title: text,
  by: z.union([z.literal('all'), ids.min(1)]),
  fields: z.array(z.strictObject({ id, label: text })).min(1),
  effects: effects.default([]),
});

export type AuthoredRequest = z.output<typeof request>;
export type AuthoredLogKind = z.output<typeof logKind>;
