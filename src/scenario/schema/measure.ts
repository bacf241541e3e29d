import { z } from 'zod';
import { condition, id, instant, ownIds, ref, refs, text } from './primitives.ts';

export const dimension = z.strictObject({ id, title: text, short: text, weight: z.number().min(0).max(100) });

export const objective = z.strictObject({
  id,
  title: text,
  short: text,
  tags: z.array(z.string()).default([]),
  bands: z.strictObject({ P: text, S: text, M: text, U: text }),
});

export const signal = z.strictObject({
  id,
  title: text,
  when: condition.optional(),
  parts: ownIds.default([]),
  half: z.int().min(1).optional(),
});

export const value = z.strictObject({ id, title: text, start: z.int().min(0).max(5) });
export const flag = z.strictObject({ id, title: text });

export const expectation = z.strictObject({
  id,
  role: ref('role'),
  text,
  evidence: z.strictObject({
    all: refs('signal').min(1).optional(),
    any: refs('signal').min(1).optional(),
    holds: condition.optional(),
  }),
  opens: ref('inject'),
  full: instant,
  zero: instant,
  critical: z.boolean().default(false),
  objective: ref('objective'),
  dimension: ref('dimension'),
});

const restart = z.strictObject({ signal: ref('signal'), good: instant.optional(), due: instant, met: refs('signal') });

export const obligation = z.strictObject({
  id,
  title: text,
  note: text,
  type: z.enum(['duty', 'clock', 'reference']),
  owner: ref('role').optional(),
  actor: ref('actor').optional(),
  seen: ref('fact', 'inject').meta({ description: 'The fact or inject with which a role gets to see it' }),
  starts: z.union([instant, z.strictObject({ fact: ref('fact'), role: ref('role') })]).optional(),
  good: instant.optional(),
  due: instant.optional(),
  choose: z.strictObject({ from: instant, to: instant, by: ref('role') }).optional(),
  met: refs('signal').default([]),
  restart: restart.optional(),
});

export type AuthoredDimension = z.output<typeof dimension>;
export type AuthoredObjective = z.output<typeof objective>;
export type AuthoredSignal = z.output<typeof signal>;
export type AuthoredValue = z.output<typeof value>;
export type AuthoredFlag = z.output<typeof flag>;
export type AuthoredExpectation = z.output<typeof expectation>;
export type AuthoredObligation = z.output<typeof obligation>;
