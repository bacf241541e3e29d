import { z } from 'zod';
import { id, ids, instant } from './primitives.ts';

/** An index in hundredths. */
const share = z.int().min(0).max(100);

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
  call: id.optional().meta({ description: 'A conversation; the questions that follow are asked in it' }),
  ask: id.optional().meta({ description: 'A topic of the call that the role began last' }),
  hangUp: id.optional(),
  product: id.optional(),
  prepare: id.optional().meta({ description: 'Lays a draft ready: the fields `filled`' }),
  to: shareTo.optional(),
  fact: id.optional(),
  text: z.string().optional(),
  criterion: z.string().optional(),
  fields: z
    .record(id, z.union([z.string(), z.array(z.union([id, z.strictObject({ overclaim: id })])).min(1)]))
    .optional()
    .meta({ description: 'Text, the option of a choice, or a list of claims' }),
  filled: ids.optional(),
  wording: id.optional(),
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
  'call',
  'ask',
  'hangUp',
  'product',
  'prepare',
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
  sent: ids.optional(),
  claimed: ids.optional(),
  overclaimed: ids.optional(),
  asked: z.record(id, ids).optional().meta({ description: 'Topics answered, by conversation' }),
  shows: z.record(id, ids).optional().meta({ description: 'Blocks that a released inject shows, by inject' }),
  dimensions: z.record(id, share).optional().meta({ description: 'Index per dimension, give or take 3' }),
  total: share.optional().meta({ description: 'Weighted index, give or take 3' }),
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
