import { z } from 'zod';
import { effects } from './effect.ts';
import { condition, id, ids, instant, text } from './primitives.ts';

const option = z.strictObject({
  id,
  text,
  reason: text,
  ratings: z.record(id, z.int().min(0).max(3)),
  adjust: z.array(z.strictObject({ when: condition, dimension: id, by: z.int().min(-3).max(3) })).default([]),
  cost: z
    .strictObject({
      min: z.number().min(0).default(0),
      occ: z.number().min(0).default(0),
      work: z.number().min(0).default(0),
      values: z.number().min(0).default(0),
    })
    .prefault({}),
  effects: effects.default([]),
  due: z.array(z.strictObject({ request: id.optional(), product: id.optional(), at: instant })).default([]),
  suits: z.array(z.enum(['hasty', 'diligent'])).default([]),
});

export const decision = z.strictObject({
  id,
  title: text,
  by: id,
  advice: ids.default([]),
  confirm: id.optional(),
  needs: z.strictObject({ when: condition, text }).optional(),
  opens: id.meta({ description: 'The inject or signal that opens it' }),
  deadline: instant,
  default: id,
  owner: id,
  due: instant.optional(),
  recheck: instant.optional(),
  objective: id,
  lockedBy: z
    .array(z.strictObject({ request: id.optional(), product: id.optional(), when: condition.optional(), option: id }))
    .default([]),
  options: z.array(option).min(2),
});

export type AuthoredDecision = z.output<typeof decision>;
export type AuthoredOption = z.output<typeof option>;
