import { z } from 'zod';
import { callWindow } from './conversation.ts';
import { effects } from './effect.ts';
import { condition, entries, id, instant, member, members, optionKey, ref, refs, text } from './primitives.ts';

const window = z.strictObject({
  move: ref('move'),
  from: instant,
  to: instant,
  pace: z.number().positive().meta({ description: 'Story minutes per real minute' }),
});

const bridge = z.strictObject({
  id,
  from: instant,
  to: instant,
  states: z
    .array(z.strictObject({ storyline: ref('storyline'), state: member('state'), when: condition.optional() }))
    .default([]),
  effects: effects.default([]),
  facts: z.array(z.strictObject({ role: ref('role'), facts: refs('fact') })).default([]),
  injects: refs('inject').default([]),
  covers: entries.default([]),
});

const changes = z.strictObject({
  injects: z.record(ref('inject'), z.strictObject({ at: instant.optional() })).default({}),
  decisions: z
    .record(
      ref('decision'),
      z.strictObject({ deadline: instant.optional(), opens: ref('inject').optional(), needs: z.null().optional() }),
    )
    .default({}),
  expectations: z
    .record(ref('expectation'), z.strictObject({ full: instant, zero: instant, opens: ref('inject').optional() }))
    .default({}),
  obligations: z.record(ref('obligation'), z.strictObject({ due: instant.optional() })).default({}),
  requests: z.record(ref('request'), z.strictObject({ effects })).default({}),
  products: z
    .record(
      ref('product'),
      z.strictObject({
        fields: members('field').min(1).optional().meta({ description: 'The fields kept' }),
        target: instant.optional(),
        limit: instant.optional(),
        effects: effects.optional().meta({ description: 'Instead of its own' }),
      }),
    )
    .default({}),
  conversations: z
    .record(
      ref('conversation'),
      z.strictObject({
        windows: z.array(callWindow).min(1).optional(),
        topics: z
          .record(member('topic'), z.strictObject({ from: instant.optional(), when: z.null().optional() }))
          .optional(),
      }),
    )
    .default({}),
  options: z
    .record(optionKey, z.strictObject({ effects }))
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
  injects: refs('inject').default([]),
  decisions: refs('decision').default([]),
  requests: refs('request').default([]),
  expectations: refs('expectation').default([]),
  obligations: refs('obligation').default([]),
  conversations: refs('conversation').default([]),
  products: refs('product').default([]),
  claims: refs('claim').default([]).meta({ description: 'Claims offered in forms' }),
  caps: refs('cap').default([]),
  epilogue: ref('inject').optional(),
  bridges: z.array(bridge).default([]),
  changes: changes.prefault({}),
  cut: entries.default([]),
});

export type AuthoredVariant = z.output<typeof variant>;
export type AuthoredBridge = z.output<typeof bridge>;
