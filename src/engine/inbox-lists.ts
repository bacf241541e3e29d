import type { InjectId, RoleId } from '../scenario/model/ids.ts';
import { goesOn, grown } from './grown.ts';
import { perData } from './per-data.ts';
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

/** The inboxes of one run that were asked for last. */
export type LastInboxes = Map<RoleId, Sorted>;

/** Of whichever run of a plan was looked at last: mostly a little was laid in an inbox since. */
const lastOf = perData((_plan: Plan): LastInboxes => new Map());

/** Of the role's inbox as it is now. `byRole`: where many runs of one plan are looked at in turn, those of this run. */
export function inboxLists(
  plan: Plan,
  state: EngineState,
  role: RoleId,
  byRole: LastInboxes = lastOf(plan),
): InboxLists {
  const inbox = state.inboxes[role] ?? nothing;
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

/** Lists with what lies in the inbox from an index on. */
function sorted(plan: Plan, state: EngineState, inbox: readonly Delivery[], from: number, old: InboxLists): InboxLists {
  const unread: Delivery[] = [];
  const unreadButCalls: Delivery[] = [];
  const open: Delivery[] = [];
  const answerable: Delivery[] = [];
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
  const lists = { unread: grown(old.unread, unread), open: grown(old.open, open) };
  // Where no call waits, and everybody can be answered, one list does for two.
  return {
    ...lists,
    unreadButCalls: partOfList(lists.unread, old.unreadButCalls, unreadButCalls),
    answerable: partOfList(lists.open, old.answerable, answerable),
  };
}

/** As `grown`, of some of what is in `whole`: that very list when it is all of it. */
const partOfList = (
  whole: readonly Delivery[],
  old: readonly Delivery[],
  more: readonly Delivery[],
): readonly Delivery[] => (old.length + more.length === whole.length ? whole : grown(old, more));

/** Whether somebody wrote it who can be answered: not exercise staff. */
export function isAnswerable(plan: Plan, state: EngineState, { message }: Delivery): boolean {
  const from = plan.inject.get(message as InjectId)?.from ?? typedIn(state, message)?.from;
  return from !== undefined && from !== 'ctl';
}
