import type { InjectId } from '../scenario/model/ids.ts';
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

const known = new WeakMap<readonly Delivery[], InboxLists>();

/** Made once for an inbox as it is: a changed one is another list. */
export function inboxLists(plan: Plan, state: EngineState, inbox: readonly Delivery[]): InboxLists {
  let lists = known.get(inbox);
  if (!lists) known.set(inbox, (lists = sort(plan, state, inbox)));
  return lists;
}

function sort(plan: Plan, state: EngineState, inbox: readonly Delivery[]): InboxLists {
  const lists = { unread: [], unreadButCalls: [], open: [], answerable: [] } as Record<keyof InboxLists, Delivery[]>;
  for (const item of inbox) {
    if (item.way === 'spoken') continue;
    const call = isUnanswered(item);
    if (item.read === undefined) {
      lists.unread.push(item);
      if (!call) lists.unreadButCalls.push(item);
    }
    if (call) continue;
    lists.open.push(item);
    if (isAnswerable(plan, state, item)) lists.answerable.push(item);
  }
  return lists;
}

/** Whether somebody wrote it who can be answered: not exercise staff. */
export function isAnswerable(plan: Plan, state: EngineState, { message }: Delivery): boolean {
  const from = plan.inject.get(message as InjectId)?.from ?? typedIn(state, message)?.from;
  return from !== undefined && from !== 'ctl';
}
