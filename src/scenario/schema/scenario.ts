import { z } from 'zod';
import { actor, fact, role, seatPlan } from './cast.ts';
import { claim } from './claim.ts';
import { conversation } from './conversation.ts';
import { cap, pattern, question } from './debrief.ts';
import { decision } from './decision.ts';
import { headerShape, move } from './header.ts';
import { inject } from './inject.ts';
import { dimension, expectation, flag, objective, obligation, signal, value } from './measure.ts';
import { product } from './product.ts';
import { logKind, request } from './request.ts';
import { storyline } from './storyline.ts';
import { variant } from './variant.ts';

/** The lists of a scenario: joined over its parts, each element read on its own. */
export const listSchemas = {
  moves: move,
  dimensions: dimension,
  objectives: objective,
  variants: variant,
  roles: role,
  seatPlans: seatPlan,
  actors: actor,
  facts: fact,
  signals: signal,
  values: value,
  flags: flag,
  injects: inject,
  decisions: decision,
  requests: request,
  logKinds: logKind,
  expectations: expectation,
  obligations: obligation,
  storylines: storyline,
  claims: claim,
  products: product,
  conversations: conversation,
  caps: cap,
  patterns: pattern,
  questions: question,
} as const;
export type ListName = keyof typeof listSchemas;
export const listNames = Object.keys(listSchemas) as readonly ListName[];
export type AuthoredElement<L extends ListName> = z.output<(typeof listSchemas)[L]>;

/** One part of a scenario, for editors: every top-level name may be absent, because it may stand in another part. */
export const scenarioPart = z
  .strictObject({
    ...Object.fromEntries(Object.entries(headerShape).map(([name, schema]) => [name, schema.optional()])),
    ...Object.fromEntries(Object.entries(listSchemas).map(([name, schema]) => [name, z.array(schema).optional()])),
  })
  .meta({ title: 'Spoedoverleg scenario', description: 'One part of a scenario, format version 1 (FORMAT.md)' });
