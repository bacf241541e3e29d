import { z } from 'zod';
import { id, instant, member, members, ref, refs } from './primitives.ts';

/** An index in hundredths. */
const share = z.int().min(0).max(100);

const shareTo = z.union([z.literal('all'), ref('role'), refs('role').min(1)]);

/** One act of a seat; exactly one of the acts below stands in a step. */
export const drillStep = z.strictObject({
  at: instant,
  role: ref('role'),
  read: ref('inject').optional(),
  share: ref('inject', 'fact').optional(),
  board: z.enum(['known', 'said', 'unknown']).optional(),
  log: ref('logKind').optional(),
  alternative: ref('decision').optional(),
  advise: ref('decision').optional(),
  decide: ref('decision').optional(),
  confirm: ref('decision').optional(),
  revise: ref('decision').optional(),
  send: ref('request').optional(),
  reply: ref('inject').optional(),
  note: z.string().optional(),
  chooseStart: ref('obligation').optional(),
  call: ref('conversation')
    .optional()
    .meta({ description: 'A conversation; the questions that follow are asked in it' }),
  ask: member('topic').optional().meta({ description: 'A topic of the call that the role began last' }),
  hangUp: ref('conversation').optional(),
  product: ref('product').optional(),
  prepare: ref('product').optional().meta({ description: 'Lays a draft ready: the fields `filled`' }),
  to: shareTo.optional(),
  fact: ref('fact').optional(),
  text: z.string().optional(),
  criterion: z.string().optional(),
  fields: z
    .record(
      member('field'),
      z.union([z.string(), z.array(z.union([ref('claim'), z.strictObject({ overclaim: ref('claim') })])).min(1)]),
    )
    .optional()
    .meta({ description: 'Text, the option of a choice, or a list of claims' }),
  filled: members('field').optional(),
  wording: member('wording').optional(),
  option: member('option').optional(),
  why: z.string().optional(),
  overrule: z.string().optional(),
  confidence: z.int().min(1).max(3).optional(),
  agree: z.boolean().optional(),
  elements: members('element').optional(),
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
  state: z.record(ref('storyline'), member('state')).optional(),
  knows: z.record(ref('role'), refs('fact')).optional(),
  knowsNot: z.record(ref('role'), refs('fact')).optional(),
  happened: refs('signal').optional(),
  not: refs('signal').optional(),
  released: refs('inject').optional(),
  notReleased: refs('inject').optional(),
  met: refs('expectation').optional(),
  missed: refs('expectation').optional(),
  chose: z.record(ref('decision'), member('option')).optional(),
  value: z.record(ref('value'), z.int()).optional(),
  flag: refs('flag').optional(),
  sent: refs('request', 'product').optional(),
  claimed: refs('claim').optional(),
  overclaimed: refs('claim').optional(),
  asked: z
    .record(ref('conversation'), members('topic'))
    .optional()
    .meta({ description: 'Topics answered, by conversation' }),
  shows: z
    .record(ref('inject'), members('block'))
    .optional()
    .meta({ description: 'Blocks that a released inject shows, by inject' }),
  dimensions: z.record(ref('dimension'), share).optional().meta({ description: 'Index per dimension, give or take 3' }),
  total: share.optional().meta({ description: 'Weighted index, give or take 3' }),
});

/** A drill: what the seats do, and what must then be so. */
export const drill = z
  .strictObject({
    drill: id,
    variant: ref('variant'),
    people: z.int().min(1).max(8),
    seed: z.union([z.string(), z.number()]),
    steps: z.array(drillStep).default([]),
    expect: z.array(drillExpect).default([]),
  })
  .meta({ title: 'Spoedoverleg drill' });

export type AuthoredDrill = z.output<typeof drill>;
export type AuthoredDrillStep = z.output<typeof drillStep>;
export type AuthoredDrillExpect = z.output<typeof drillExpect>;
