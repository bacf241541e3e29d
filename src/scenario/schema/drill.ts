import { z } from 'zod';
import { id, ids, instant } from './primitives.ts';

const shareTo = z.union([z.literal('all'), id, ids.min(1)]);

/** One act of a seat; exactly one of the acts below stands in a step. */
export const drillStep = z.strictObject({
  at: instant,
  role: id,
  read: id.optional(),
  share: id.optional(),
  board: z.enum(['known', 'said', 'unknown']).optional(),
  log: id.optional(),
  alternative: id.optional(),
  advise: id.optional(),
  decide: id.optional(),
  confirm: id.optional(),
  revise: id.optional(),
  send: id.optional(),
  reply: id.optional(),
  note: z.string().optional(),
  chooseStart: id.optional(),
  to: shareTo.optional(),
  fact: id.optional(),
  text: z.string().optional(),
  criterion: z.string().optional(),
  fields: z.record(id, z.string()).optional(),
  option: id.optional(),
  why: z.string().optional(),
  overrule: z.string().optional(),
  confidence: z.int().min(1).max(3).optional(),
  agree: z.boolean().optional(),
  elements: ids.optional(),
  start: instant.optional(),
});
export const drillActs = [
  'read',
  'share',
  'board',
  'log',
  'alternative',
  'advise',
  'decide',
  'confirm',
  'revise',
  'send',
  'reply',
  'note',
  'chooseStart',
] as const;

export const drillExpect = z.strictObject({
  at: z.union([z.literal('end'), instant]),
  state: z.record(id, id).optional(),
  knows: z.record(id, ids).optional(),
  knowsNot: z.record(id, ids).optional(),
  happened: ids.optional(),
  not: ids.optional(),
  released: ids.optional(),
  notReleased: ids.optional(),
  met: ids.optional(),
  missed: ids.optional(),
  chose: z.record(id, id).optional(),
  value: z.record(id, z.int()).optional(),
  flag: ids.optional(),
});

/** A drill: what the seats do, and what must then be so. */
export const drill = z
  .strictObject({
    drill: id,
    variant: id,
    people: z.int().min(1).max(8),
    seed: z.union([z.string(), z.number()]),
    steps: z.array(drillStep).default([]),
    expect: z.array(drillExpect).default([]),
  })
  .meta({ title: 'Spoedoverleg drill' });

export type AuthoredDrill = z.output<typeof drill>;
export type AuthoredDrillStep = z.output<typeof drillStep>;
export type AuthoredDrillExpect = z.output<typeof drillExpect>;
