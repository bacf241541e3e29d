import { z } from 'zod';
import { condition, duration, instant, member, ref } from './primitives.ts';

const raise = z.union([
  ref('signal'),
  z.strictObject({
    signal: ref('signal'),
    credit: z.number().min(0).max(1).default(1),
    part: member('part').optional(),
  }),
]);
const amount = z.union([z.int().min(-5).max(5), z.strictObject({ set: z.int().min(0).max(5) })]);
const send = z.union([
  ref('inject'),
  z.strictObject({ inject: ref('inject'), at: instant.optional(), delay: duration.optional() }),
]);

/** One effect: a mapping with one of the kinds below, and an optional `when` beside it (FORMAT.md). */
export const effect = z.strictObject({
  raise: raise.optional(),
  value: z.record(ref('value'), amount).optional().meta({ description: 'Add to a value, or { set: n }' }),
  flag: ref('flag').optional(),
  occupy: z.record(ref('role'), z.number().min(0)).optional().meta({ description: 'Topic minutes by role' }),
  open: ref('decision', 'request', 'product').optional(),
  close: ref('decision', 'request', 'product').optional(),
  send: send.optional(),
  reschedule: z.strictObject({ inject: ref('inject'), at: instant.optional(), delay: duration.optional() }).optional(),
  when: condition.optional(),
});

export const effectKinds = ['raise', 'value', 'flag', 'occupy', 'open', 'close', 'send', 'reschedule'] as const;
export const effects = z.array(effect);
export type AuthoredEffect = z.output<typeof effect>;
