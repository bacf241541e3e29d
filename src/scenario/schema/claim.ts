import { z } from 'zod';
import { condition, id, refs, text } from './primitives.ts';

export const claim = z.strictObject({
  id,
  text,
  overclaim: text,
  needs: z
    .array(refs('fact').min(1))
    .default([])
    .meta({ description: 'Lists of facts: either list suffices, of a list all must be known' }),
  when: condition.optional(),
  denies: refs('fact').default([]),
  overclaimDenies: refs('fact').default([]),
});

export type AuthoredClaim = z.output<typeof claim>;
