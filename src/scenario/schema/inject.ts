import { z } from 'zod';
import { channels } from '../model/cast.ts';
import { effects } from './effect.ts';
import { condition, duration, id, instant, ref, refs, text } from './primitives.ts';

export const blockText = z.strictObject({
  pick: z.enum(['all', 'one']).default('all'),
  blocks: z.array(z.strictObject({ id, when: condition.optional(), text })).min(1),
});

export const inject = z.strictObject({
  id,
  move: ref('move'),
  at: instant.optional(),
  when: condition.optional(),
  after: z
    .strictObject({ signal: ref('signal').optional(), inject: ref('inject').optional(), delay: duration.default('0m') })
    .optional(),
  if: condition.optional().meta({ description: 'With at or after: looked at once, at that time' }),
  earlier: z.array(z.strictObject({ at: instant, if: condition })).default([]),
  channel: z.enum(channels),
  from: ref('actor'),
  to: z.union([z.literal('all'), refs('role').min(1)]),
  type: z.enum(['admin', 'context', 'action', 'contingency', 'noise']),
  facts: refs('fact').default([]),
  gist: text,
  subject: text.optional(),
  body: text.optional(),
  blocks: blockText.optional(),
  headline: text.optional(),
  guidance: text.optional(),
  attachments: z
    .array(
      z.strictObject({
        id,
        title: text,
        // What a picture shows is written out, for whoever does not see it and for other languages than the one in it.
        body: text,
        picture: z.string().min(1).optional(),
      }),
    )
    .default([]),
  effects: effects.default([]),
});

export type AuthoredBlockText = z.output<typeof blockText>;
export type AuthoredInject = z.output<typeof inject>;
