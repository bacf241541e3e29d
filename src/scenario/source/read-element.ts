import { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Path } from './locate.ts';
import { repair } from './repair.ts';
import { keysAt } from './schema-keys.ts';
import type { IssueSink } from './zod-issues.ts';
import { reportIssues, valueAt } from './zod-issues.ts';

/** A repair can lay bare what was hidden behind it; deeper than this no schema goes. */
const ROUNDS = 6;

/** What fitted its schema as it stood: who reads a scenario again after each change meets most of it again. */
const sound = new WeakMap<object, { readonly schema: z.ZodType; readonly value: unknown }>();

/**
 * Reads one value by its schema and reports all that is wrong with it. What is wrong is then replaced (see `repair`), so
 * that the rest can still be checked; undefined when even that does not help. What was replaced goes to `lost`.
 */
export function readElement<S extends z.ZodType>(
  schema: S,
  data: unknown,
  report: IssueSink['report'],
  lost: unknown[] = [],
): z.output<S> | undefined {
  const known = typeof data === 'object' && data !== null ? sound.get(data) : undefined;
  if (known?.schema === schema) return known.value as z.output<S>;
  const first = schema.safeParse(data);
  if (first.success) {
    if (typeof data === 'object' && data !== null) sound.set(data, { schema, value: first.data });
    return first.data;
  }
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const sink: IssueSink = { report, keysAt: (path) => keysAt(shape, path) };
  const rest: unknown = structuredClone(data);
  const unknownKeys = first.error.issues.filter(({ code }) => code === 'unrecognized_keys');
  reportIssues(unknownKeys, data, sink);
  for (const issue of unknownKeys) {
    rename(rest, issue, sink);
    repair(rest, issue, lost);
  }
  const second = schema.safeParse(rest);
  if (second.success) return second.data;
  let { issues } = second.error;
  reportIssues(issues, rest, sink);
  for (let round = 0; round < ROUNDS; round++) {
    for (const issue of issues) repair(rest, issue, lost);
    const next = schema.safeParse(rest);
    if (next.success) return next.data;
    ({ issues } = next.error);
  }
  return undefined;
}

/** A slip in the name of a key that is otherwise absent is read as that key, so that it is not also missing. */
function rename(data: unknown, issue: z.core.$ZodIssue, { keysAt: keys }: IssueSink): void {
  const path = issue.path as Path;
  const holder = valueAt(data, path);
  if (issue.code !== 'unrecognized_keys' || typeof holder !== 'object' || holder === null) return;
  const mapping = holder as Record<string, unknown>;
  for (const key of issue.keys) {
    const meant = didYouMean(key, keys(path));
    if (meant === undefined || mapping[meant] !== undefined) continue;
    mapping[meant] = mapping[key];
    delete mapping[key];
  }
}
