import { z } from 'zod';
import { invariant } from '../../base/assert.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Act, Directive, DraftSave, TextRef } from '../../engine/command.ts';
import type { TypedText } from '../../engine/journal/record.ts';
import type { Rejection } from '../../engine/rejection.ts';
import { actSchemas, UNKNOWN_NAME, type Opener } from './act-schema.ts';

/** A command of a screen, opened: ids for handles, references for texts. `role` is as the screen named it, not yet an id. */
export type OpenedCommand =
  | { readonly by: 'role'; readonly role: string; readonly do: Act | DraftSave }
  | { readonly by: 'facilitator'; readonly do: Directive };

export interface Opened<T> {
  readonly value: T;
  /** The texts that `value` refers to. */
  readonly texts: readonly TypedText[];
}

export interface CommandReader {
  /** What a seat's screen sent: names are handles, authors are roles. */
  ofRole(command: unknown): Result<Opened<OpenedCommand & { readonly by: 'role' }>, Rejection>;
  /** What the facilitator's console sent: names are the author's ids. */
  ofFacilitator(command: unknown): Result<Opened<OpenedCommand & { readonly by: 'facilitator' }>, Rejection>;
  /** An act worded with handles, by itself: done by the facilitator for a seat. */
  act(act: unknown): Result<Opened<Act>, Rejection>;
  /** A text of the facilitator outside a command. */
  text(typed: string): Opened<TextRef>;
}

export interface CommandReaderOptions {
  /** Handle -> id. */
  resolve(handle: string): string | undefined;
  salt(): string;
  textRef(salt: string, text: string): TextRef;
}

const roleCommand = z.strictObject({
  by: z.strictObject({ kind: z.literal('role'), role: z.string().max(120) }),
  do: z.unknown(),
});
const facilitatorCommand = z.strictObject({ by: z.strictObject({ kind: z.literal('facilitator') }), do: z.unknown() });

const isDraft = (act: unknown): boolean =>
  typeof act === 'object' && act !== null && 'act' in act && act.act === 'draft';

/** Whose names and texts the schemas open now. */
let opener: Opener | undefined;

function opening(): Opener {
  invariant(opener !== undefined, 'A1', 'a command is opened outside its reading');
  return opener;
}

let made: ReturnType<typeof actSchemas> | undefined;

/**
 * The schemas are the same for all runs of a process: to make them takes longer than to open a run, and they are large. Reading is done
 * in one go, so that they serve one reader at a time.
 */
const schemas = (): ReturnType<typeof actSchemas> =>
  (made ??= actSchemas({ id: (name) => opening().id(name), text: (typed) => opening().text(typed) }));

/** Reads and opens commands; refusals say which field is at fault and nothing about the run. */
export function createCommandReader(options: CommandReaderOptions): CommandReader {
  let texts: TypedText[] = [];
  const text = (typed: string): TextRef => {
    const salt = options.salt();
    const ref = options.textRef(salt, typed);
    texts.push({ ref, salt, text: typed });
    return ref;
  };
  const byHandle: Opener = { id: options.resolve, text };
  const byId: Opener = { id: (name) => name, text };
  function read<T>(schema: z.ZodType<T>, names: Opener, input: unknown): Result<Opened<T>, Rejection> {
    texts = [];
    opener = names;
    try {
      const result = schema.safeParse(input);
      return result.success ? ok({ value: result.data, texts }) : err(refusalOf(result.error));
    } finally {
      opener = undefined;
    }
  }
  return {
    ofRole(command) {
      const outer = roleCommand.safeParse(command);
      if (!outer.success) return err(refusalOf(outer.error));
      const { by, do: act } = outer.data;
      // Chosen before reading, not by a union: a union would open the texts once for each branch.
      const opened = read<Act | DraftSave>(isDraft(act) ? schemas().draft : schemas().act, byHandle, act);
      if (!opened.ok) return opened;
      return ok({ value: { by: 'role', role: by.role, do: opened.value.value }, texts: opened.value.texts });
    },
    ofFacilitator(command) {
      const outer = facilitatorCommand.safeParse(command);
      if (!outer.success) return err(refusalOf(outer.error));
      const opened = read(schemas().directive, byId, outer.data.do);
      if (!opened.ok) return opened;
      return ok({ value: { by: 'facilitator', do: opened.value.value }, texts: opened.value.texts });
    },
    act: (act) => read(schemas().act, byHandle, act),
    text(typed) {
      texts = [];
      const value = text(typed);
      return { value, texts };
    },
  };
}

/** The innermost issue: unions report theirs one level down. */
function refusalOf(error: z.ZodError): Rejection {
  const issues = error.issues.flatMap(inner);
  const issue = issues.find((item) => item.message === UNKNOWN_NAME) ?? issues[0];
  const field = issue?.path.findLast((part) => typeof part === 'string' && part !== 'do');
  return {
    code: issue?.message === UNKNOWN_NAME ? 'unknown-item' : 'incomplete',
    ...(typeof field === 'string' && { field }),
  };
}

function inner(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  return issue.errors
    .toSorted((a, b) => a.length - b.length)
    .flatMap((branch) => branch.flatMap(inner))
    .map((found) => ({ ...found, path: [...issue.path, ...found.path] }));
}
