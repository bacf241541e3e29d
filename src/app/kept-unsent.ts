import { sha256Hex } from '../base/hash.ts';
import {
  draftFieldOf,
  type Unsent,
  type UnsentBox,
  type UnsentCommand,
  type UnsentNote,
} from '../session/client/unsent.ts';

const PREFIX = 'spoedoverleg:unsent:';
/** So long is kept what never got a line again, in real ms: an exercise is over within a day, and the next person at this device is another. */
const KEPT_MS = 12 * 60 * 60 * 1_000;

/** Whose box it is: a seat or an evaluator of a run in this browser, or whoever a session's link is for. */
export type UnsentPlace =
  | { readonly run: string; readonly seat: number }
  | { readonly run: string; readonly author: string }
  | { readonly token: string };

/** A link is a secret, and storage lies open longer than an address does: the name of its box does not tell it. */
const prefixOf = (place: UnsentPlace): string =>
  'token' in place
    ? `${PREFIX}link:${sha256Hex(`unsent\n${place.token}`).slice(0, 32)}:`
    : `${PREFIX}run:${place.run}:${'author' in place ? place.author : place.seat}:`;

type Kept = Unsent & {
  /** UTC ms, and the order of what one window kept within it. */
  readonly at: number;
  readonly n: number;
};

/** Each command under a key of its own: two windows of a seat never write over each other's. */
type Found = Kept & { readonly key: string };

/** The field of which this is what was typed last; a text that lies beside its field stays as it is. */
const fieldOf = (unsent: Unsent): string | undefined =>
  'command' in unsent && !unsent.beside ? draftFieldOf(unsent.command) : undefined;

function parsed(text: string | null): Kept | undefined {
  try {
    const { id, command, empties, from, over, beside, note, stood, at, n } = JSON.parse(text ?? '') as Partial<
      UnsentCommand & UnsentNote & { at: number; n: number }
    >;
    if (typeof id !== 'string' || typeof at !== 'number' || typeof n !== 'number') return undefined;
    if (note?.kind !== undefined) return { id, note, stood: stood ?? {}, beside: beside === true, at, n };
    if (command?.do === undefined || !Array.isArray(empties)) return undefined;
    return { id, command, empties, from: from ?? empties, over: over ?? {}, beside: beside === true, at, n };
  } catch {
    return undefined;
  }
}

/** What lies under these keys; what is too old, or cannot be read, is thrown away on the way. */
function found(prefix: string, now: number): readonly Found[] {
  const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  return keys
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const kept = parsed(localStorage.getItem(key));
      if (kept && Math.abs(now - kept.at) < KEPT_MS) return [{ ...kept, key }];
      localStorage.removeItem(key);
      return [];
    })
    .toSorted((a, b) => a.at - b.at || a.n - b.n);
}

/** Storage that is full or closed off keeps nothing beyond the page; nothing else comes of it. */
function ifPossible<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** A seat's box in this browser's storage. */
export function keptUnsent(place: UnsentPlace): UnsentBox {
  const prefix = prefixOf(place);
  let n = 0;
  return {
    all: () => ifPossible(() => found(prefix, Date.now()), []),
    keep(unsent) {
      ifPossible(() => {
        const at = Date.now();
        const field = fieldOf(unsent);
        // Of a field that was typed on, only the last text is of use.
        if (field !== undefined)
          for (const { key, ...earlier } of found(prefix, at))
            if (fieldOf(earlier) === field) localStorage.removeItem(key);
        const kept: Kept = { ...unsent, at, n: (n += 1) };
        localStorage.setItem(`${prefix}${unsent.id}`, JSON.stringify(kept));
      }, undefined);
    },
    answered: (id) => ifPossible(() => localStorage.removeItem(`${prefix}${id}`), undefined),
    clear: () => clearUnder(prefix),
  };
}

/** Whether something of this seat waits here for a line. */
export const hasUnsent = (place: UnsentPlace): boolean =>
  keptUnsent(place)
    .all()
    .some((unsent) => !('beside' in unsent && unsent.beside));

const clearUnder = (prefix: string): void =>
  ifPossible(() => {
    for (const { key } of found(prefix, Date.now())) localStorage.removeItem(key);
  }, undefined);

/** A run is deleted in this browser, with all that was typed in it. */
export const forgetRun = (run: string): void => clearUnder(`${PREFIX}run:${run}:`);

/** The link opens nothing any more: the seat was freed, or the session is gone. */
export const forgetLink = (token: string): void => clearUnder(prefixOf({ token }));

/** Throws away what lay here too long, of whichever seat. */
export const forgetOld = (): void => void ifPossible(() => found(PREFIX, Date.now()), []);
