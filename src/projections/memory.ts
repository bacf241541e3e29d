import type { EngineState } from '../engine/state/engine-state.ts';
import type { ViewContext } from './context.ts';
import { baseOf, bitsOf, changedBetween, note, ObservedState, type Field } from './observed-state.ts';
import { goesOn, grown } from '../engine/grown.ts';
import { tellSteps } from './told-change.ts';

/**
 * Parts of one view as they were made last: one is taken again while all that it looked at is the same. For one plan, language, seed and
 * group of roles. A state shares with the one before what did not change, so that looking is comparing identities.
 */
export interface ViewMemory {
  /**
   * `make` must look at nothing that changes but the state (a text that somebody typed never does) and `given`.
   * `before` is what it made the last time, so that what it makes can hold parts of that.
   * @param given what it is made from beside the state; compared by identity, one by one
   * @param covered fields of the state of which all that `make` looks at is among `given`
   */
  part<T>(
    name: string,
    context: ViewContext,
    make: (context: ViewContext, before: T | undefined) => T,
    given?: readonly unknown[],
    covered?: ReadonlySet<Field>,
  ): T;
  /**
   * What is made of each item of a list, in its order. An item that was there before and that `touched` does not name is not even looked at.
   */
  list<I, T, B>(name: string, context: ViewContext, items: readonly I[], kind: Listed<I, T, B>): readonly T[];
  /**
   * The view itself: `names` of what `open` gives, those left out that are undefined. The very object that it was when all of it still
   * stands. One that looked at nothing that has changed is not asked for. `shaped` copies it.
   * @param given as for `part`
   */
  fields<T extends object>(
    context: ViewContext,
    names: readonly (keyof T)[],
    open: (context: ViewContext) => T,
    shaped: (view: T) => T,
    given: readonly unknown[],
  ): T;
  /** Fields in which the view that `fields` gave last may differ from `before`; undefined: any of them. */
  changedSince(before: object): readonly string[] | undefined;
}

/** How the items of a list are made; an item is replaced by another object when anything of itself changes. */
export interface Listed<I, T, B> {
  /** No two items of a list have the same. */
  nameOf(item: I): string;
  /** As for `part`. */
  make(context: ViewContext, item: I): T;
  given(context: ViewContext, item: I): readonly unknown[];
  /** What is made of an item of which nothing but the first of `given` is another than when `part` was made. */
  adapt?(context: ViewContext, item: I, part: T): T;
  readonly covered: ReadonlySet<Field>;
  /** All that `touched` must know of how things stand now. */
  basis(context: ViewContext): B;
  /**
   * Names of items for which `given` may say something else than it did on an earlier basis; undefined: any may. Of items that are not
   * `settled` it need not know.
   */
  touched(before: B): ReadonlySet<string> | undefined;
  /** False: whether it is still the same is asked of `given` each time. */
  settled(item: I): boolean;
}

interface Made {
  given: readonly unknown[];
  seen: number;
  part: unknown;
  /** The last state in which it was found to be still the same. */
  at: EngineState;
}

interface MadeItem {
  readonly item: unknown;
  readonly given: readonly unknown[];
  readonly seen: number;
  readonly part: unknown;
}

/** Goes on from one time to the next: what was made of each item in its order. */
interface MadeList {
  items: readonly unknown[];
  readonly made: MadeItem[];
  readonly places: Map<string, number>;
  /** Places of those that are not settled. */
  open: readonly number[];
  parts: readonly unknown[];
  basis: unknown;
  /** What any of them looked at besides what `given` covers. */
  seen: number;
  at: EngineState;
}

interface MadeView {
  readonly view: object;
  /** The view that it came after, and the fields that it does not share with that. */
  readonly last: object | undefined;
  readonly changed: readonly string[];
  readonly given: readonly unknown[];
  /** What each of its fields looked at, in the order of their names. */
  readonly seen: readonly number[];
  at: EngineState;
}

export function createViewMemory(): ViewMemory {
  let whole: MadeView | undefined;
  const made = new Map<string, Made>();
  const lists = new Map<string, MadeList>();
  return {
    part(name, context, make, given = nothing, covered = none) {
      const { state } = context;
      const base = baseOf(state);
      const known = made.get(name);
      if (known && (known.seen & changedBetween(known.at, base)) === 0 && isSameList(known.given, given)) {
        note(state, known.seen);
        known.at = base;
        return known.part as ReturnType<typeof make>;
      }
      const observed = new ObservedState(state);
      const part = make(looking(context, observed), known?.part as ReturnType<typeof make> | undefined);
      note(state, observed.seen);
      const seen = covered === none ? observed.seen : observed.seen & ~bitsOf(covered);
      if (known) Object.assign(known, { given, seen, part, at: base });
      else made.set(name, { given, seen, part, at: base });
      return part;
    },
    list(name, context, items, kind) {
      const known = lists.get(name);
      // Until it stands again: what fails half-way leaves nothing behind.
      lists.delete(name);
      const list = follow(known, context, items, kind);
      lists.set(name, list);
      return list.parts as ReturnType<typeof kind.make>[];
    },
    fields<T extends object>(
      context: ViewContext,
      names: readonly (keyof T)[],
      open: (context: ViewContext) => T,
      shaped: (view: T) => T,
      given: readonly unknown[],
    ): T {
      const base = baseOf(context.state);
      const known = whole && isSameList(whole.given, given) ? whole : undefined;
      const changed = known ? changedBetween(known.at, base) : 0;
      const observed = new ObservedState(context.state);
      const opened = open(looking(context, observed));
      const last = known?.view as T | undefined;
      const seen = known ? known.seen.slice() : names.map(() => 0);
      let view = last;
      const differing: string[] = [];
      let fits = last !== undefined;
      for (let index = 0; index < names.length; index += 1) {
        if (last && ((seen[index] ?? 0) & changed) === 0) continue;
        const name = names[index] as keyof T;
        observed.seen = 0;
        const field = opened[name];
        seen[index] = observed.seen;
        if (last && field === last[name]) continue;
        differing.push(name as string);
        if (!view || view === last) view = { ...last } as T;
        fits &&= field !== undefined && last?.[name] !== undefined;
        view[name] = field;
      }
      if (!fits || !view) view = shaped(view ?? ({} as T));
      whole = { view, last, changed: differing, given, seen, at: base };
      return view;
    },
    changedSince: (before) => (whole?.last === before ? whole.changed : undefined),
  };
}

function follow<I, T, B>(
  known: MadeList | undefined,
  context: ViewContext,
  items: readonly I[],
  kind: Listed<I, T, B>,
): MadeList {
  const { state } = context;
  const base = baseOf(state);
  const changed = known ? changedBetween(known.at, base) : 0;
  const touched = known && (known.seen & changed) === 0 ? kind.touched(known.basis as B) : undefined;
  const same = known !== undefined && touched !== undefined && goesOn(known.items, items);
  const list: MadeList = same
    ? known
    : { items, made: [], places: new Map(), open: nowhere, parts: nothing, basis: undefined, seen: 0, at: base };
  const covered = bitsOf(kind.covered);
  /** What is made of the item at a place now. */
  const look = (place: number): unknown => {
    const item = items[place] as I;
    const name = kind.nameOf(item);
    const was = known?.places.get(name);
    const old = was === undefined ? undefined : known?.made[was];
    const given = kind.given(context, item);
    const now = takenAgain(context, old, item, given, changed, kind) ?? makeItem(context, item, given, covered, kind);
    list.seen |= now.seen;
    list.made[place] = now;
    if (was !== place || list !== known) list.places.set(name, place);
    if (!kind.settled(item)) open = [...open, place];
    return now.part;
  };
  let open = nowhere;
  const before = list.parts;
  let parts = before;
  for (const place of same ? again(known, touched) : nowhere) {
    const part = look(place);
    if (part !== parts[place]) parts = parts.with(place, part);
  }
  const added: unknown[] = [];
  for (let place = list.made.length; place < items.length; place += 1) added.push(look(place));
  if (added.length > 0) {
    if (parts === before && before.length > 0)
      tellSteps(before, (parts = grown(before, added)), [[0, before.length], ...added.map((put) => ({ put }))]);
    else parts = grown(parts, added);
  }
  note(state, list.seen);
  list.items = items;
  list.open = open;
  list.parts = parts;
  list.basis = kind.basis(context);
  list.at = base;
  return list;
}

/** Places of those that are not settled and of those that were touched, each once. */
function again({ open, places }: MadeList, touched: ReadonlySet<string>): readonly number[] {
  const found = open.slice();
  for (const name of touched) {
    const place = places.get(name);
    if (place !== undefined && !found.includes(place)) found.push(place);
  }
  return found;
}
const nowhere: readonly number[] = [];

/** What was made of an item, if it stands; adapted, if that does. */
function takenAgain<I, T, B>(
  context: ViewContext,
  old: MadeItem | undefined,
  item: I,
  given: readonly unknown[],
  changed: number,
  kind: Listed<I, T, B>,
): MadeItem | undefined {
  if (old?.item !== item || (old.seen & changed) !== 0 || !isSameList(old.given, given, 1)) return undefined;
  if (old.given[0] === given[0]) return old;
  return kind.adapt && { item, given, seen: old.seen, part: kind.adapt(context, item, old.part as T) };
}

function makeItem<I, T, B>(
  context: ViewContext,
  item: I,
  given: readonly unknown[],
  covered: number,
  kind: Listed<I, T, B>,
): MadeItem {
  const observed = new ObservedState(context.state);
  const part = kind.make(looking(context, observed), item);
  note(context.state, observed.seen);
  return { item, given, seen: observed.seen & ~covered, part };
}

/** The same context, with a state that notes what of it is looked at. */
function looking(context: ViewContext, observed: ObservedState): ViewContext {
  const { plan, language, texts, handles, drafts, takenSeats } = context;
  return { plan, state: observed as unknown as EngineState, language, texts, handles, drafts, takenSeats };
}

const nothing: readonly unknown[] = [];
const none: ReadonlySet<Field> = new Set();

function isSameList(before: readonly unknown[], after: readonly unknown[], from = 0): boolean {
  if (before.length !== after.length) return false;
  for (let index = from; index < after.length; index += 1) if (before[index] !== after[index]) return false;
  return true;
}

/** Remembers nothing: everything is made anew. */
export const noMemory: ViewMemory = {
  part: (_name, context, make) => make(context, undefined),
  list: (_name, context, items, kind) => items.map((item) => kind.make(context, item)),
  fields: (context, _names, open, shaped) => shaped(open(context)),
  changedSince: () => undefined,
};
