import type { z } from 'zod';
import type { Path } from './locate.ts';
import { valueAt } from './zod-issues.ts';

/**
 * Stands for what could not be read, where something must stand so that the rest can be checked. Shaped like an id, so
 * that every schema takes it; nothing is reported about it a second time.
 */
export const UNREADABLE = 'unreadable-value';

/**
 * Puts something possible where an issue was found, or takes away what may be missed. Changes `data`; what stood there
 * goes to `lost`.
 */
export function repair(data: unknown, issue: z.core.$ZodIssue, lost: unknown[], base: Path = []): void {
  const removeAt = (doc: unknown, at: Path): void => {
    lost.push(valueAt(doc, at));
    remove(doc, at);
  };
  const setAt = (doc: unknown, at: Path, value: unknown): void => {
    lost.push(valueAt(doc, at));
    set(doc, at, value);
  };
  const path = [...base, ...(issue.path as Path)];
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) removeAt(data, [...path, key]);
      return;
    case 'invalid_key':
      return removeAt(data, path);
    case 'invalid_value':
      return setAt(data, path, issue.values[0]);
    case 'too_small':
      return setAt(
        data,
        path,
        Array.isArray(valueAt(data, path)) ? [UNREADABLE] : Number(issue.minimum) + (issue.inclusive === false ? 1 : 0),
      );
    case 'too_big':
      return setAt(data, path, Number(issue.maximum) - (issue.inclusive === false ? 1 : 0));
    case 'invalid_type':
      return setAt(data, path, blank(issue.expected));
    case 'invalid_union': {
      const meant = issue.errors.find(
        (branch) => branch.length > 0 && branch.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys'),
      );
      if (meant) return meant.forEach((one) => repair(data, one, lost, path));
      return setAt(data, path, UNREADABLE);
    }
    default:
      return setAt(data, path, UNREADABLE);
  }
}

function blank(expected: string): unknown {
  switch (expected) {
    case 'number':
    case 'int':
      return 1;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
    case 'record':
      return {};
    case 'null':
      return null;
    default:
      return UNREADABLE;
  }
}

type Holder = Record<string | number, unknown>;

function holderAt(data: unknown, path: Path): Holder | undefined {
  const holder = valueAt(data, path.slice(0, -1));
  return typeof holder === 'object' && holder !== null ? (holder as Holder) : undefined;
}

function set(data: unknown, path: Path, value: unknown): void {
  const holder = holderAt(data, path);
  const key = path.at(-1);
  if (holder && key !== undefined) holder[key] = value;
}

function remove(data: unknown, path: Path): void {
  const holder = holderAt(data, path);
  const key = path.at(-1);
  if (holder && key !== undefined) delete holder[key];
}
