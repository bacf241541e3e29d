import { z } from 'zod';
import { effects } from './effect.ts';
import { condition, duration, id, instant, member, members, ref, text } from './primitives.ts';

export const transition = z.strictObject({
  from: z.union([member('state'), members('state').min(1)]),
  on: ref('signal').optional(),
  at: instant.optional(),
  after: duration.optional(),
  when: condition.optional(),
  if: condition.optional(),
  to: member('state').optional(),
  effects: effects.default([]),
});

export const storyline = z.strictObject({
  id,
  title: text,
  initial: member('state'),
  states: z.array(z.strictObject({ id, title: text, mood: z.enum(['calm', 'waiting', 'pressure', 'silent']) })).min(1),
  transitions: z.array(transition).default([]),
});

export const transitionTriggers = ['on', 'at', 'after', 'when'] as const;
export type AuthoredTransition = z.output<typeof transition>;
export type AuthoredStoryline = z.output<typeof storyline>;
