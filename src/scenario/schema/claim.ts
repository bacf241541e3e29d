import { z } from 'zod';
import { condition, id, ids, text } from './primitives.ts';

export const claim = z.strictObject({
  id,
  text,
  overclaim: text,
  needs: z
    .array(ids.min(1))
    .default([])
    .meta({ description: 'Lists of facts: either list suffices, of a list all must be known' }),
  when: condition.optional(),
  denies: ids.default([]),
  overclaimDenies: ids.default([]),
});

export type AuthoredClaim = z.output<typeof claim>;
