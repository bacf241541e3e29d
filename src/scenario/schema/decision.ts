import { z } from 'zod';
import { effects } from './effect.ts';
import { condition, id, instant, member, ref, refs, text } from './primitives.ts';

const option = z.strictObject({
  id,
  text,
  reason: text,
  ratings: z.record(ref('dimension'), z.int().min(0).max(3)),
  adjust: z
    .array(z.strictObject({ when: condition, dimension: ref('dimension'), by: z.int().min(-3).max(3) }))
    .default([]),
  cost: z
    .strictObject({
      min: z.number().min(0).default(0),
      occ: z.number().min(0).default(0),
      work: z.number().min(0).default(0),
      values: z.number().min(0).default(0),
    })
    .prefault({}),
  effects: effects.default([]),
  due: z
    .array(z.strictObject({ request: ref('request').optional(), product: ref('product').optional(), at: instant }))
    .default([]),
  suits: z.array(z.enum(['hasty', 'diligent'])).default([]),
});

export const decision = z.strictObject({
  id,
  title: text,
  by: ref('role'),
  advice: refs('role').default([]),
  confirm: ref('role', 'actor').optional(),
  needs: z.strictObject({ when: condition, text }).optional(),
  opens: ref('inject', 'signal').meta({ description: 'The inject or signal that opens it' }),
  deadline: instant,
  default: member('option'),
  owner: ref('role'),
  due: instant.optional(),
  recheck: instant.optional(),
  objective: ref('objective'),
  lockedBy: z
    .array(
      z.strictObject({
        request: ref('request').optional(),
        product: ref('product').optional(),
        when: condition.optional(),
        option: member('option'),
      }),
    )
    .default([]),
  options: z.array(option).min(2),
});

export type AuthoredDecision = z.output<typeof decision>;
export type AuthoredOption = z.output<typeof option>;
