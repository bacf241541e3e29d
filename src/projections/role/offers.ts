import { possibleActs, type Remembered } from '../../engine/affordances.ts';
import type { LastInboxes } from '../../engine/inbox-lists.ts';
import type { Block, Possible, PossibleActs } from '../../engine/possible.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { ViewContext } from '../context.ts';
import { goesOn } from '../../engine/grown.ts';
import { tellSteps } from '../told-change.ts';
import { noMemory, type ViewMemory } from '../memory.ts';
import type { Affordance, RoleView } from '../views/role-view.ts';
import type { Handle } from '../views/shared.ts';
import { openLinesOf } from './open-lines.ts';
import { formOf, type Form } from './products.ts';

/** What a seat is offered, by kind of act; made as far as it is looked at. `listed` gives the same over a list. */
export interface Offers {
  /** Acts of which something is offered, in the order in which the first of each is. */
  readonly acts: readonly Affordance['act'][];
  count(act: Affordance['act']): number;
  /** `index` from 0, below `count(act)`. */
  at(act: Affordance['act'], index: number): Affordance;
  of(act: Affordance['act']): readonly Affordance[];
  /** Every one, in the order of offering. */
  all(): readonly Affordance[];
  /** What there is to fill in of a product that is offered. */
  form(product: Handle): Form | undefined;
}

/** The affordances of a view, as policies take them. */
export function listed({ affordances, products }: Pick<RoleView, 'affordances' | 'products'>): Offers {
  const of = (act: Affordance['act']): readonly Affordance[] => affordances.filter((item) => item.act === act);
  return {
    acts: [...new Set(affordances.map((item) => item.act))],
    count: (act) => of(act).length,
    at: (act, index) => of(act)[index] as Affordance,
    of,
    all: () => affordances,
    form: (product) => products.find(({ handle }) => handle === product),
  };
}

/** What the roles of one seat can do now, in handles. Must be looked at before anything in `context` changes. */
export function offersOf(context: ViewContext, roles: readonly RoleId[]): Offers {
  const possible = possibleActs(context.plan, context.state, roles);
  if (context.handles.bare) return new BareOffers(context, possible);
  const named = namer(context);
  const made = new Map<Affordance['act'], readonly Affordance[]>();
  const at = (act: Affordance['act'], index: number): Affordance =>
    affordanceOf(context, possible.at(act, index), named);
  const of = (act: Affordance['act']): readonly Affordance[] => {
    let found = made.get(act);
    if (!found) made.set(act, (found = Array.from({ length: possible.count(act) }, (_, index) => at(act, index))));
    return found;
  };
  return {
    acts: possible.acts,
    count: (act) => possible.count(act),
    at,
    of,
    all: () => possible.all().map((item) => affordanceOf(context, item, named)),
    form(handle) {
      const product = context.plan.product.get(context.handles.resolve(handle) ?? '');
      return product && formOf(context, product);
    },
  };
}

interface OfferedBlock {
  readonly block: Block;
  /** Where what it offers begins in all that is offered. */
  readonly from: number;
}

/** What a seat was offered when it was looked at last. */
interface Offered {
  readonly all: readonly Affordance[];
  readonly blocks: readonly OfferedBlock[];
  readonly inboxes: LastInboxes;
}

/** All of `offersOf`; what was offered before is the very object that it was. */
export const affordancesOf = (
  context: ViewContext,
  roles: readonly RoleId[],
  memory: ViewMemory,
): readonly Affordance[] =>
  memory.part('offers', context, (c, before: Offered | undefined): Offered => {
    const inboxes: LastInboxes = before?.inboxes ?? new Map();
    if (c.handles.bare) return { all: offersOf(c, roles).all(), blocks: [], inboxes };
    const named = namer(c);
    const again: Remembered = {
      take: (role, piece, make, given) =>
        memory.part(roles.length === 1 ? piece : `${piece} ${role}`, c, ({ state }) => make(state), given),
      lines: openLinesOf(c, roles, memory === noMemory),
    };
    const found = possibleActs(c.plan, c.state, roles, inboxes, again).blocks;
    const all = Array<Affordance>(found.reduce((sum, block) => sum + block.count(), 0));
    let from = 0;
    let same = before?.blocks.length === found.length;
    const steps = before && new Steps();
    const blocks = found.map((block, index) => {
      const old = before && likeIn(before, block, index);
      const stands = old !== undefined && (old.block.maker === undefined || old.block.items === block.items);
      const now = stands && old.from === from ? old : { block: stands ? old.block : block, from };
      same &&= now === before?.blocks[index];
      from = put(all, now, old, before?.all ?? [], (at) => affordanceOf(c, block.at(at), named), steps);
      return now;
    });
    if (!before || !steps) return { all, blocks, inboxes };
    if (same || steps.copiesAll(before.all.length)) return { all: before.all, blocks, inboxes };
    // Something that is made anew and is not additional may be as it was: that is left to whoever compares.
    if (steps.copied === before.all.length) tellSteps(before.all, all, steps.list);
    return { all, blocks, inboxes };
  }).all;

const isLike = (a: Block | undefined, b: Block): boolean => a !== undefined && (a === b || isAlike(a, b));
const isAlike = (a: Block, b: Block): boolean =>
  a.act === b.act &&
  a.maker === b.maker &&
  a.role === b.role &&
  a.others === b.others &&
  (a.maker !== undefined || isSamePossible(a.at(0), b.at(0)));

/** Mostly where it stood before. */
const likeIn = ({ blocks }: Offered, block: Block, at: number) =>
  isLike(blocks[at]?.block, block) ? blocks[at] : blocks.find((one) => isLike(one.block, block));

/** How many that are offered no longer are looked past: a few go at a time. */
const PAST = 4;

/** How what is offered comes from what was offered before. */
class Steps {
  readonly list: ([from: number, count: number] | { readonly put: unknown })[] = [];
  copied = 0;

  /** Whether it is nothing but a copy of a list of so many. */
  copiesAll(length: number): boolean {
    return this.copied === length && (length === 0 ? this.list.length === 0 : this.list.length === 1);
  }

  copy(from: number, count: number): void {
    if (count === 0) return;
    this.copied += count;
    const last = this.list.at(-1);
    if (Array.isArray(last) && last[0] + last[1] === from) last[1] += count;
    else this.list.push([from, count]);
  }

  put(item: unknown): void {
    this.list.push({ put: item });
  }
}

/** Puts what a block offers where it belongs in `all`: what it offered before, and the rest made. Gives where the next one begins. */
function put(
  all: Affordance[],
  { block: { items }, from }: OfferedBlock,
  old: OfferedBlock | undefined,
  before: readonly Affordance[],
  make: (at: number) => Affordance,
  steps: Steps | undefined,
): number {
  const was = old?.block.items ?? [];
  const start = old?.from ?? 0;
  /** Where the item after the last one found stood. */
  let next = 0;
  let at = 0;
  const copy = (place: number, count: number): void => {
    for (let index = 0; index < count; index += 1) all[from + at + index] = before[start + place + index] as Affordance;
    steps?.copy(start + place, count);
    at += count;
    next = place + count;
  };
  // Mostly all that was offered still is, and something came.
  if (goesOn(was, items)) copy(0, was.length);
  while (at < items.length) {
    let place = next;
    while (place < was.length && was[place] !== items[at] && place < next + PAST) place += 1;
    if (place < was.length && was[place] === items[at]) copy(place, 1);
    else {
      const made = make(at);
      all[from + at] = made;
      steps?.put(made);
      at += 1;
    }
  }
  return from + items.length;
}

const isSamePossible = (a: Possible, b: Possible): boolean =>
  a.ref === b.ref && a.as === b.as && a.kind === b.kind && a.topic === b.topic && isSameList(a.choices, b.choices);

const isSameList = (a: readonly string[] = nothing, b: readonly string[] = nothing): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
const nothing: readonly string[] = [];

type Named = (choices: readonly string[]) => readonly string[];

const lists = new WeakMap<ViewContext['handles'], WeakMap<readonly string[], readonly string[]>>();

/** Many acts offer the same list, of roles most of all: it is put into handles once. */
function namer({ handles }: ViewContext): Named {
  let known = lists.get(handles);
  if (!known) lists.set(handles, (known = new WeakMap()));
  return (choices) => {
    let found = known.get(choices);
    if (!found) known.set(choices, (found = choices.map((id) => handles.of(id))));
    return found;
  };
}

function affordanceOf(context: ViewContext, item: Possible, named: Named): Affordance {
  const { act, choices } = item;
  return {
    act,
    as: context.handles.of(item.as),
    ref: context.handles.of(item.ref),
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.topic === undefined ? {} : { topic: context.handles.of(item.topic, item.ref) }),
    ...(choices === undefined ? {} : { choices: choicesOf(context, item, choices, named) }),
  };
}

/** Acts whose choices are named within what they are about: options and elements. */
const scoped: ReadonlySet<Possible['act']> = new Set(['decide', 'advise', 'revise', 'send']);

function choicesOf(context: ViewContext, item: Possible, choices: readonly string[], named: Named): readonly string[] {
  if (item.act === 'board') return choices;
  if (item.act === 'ask') return choices.map((id) => context.handles.of(id, `${item.ref}.${item.topic}`));
  return scoped.has(item.act) ? choices.map((id) => context.handles.of(id, item.ref)) : named(choices);
}

/** Where names are the author's, what is possible is what is offered. */
class BareOffers implements Offers {
  readonly acts: Offers['acts'];
  readonly #context: ViewContext;
  readonly #possible: PossibleActs;

  constructor(context: ViewContext, possible: PossibleActs) {
    this.acts = possible.acts;
    this.#context = context;
    this.#possible = possible;
  }

  count(act: Affordance['act']): number {
    return this.#possible.count(act);
  }

  at(act: Affordance['act'], index: number): Affordance {
    return this.#possible.at(act, index);
  }

  of(act: Affordance['act']): readonly Affordance[] {
    return Array.from({ length: this.count(act) }, (_, index) => this.at(act, index));
  }

  all(): readonly Affordance[] {
    return this.#possible.all();
  }

  form(id: string): Form | undefined {
    const product = this.#context.plan.product.get(id);
    return product && formOf(this.#context, product);
  }
}
