import { z } from 'zod';
import { repair } from './repair.ts';
import { keysAt } from './schema-keys.ts';
import type { IssueSink } from './zod-issues.ts';
import { reportIssues } from './zod-issues.ts';

/** A repair can lay bare what was hidden behind it; deeper than this no schema goes. */
const ROUNDS = 6;

/**
 * Reads one value by its schema and reports all that is wrong with it. What is wrong is then replaced (see `repair`), so
 * that the rest can still be checked; undefined when even that does not help.
 * What was replaced goes to `lost`.
 */
export function readElement<S extends z.ZodType>(
  schema: S,
  data: unknown,
  report: IssueSink['report'],
  lost: unknown[] = [],
): z.output<S> | undefined {
  const first = schema.safeParse(data);
  if (first.success) return first.data;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  reportIssues(first.error.issues, data, { report, keysAt: (path) => keysAt(shape, path) });
  const rest: unknown = structuredClone(data);
  let { issues } = first.error;
  for (let round = 0; round < ROUNDS; round++) {
    for (const issue of issues) repair(rest, issue, lost);
    const next = schema.safeParse(rest);
    if (next.success) return next.data;
    ({ issues } = next.error);
  }
  return undefined;
}
