import type { Conversation } from '../../scenario/model/conversation.ts';
import type { ConversationId, RoleId } from '../../scenario/model/ids.ts';
import { momentAllows } from '../../engine/acts/moment.ts';
import { isLineOpen } from '../../engine/rules/calls.ts';
import { perData } from '../../engine/per-data.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Delivery, EngineState } from '../../engine/state/engine-state.ts';
import { groupOf, lookAt } from '../../engine/world.ts';
import type { ViewContext } from '../context.ts';
import { baseOf, note, ObservedState } from '../observed-state.ts';
import { addedTo } from '../what-changed.ts';

/**
 * Which conversations a seat may begin now, as `mayCall` and `momentAllows` have it, and which are within their hours. `given` says all of
 * it in numbers, so that what is made of it stands while they are the same, though the hour went on and messages came.
 */
export interface OpenLines {
  may(conversation: Conversation): boolean;
  within(conversation: Conversation): boolean;
  readonly given: readonly number[];
}

/** How things stand in one state of a run; what does not depend on the seat by the place of a conversation in the plan. */
interface Lines {
  readonly plan: Plan;
  readonly observed: ObservedState;
  readonly open: readonly boolean[];
  readonly within: readonly boolean[];
  readonly rung: ReadonlyMap<RoleId, Rung>;
  /** What was found for seats. */
  readonly seats: Map<readonly RoleId[], OpenLines>;
}

/** What rang at a role, of that which opens a conversation. */
interface Rung {
  readonly inbox: readonly Delivery[];
  readonly by: ReadonlySet<string>;
}

/** Of each run, by its names, how things stood when they were looked at last. */
const known = new WeakMap<ViewContext['handles'], Lines>();

/** @param fresh looks at everything anew, and remembers nothing */
export function openLinesOf(context: ViewContext, roles: readonly RoleId[], fresh: boolean): OpenLines {
  const lines = fresh ? look(context, undefined) : lately(context);
  let found = lines.seats.get(roles);
  if (!found) lines.seats.set(roles, (found = ofSeat(lines, roles)));
  note(context.state, lines.observed.seen);
  return found;
}

function ofSeat({ plan, observed, open, within, rung }: Lines, roles: readonly RoleId[]): OpenLines {
  const state = observed as unknown as EngineState;
  const free = new Map<RoleId, boolean>();
  const isFree = (role: RoleId): boolean => {
    let known = free.get(role);
    if (known === undefined) free.set(role, (known = momentAllows({ plan, state }, role, 'call') === undefined));
    return known;
  };
  const may = plan.conversations.map(({ callers, openedBy }, place) => {
    const as = open[place] ? callers.find((role) => roles.includes(role)) : undefined;
    if (as === undefined || !isFree(as)) return false;
    return openedBy === undefined || groupOf(state, as).some((role) => rung.get(role)?.by.has(openedBy));
  });
  const places = placesIn(plan);
  const isAt = (list: readonly boolean[], { id }: Conversation): boolean => list[places.get(id) ?? -1] === true;
  return {
    may: (conversation) => isAt(may, conversation),
    within: (conversation) => isAt(within, conversation),
    given: [...inNumbers(may), ...inNumbers(within)],
  };
}

const placesIn = perData(
  ({ conversations }: Plan): ReadonlyMap<ConversationId, number> =>
    new Map(conversations.map(({ id }, place) => [id, place])),
);

function lately(context: ViewContext): Lines {
  const before = known.get(context.handles);
  if (before?.observed.base === baseOf(context.state)) return before;
  const lines = look(context, before);
  known.set(context.handles, lines);
  return lines;
}

function look({ plan, state: given }: ViewContext, before: Lines | undefined): Lines {
  const observed = new ObservedState(baseOf(given));
  const state = observed as unknown as EngineState;
  const world = lookAt(plan, state);
  const hour = plan.timeline.storyOf(state.now);
  const open = plan.conversations.map((conversation) => isLineOpen(world, conversation));
  const within = plan.conversations.map(({ windows }) => windows.some(({ from, to }) => hour >= from && hour <= to));
  const openers = openersIn(plan);
  const rung = new Map<RoleId, Rung>();
  if (openers.size > 0) {
    for (const [role, inbox] of Object.entries(state.inboxes) as [RoleId, readonly Delivery[]][])
      rung.set(role, rungIn(inbox, openers, before?.rung.get(role)));
  }
  return { plan, observed, open, within, rung, seats: new Map() };
}

const openersIn = perData(
  ({ conversations }: Plan): ReadonlySet<string> =>
    new Set(conversations.flatMap(({ openedBy }) => (openedBy === undefined ? [] : [openedBy]))),
);

function rungIn(inbox: readonly Delivery[], openers: ReadonlySet<string>, before: Rung | undefined): Rung {
  if (before?.inbox === inbox) return before;
  const came = before && addedTo(before.inbox, inbox);
  const by = (came ?? inbox).flatMap(({ message, way }) => (way !== 'spoken' && openers.has(message) ? [message] : []));
  if (before && came) return { inbox, by: by.length > 0 ? new Set([...before.by, ...by]) : before.by };
  return { inbox, by: new Set(by) };
}

/** Bits of one number. */
const BITS = 30;

function inNumbers(all: readonly boolean[]): readonly number[] {
  const numbers: number[] = [];
  for (let from = 0; from < all.length; from += BITS) {
    let number = 0;
    for (let place = from; place < Math.min(all.length, from + BITS); place += 1)
      if (all[place]) number |= 1 << (place - from);
    numbers.push(number);
  }
  return numbers;
}
