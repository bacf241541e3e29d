import { z } from 'zod';
import { condition, duration, id, instant } from './primitives.ts';

const raise = z.union([
  id,
  z.strictObject({ signal: id, credit: z.number().min(0).max(1).default(1), part: id.optional() }),
]);
const amount = z.union([z.int().min(-5).max(5), z.strictObject({ set: z.int().min(0).max(5) })]);
const send = z.union([id, z.strictObject({ inject: id, at: instant.optional(), delay: duration.optional() })]);

/** One effect: a mapping with one of the kinds below, and an optional `when` beside it (FORMAT.md). */
export const effect = z.strictObject({
  when: condition.optional(),
  raise: raise.optional(),
  value: z.record(id, amount).optional().meta({ description: 'Add to a value, or { set: n }' }),
  flag: id.optional(),
  occupy: z.record(id, z.number().min(0)).optional().meta({ description: 'Topic minutes by role' }),
  open: id.optional(),
  close: id.optional(),
  send: send.optional(),
  reschedule: z.strictObject({ inject: id, at: instant.optional(), delay: duration.optional() }).optional(),
});

export const effectKinds = ['raise', 'value', 'flag', 'occupy', 'open', 'close', 'send', 'reschedule'] as const;
export const effects = z.array(effect);
export type AuthoredEffect = z.output<typeof effect>;
