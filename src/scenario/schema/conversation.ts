import { z } from 'zod';
import { effects } from './effect.ts';
import { blockText } from './inject.ts';
import { condition, id, instant, ref, refs, text } from './primitives.ts';

export const callWindow = z.strictObject({ from: instant, to: instant });

const topic = z.strictObject({
  id,
  title: text,
  minutes: z.number().positive().meta({ description: 'Topic minutes' }),
  ask: text.optional().meta({ description: 'The question; absent with wordings' }),
  answer: z.union([text, blockText]),
  facts: refs('fact').default([]),
  effects: effects.default([]),
  from: instant.optional(),
  when: condition.optional(),
  wordings: z.array(z.strictObject({ id, text, works: z.boolean() })).default([]),
  vague: text.optional().meta({ description: 'The answer to a wording that does not work' }),
  suits: z.array(z.enum(['hasty', 'diligent'])).default([]),
});

export const conversation = z.strictObject({
  id,
  title: text,
  callers: refs('role').min(1),
  partner: ref('actor'),
  windows: z.array(callWindow).min(1),
  when: condition.optional(),
  openedBy: ref('inject').optional().meta({ description: 'The phone inject that rings for it' }),
  budget: z.number().positive().meta({ description: 'Topic minutes' }),
  open: text.optional().meta({ description: 'The first line; absent with openedBy' }),
  close: text,
  voicemail: text.optional(),
  topics: z.array(topic).min(1),
  effects: effects.default([]),
});

export type AuthoredConversation = z.output<typeof conversation>;
export type AuthoredTopic = z.output<typeof topic>;
