import { allowedNow } from '../../engine/acts/moment.ts';
import { offerParts, possibleActs } from '../../engine/affordances.ts';
import type { Possible } from '../../engine/possible.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { ViewContext } from '../context.ts';
import type { ViewMemory } from '../memory.ts';
import type { Affordance } from '../views/role-view.ts';

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
}

/** The affordances of a view, as policies take them. */
export function listed(affordances: readonly Affordance[]): Offers {
  const of = (act: Affordance['act']): readonly Affordance[] => affordances.filter((item) => item.act === act);
  return {
    acts: [...new Set(affordances.map((item) => item.act))],
    count: (act) => of(act).length,
    at: (act, index) => of(act)[index] as Affordance,
    of,
    all: () => affordances,
  };
}

/** What the roles of one seat can do now, in handles. Must be looked at before anything in `context` changes. */
export function offersOf(context: ViewContext, roles: readonly RoleId[]): Offers {
  const possible = possibleActs(context.plan, context.state, roles);
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
  };
}

/** All of `offersOf`, of which those that cannot have changed are taken from memory. */
export function affordancesOf(
  context: ViewContext,
  roles: readonly RoleId[],
  memory: ViewMemory,
): readonly Affordance[] {
  const [role] = roles;
  // What several roles of one person can do is offered once: no part of it stands by itself.
  if (role === undefined || roles.length > 1)
    return memory.part('affordances', context, (c) => offersOf(c, roles).all());
  const can = allowedNow(context, role);
  // All that `can` depends on: whether the exercise runs, and whether something keeps the role busy.
  const given = [context.state.phase, can('share')];
  return offerParts.flatMap((part, index) =>
    memory.part(
      `affordances ${index}`,
      context,
      (c, before: readonly Affordance[] = []) => {
        const named = namer(c);
        const blocks = part({ plan: c.plan, state: c.state, role, can });
        const made = blocks.flatMap((block) => block.all()).map((item) => affordanceOf(c, item, named));
        return keepEqual(before, made);
      },
      given,
    ),
  );
}

/** What is offered still is the very object that it was, where a few were added or taken away. */
function keepEqual(before: readonly Affordance[], made: readonly Affordance[]): readonly Affordance[] {
  let next = 0;
  return made.map((item) => {
    for (let index = next; index < before.length && index < next + 3; index += 1) {
      const old = before[index];
      if (!old || !isSameOffer(old, item)) continue;
      next = index + 1;
      return old;
    }
    return item;
  });
}

const isSameOffer = (a: Affordance, b: Affordance): boolean =>
  a.ref === b.ref &&
  a.act === b.act &&
  a.as === b.as &&
  a.kind === b.kind &&
  a.topic === b.topic &&
  a.choices === b.choices;

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
