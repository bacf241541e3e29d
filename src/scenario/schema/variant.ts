import { z } from 'zod';
import { callWindow } from './conversation.ts';
import { effects } from './effect.ts';
import { condition, id, ids, instant, text } from './primitives.ts';

const window = z.strictObject({
  move: id,
  from: instant,
  to: instant,
  pace: z.number().positive().meta({ description: 'Story minutes per real minute' }),
});

const bridge = z.strictObject({
  id,
  from: instant,
  to: instant,
  states: z.array(z.strictObject({ storyline: id, state: id, when: condition.optional() })).default([]),
  effects: effects.default([]),
  facts: z.array(z.strictObject({ role: id, facts: ids })).default([]),
  injects: ids.default([]),
  covers: z.array(z.string()).default([]),
});

const changes = z.strictObject({
  injects: z.record(id, z.strictObject({ at: instant.optional() })).default({}),
  decisions: z
    .record(id, z.strictObject({ deadline: instant.optional(), opens: id.optional(), needs: z.null().optional() }))
    .default({}),
  expectations: z.record(id, z.strictObject({ full: instant, zero: instant, opens: id.optional() })).default({}),
  obligations: z.record(id, z.strictObject({ due: instant.optional() })).default({}),
  requests: z.record(id, z.strictObject({ effects })).default({}),
  products: z
    .record(
      id,
      z.strictObject({
        fields: ids.min(1).optional().meta({ description: 'The fields kept' }),
        target: instant.optional(),
        limit: instant.optional(),
        effects: effects.optional().meta({ description: 'Instead of its own' }),
      }),
    )
    .default({}),
  conversations: z
    .record(
      id,
      z.strictObject({
        windows: z.array(callWindow).min(1).optional(),
        topics: z.record(id, z.strictObject({ from: instant.optional(), when: z.null().optional() })).optional(),
      }),
    )
    .default({}),
  options: z
    .record(z.string(), z.strictObject({ effects }))
    .default({})
    .meta({ description: 'Effects besides its own, by <decision>.<option>' }),
});

export const variant = z.strictObject({
  id,
  title: text,
  minutes: z.number().positive(),
  people: z.strictObject({ min: z.int().min(1), max: z.int().min(1), advised: z.int().min(1) }),
  topicSeconds: z.number().positive(),
  windows: z.array(window).min(1),
  injects: ids.default([]),
  decisions: ids.default([]),
  requests: ids.default([]),
  expectations: ids.default([]),
  obligations: ids.default([]),
  conversations: ids.default([]),
  products: ids.default([]),
  claims: ids.default([]).meta({ description: 'Claims offered in forms' }),
  caps: ids.default([]),
  epilogue: id.optional(),
  bridges: z.array(bridge).default([]),
  changes: changes.prefault({}),
  cut: z.array(z.string()).default([]),
});

export type AuthoredVariant = z.output<typeof variant>;
export type AuthoredBridge = z.output<typeof bridge>;
