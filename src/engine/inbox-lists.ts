import type { InjectId, RoleId } from '../scenario/model/ids.ts';
import type { Plan } from './plan.ts';
import { isUnanswered } from './rules/delivery.ts';
import { typedIn } from './rules/messages.ts';
import type { Delivery, EngineState } from './state/engine-state.ts';

/** What lies in one inbox, by what its role can do with it; withdrawn or not. */
export interface InboxLists {
  /** Not opened yet, calls that were not answered among them. */
  readonly unread: readonly Delivery[];
  readonly unreadButCalls: readonly Delivery[];
  /** Before the role: neither only heard of nor a call that it did not take. */
  readonly open: readonly Delivery[];
  /** Of those, what came from somebody who can be answered. */
  readonly answerable: readonly Delivery[];
}

interface Sorted {
  readonly inbox: readonly Delivery[];
  readonly lists: InboxLists;
}

/** The inboxes that were asked for last, by plan and role: mostly a little was laid in one since. */
const last = new WeakMap<Plan, Map<RoleId, Sorted>>();

/** Of the role's inbox as it is now. */
export function inboxLists(plan: Plan, state: EngineState, role: RoleId): InboxLists {
  const inbox = state.inboxes[role] ?? nothing;
  let byRole = last.get(plan);
  if (!byRole) last.set(plan, (byRole = new Map()));
  const before = byRole.get(role);
  if (before?.inbox === inbox) return before.lists;
  const lists =
    before && before.inbox.length < inbox.length && goesOn(before.inbox, inbox)
      ? sorted(plan, state, inbox, before.inbox.length, before.lists)
      : sorted(plan, state, inbox, 0, empty);
  byRole.set(role, { inbox, lists });
  return lists;
}

const nothing: readonly Delivery[] = [];
const empty: InboxLists = { unread: [], unreadButCalls: [], open: [], answerable: [] };

function goesOn(before: readonly Delivery[], inbox: readonly Delivery[]): boolean {
  for (let i = 0; i < before.length; i++) if (before[i] !== inbox[i]) return false;
  return true;
}

/** Lists with what lies in the inbox from an index on. */
function sorted(plan: Plan, state: EngineState, inbox: readonly Delivery[], from: number, old: InboxLists): InboxLists {
  const unread = old.unread.slice();
  const unreadButCalls = old.unreadButCalls.slice();
  const open = old.open.slice();
  const answerable = old.answerable.slice();
  for (let i = from; i < inbox.length; i++) {
    const item = inbox[i] as Delivery;
    if (item.way === 'spoken') continue;
    const call = isUnanswered(item);
    if (item.read === undefined) {
      unread.push(item);
      if (!call) unreadButCalls.push(item);
    }
    if (call) continue;
    open.push(item);
    if (isAnswerable(plan, state, item)) answerable.push(item);
  }
  return { unread, unreadButCalls, open, answerable };
}

/** Whether somebody wrote it who can be answered: not exercise staff. */
export function isAnswerable(plan: Plan, state: EngineState, { message }: Delivery): boolean {
  const from = plan.inject.get(message as InjectId)?.from ?? typedIn(state, message)?.from;
  return from !== undefined && from !== 'ctl';
}
