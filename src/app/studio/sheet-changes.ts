import { isPlace } from '../../ui/studio/keep-equal.ts';
import type { SheetQuestion } from './worker-protocol.ts';

/** What became of a table or of a part of it: something else, or the same with some parts changed. */
type SheetChange =
  { readonly now: unknown } | { readonly parts: readonly (readonly [name: string, change: SheetChange])[] };

/**
 * A whole table, or what changed in the one that was answered before and where its places are now, in the order in which they stand in it.
 * A new mark with each answer.
 */
export type SheetAnswer =
  | { readonly mark: number; readonly sheet: unknown }
  | { readonly mark: number; readonly change?: SheetChange; readonly moved: readonly number[] };

type Parts = Record<string, unknown>;

/** Lists and records are looked into; anything else is one thing. A record without a prototype gets one on its way to the window. */
const isParts = (value: unknown): value is Parts => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
};

function changeOf(before: unknown, after: unknown): SheetChange | undefined {
  if (Object.is(before, after)) return undefined;
  if (!isParts(before) || !isParts(after) || Array.isArray(before) !== Array.isArray(after)) return { now: after };
  if (isPlace(before) && isPlace(after)) return before['file'] === after['file'] ? undefined : { now: after };
  const names = Object.keys(after);
  const old = Object.keys(before);
  if (names.length !== old.length || names.some((name, index) => name !== old[index])) return { now: after };
  const parts = names.flatMap((name) => {
    const change = changeOf(before[name], after[name]);
    return change === undefined ? [] : [[name, change] as const];
  });
  return parts.length === 0 ? undefined : { parts };
}

function eachPlace(value: unknown, visit: (place: { from: number }) => void): void {
  if (!isParts(value)) return;
  // Without lists of names: they would be thrown away at every keystroke.
  if (Array.isArray(value)) for (const part of value as readonly unknown[]) eachPlace(part, visit);
  else if (isPlace(value)) visit(value);
  else for (const name in value) if (Object.hasOwn(value, name)) eachPlace(value[name], visit);
}

function changed(before: unknown, change: SheetChange | undefined): unknown {
  if (change === undefined) return before;
  if ('now' in change) return change.now;
  const after = (Array.isArray(before) ? [...(before as readonly unknown[])] : { ...(before as Parts) }) as Parts;
  for (const [name, part] of change.parts) after[name] = changed(after[name], part);
  return after;
}

/**
 * Brings a table up to date: what did not change stays the same object, and its places are told where they are now.
 * @param before the table with whose mark was asked
 */
export function bringUpToDate(before: unknown, answer: Exclude<SheetAnswer, { readonly sheet: unknown }>): unknown {
  const after = changed(before, answer.change);
  let index = 0;
  eachPlace(after, (place) => {
    place.from = answer.moved[index] ?? place.from;
    index += 1;
  });
  return after;
}

/** Answers with what changed to who says which answer it has: a whole table at each keystroke is much to take in beside the typing. */
export function createSheetAnswers(
  make: (ask: SheetQuestion) => unknown,
): (ask: SheetQuestion & { readonly since?: number }) => Promise<SheetAnswer> {
  let last: { readonly key: string; readonly sheet: unknown; readonly mark: number } | undefined;
  let marks = 0;
  return async ({ since, ...ask }) => {
    const key = JSON.stringify(ask);
    const sheet = await make(ask as SheetQuestion);
    const mark = ++marks;
    if (sheet === undefined) return { mark, sheet };
    const before = last;
    last = { key, sheet, mark };
    if (before?.mark !== since || before?.key !== key) return { mark, sheet };
    const moved: number[] = [];
    eachPlace(sheet, ({ from }) => moved.push(from));
    const change = changeOf(before.sheet, sheet);
    return { mark, moved, ...(change === undefined ? {} : { change }) };
  };
}
