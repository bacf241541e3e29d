import { z } from 'zod';
import { channels, portraits } from '../model/cast.ts';
import { id, instant, ref, refs, text } from './primitives.ts';

export const role = z.strictObject({
  id,
  name: text,
  short: text.meta({ description: 'At most 12 letters' }),
  place: z.int().min(0).max(7),
  chair: z.boolean().default(false),
  wants: text,
  brief: text,
  startFacts: refs('fact').default([]),
  startInjects: refs('inject').default([]),
});

export const seatPlan = z.strictObject({
  people: z.int().min(1).max(8),
  seats: z.array(refs('role').min(1)).min(1),
  later: z.array(z.strictObject({ at: instant, roles: refs('role') })).default([]),
  note: text.optional(),
});

export const actor = z.strictObject({
  id,
  name: text,
  short: text,
  temperament: text,
  portrait: z.enum(portraits),
  channels: z.array(z.enum(channels)),
  storyline: ref('storyline').optional(),
  slot: z.string().optional(),
  fallback: text.optional(),
  lines: z.array(z.strictObject({ id, text })).default([]),
});

export const fact = z.strictObject({
  id,
  text,
  short: text.meta({ description: 'At most 18 letters' }),
  standing: z.enum(['known', 'said']),
  truth: z.enum(['source', 'public-record', 'fictional', 'mixed']),
  truthNote: text.optional(),
  known: instant.optional(),
  holders: refs('role').default([]),
  turnsOut: text.optional(),
  supersedes: refs('fact').default([]),
});

export type AuthoredRole = z.output<typeof role>;
export type AuthoredSeatPlan = z.output<typeof seatPlan>;
export type AuthoredActor = z.output<typeof actor>;
export type AuthoredFact = z.output<typeof fact>;
