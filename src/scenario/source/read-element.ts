import { z } from 'zod';
import type { IssueSink } from './zod-issues.ts';
import { reportIssues, valueAt } from './zod-issues.ts';
import type { Path } from './locate.ts';
import { keysAt } from './schema-keys.ts';

/**
 * Reads one value by its schema and reports all that is wrong with it. What is wrong but can be missed is left out, so
 * that the rest can still be checked; undefined when too little is left.
 */
export function readElement<S extends z.ZodType>(
  schema: S,
  data: unknown,
  report: IssueSink['report'],
): z.output<S> | undefined {
  const first = schema.safeParse(data);
  if (first.success) return first.data;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  reportIssues(first.error.issues, data, { report, keysAt: (path) => keysAt(shape, path) });
  const rest: unknown = structuredClone(data);
  for (const issue of first.error.issues) prune(rest, issue);
  const second = schema.safeParse(rest);
  return second.success ? second.data : undefined;
}

function prune(data: unknown, issue: z.core.$ZodIssue): void {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) removeAt(data, [...path, key]);
    return;
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find(
      (branch) => branch.length > 0 && branch.every((one) => one.code === 'unrecognized_keys'),
    );
    if (meant) return meant.forEach((one) => prune(data, { ...one, path: [...path, ...one.path] }));
  }
  // A list keeps its positions, because places are found by them: with a wrong element the whole list goes.
  const lastKey = path.findLastIndex((step) => typeof step === 'string');
  if (lastKey >= 0) removeAt(data, path.slice(0, lastKey + 1));
}

function removeAt(data: unknown, path: Path): void {
  const holder = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof holder === 'object' && holder !== null && key !== undefined)
    delete (holder as Record<string | number, unknown>)[key];
}
