import type { RoleId } from '../scenario/model/ids.ts';
import type { Delivery, EngineState } from '../engine/state/engine-state.ts';
import type { ViewContext } from './context.ts';
import { messageOf } from './role/messages.ts';
import { addedTo } from './what-changed.ts';
import type { MessageView, RoleView } from './views/role-view.ts';

/** What each role of a seat had been sent when its view was made, in the order of the roles. */
export type Inboxes = readonly (readonly Delivery[])[];

const none: readonly Delivery[] = [];

export const inboxesOf = ({ inboxes }: EngineState, roles: readonly RoleId[]): Inboxes =>
  roles.map((role) => inboxes[role] ?? none);

/**
 * The messages that have come in for a seat since its view was made: all that people wait for, long before the rest of it is made (V8).
 * Undefined when nothing came, or not only such as lie there unread, behind all others: what rings is answered by way of other parts of the
 * view, and comes with them.
 * @param before of the view
 */
export function arrivalsFor(
  { messages }: RoleView,
  context: ViewContext,
  roles: readonly RoleId[],
  before: Inboxes,
): readonly MessageView[] | undefined {
  const came = cameFor(context, roles, before);
  if (!came) return undefined;
  const added: MessageView[] = [];
  let last = messages.at(-1)?.play ?? 0;
  for (const item of came) {
    const message = messageOf(context, roles, item);
    if (!message) continue;
    if (message.state !== 'unread' || item.at < last) return undefined;
    last = item.at;
    added.push(message);
  }
  return added.length > 0 ? added : undefined;
}

/** The view with what came in behind the messages that there were. */
export const withArrivals = (view: RoleView, came: readonly MessageView[]): RoleView => ({
  ...view,
  messages: view.messages.concat(came),
});

/** Each message once, under the first of the roles that got it. Undefined when one of them had it before, or more became of an inbox. */
function cameFor(context: ViewContext, roles: readonly RoleId[], before: Inboxes): readonly Came[] | undefined {
  const [role] = roles;
  // Of a seat with one role nothing comes twice.
  if (role !== undefined && roles.length === 1)
    return addedTo(before[0] ?? none, context.state.inboxes[role] ?? none)?.filter(isMail);
  const found = new Map<string, Came>();
  for (const [index, one] of roles.entries()) {
    const added = addedTo(before[index] ?? none, context.state.inboxes[one] ?? none);
    if (!added) return undefined;
    for (const item of added.filter(isMail))
      if (!found.has(item.message)) found.set(item.message, { ...item, role: one });
  }
  const isOld = before.some((inbox) => inbox.some((item) => found.has(item.message) && isMail(item)));
  return isOld ? undefined : [...found.values()].sort((a, b) => a.at - b.at);
}

type Came = Parameters<typeof messageOf>[2];

const isMail = ({ way }: Delivery): boolean => way !== 'spoken';
