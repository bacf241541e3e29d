import { takesPart } from '../../engine/acts/decide.ts';
import { mayCall, openTopics } from '../../engine/rules/calls.ts';
import { mayDraft } from '../../engine/rules/products.ts';
import { lookAt } from '../../engine/world.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Delivery, EngineState } from '../../engine/state/engine-state.ts';
import type { InjectId, RoleId } from '../../scenario/model/ids.ts';

/**
 * Whether anything that can give a seat something new to read or to do differs between two states of one run. May say yes too
 * often, never no when there is.
 */
export function concerns(plan: Plan, before: EngineState, after: EngineState, roles: readonly RoleId[]): boolean {
  if (before === after) return false;
  if (before.phase !== after.phase || before.groups !== after.groups || before.cards !== after.cards) return true;
  if (roles.some((role) => own(before, role) !== own(after, role) || heldUp(before, role) !== heldUp(after, role)))
    return true;
  if (roles.some((role) => before.knowledge[role] !== after.knowledge[role])) return true;
  return (
    (before.decisions !== after.decisions &&
      plan.decisions.some(
        (decision) =>
          before.decisions[decision.id] !== after.decisions[decision.id] &&
          roles.some((role) => takesPart({ state: after }, decision, role)),
      )) ||
    (before.requests !== after.requests &&
      plan.requests.some(
        (request) =>
          before.requests[request.id] !== after.requests[request.id] && request.by.some((role) => roles.includes(role)),
      )) ||
    (before.products !== after.products &&
      plan.products.some(
        (product) => before.products[product.id] !== after.products[product.id] && mayDraft(product, roles),
      )) ||
    callsDiffer(plan, before, after, roles) ||
    (before.obligations !== after.obligations &&
      plan.obligations.some(({ id }) => {
        const record = after.obligations[id];
        return before.obligations[id] !== record && record?.seen.some((role) => roles.includes(role)) === true;
      })) ||
    (before.injects !== after.injects &&
      roles.some((role) =>
        after.inboxes[role]?.some(
          ({ message }) => before.injects[message as InjectId] !== after.injects[message as InjectId],
        ),
      ))
  );
}

/** Whether a caller can ring someone else than before, or raise something else, or a call went on. */
function callsDiffer(plan: Plan, before: EngineState, after: EngineState, roles: readonly RoleId[]): boolean {
  const then = lookAt(plan, before);
  const now = lookAt(plan, after);
  return plan.conversations.some((conversation) => {
    const caller = conversation.callers.find((role) => roles.includes(role));
    if (caller === undefined) return false;
    if (before.calls[conversation.id] !== after.calls[conversation.id]) return true;
    if (mayCall(then, conversation, caller) !== mayCall(now, conversation, caller)) return true;
    if (!after.calls[conversation.id]?.active) return false;
    const open = openTopics(now, conversation);
    const opened = openTopics(then, conversation);
    return open.length !== opened.length || open.some((topic, index) => topic !== opened[index]);
  });
}

/** Whether a call of the seat went on, or is under way: then what can be raised can differ. */
const callTextsDiffer = (plan: Plan, before: EngineState, after: EngineState, roles: readonly RoleId[]): boolean =>
  plan.conversations.some(
    ({ id, callers }) =>
      (before.calls[id] !== after.calls[id] || after.calls[id]?.active !== undefined) &&
      callers.some((role) => roles.includes(role)),
  );

/** Parts of a view that hold text to read. */
export type ReadingPart =
  'messages' | 'notes' | 'board' | 'decisions' | 'requests' | 'products' | 'calls' | 'obligations';

export const readingParts: readonly ReadingPart[] = [
  'messages',
  'notes',
  'board',
  'decisions',
  'requests',
  'products',
  'calls',
  'obligations',
];

/** The parts in which a seat can have got something new to read between two states of one run; as careful as `concerns`. */
export function partsWithNews(
  plan: Plan,
  before: EngineState,
  after: EngineState,
  roles: readonly RoleId[],
): readonly ReadingPart[] {
  if (before === after) return [];
  if (before.groups !== after.groups) return readingParts;
  const found: ReadingPart[] = [];
  const notes = new Set<string>();
  let addressed = false;
  for (const { id, kind, to } of after.typed.slice(before.typed.length)) {
    if (kind !== 'note') continue;
    notes.add(id);
    addressed ||= to === 'all' || roles.some((role) => to.includes(role));
  }
  if (roles.some((role) => hasMail(before.inboxes[role] ?? [], after.inboxes[role] ?? [], notes)))
    found.push('messages');
  if (addressed) found.push('notes');
  if (before.nextCard !== after.nextCard) found.push('board');
  if (
    before.decisions !== after.decisions &&
    plan.decisions.some(({ id }) => before.decisions[id] === undefined && after.decisions[id] !== undefined)
  )
    found.push('decisions');
  if (
    before.requests !== after.requests &&
    plan.requests.some(({ id }) => before.requests[id]?.open !== true && after.requests[id]?.open === true)
  )
    found.push('requests');
  if (
    before.products !== after.products &&
    plan.products.some(({ id }) => before.products[id]?.open !== true && after.products[id]?.open === true)
  )
    found.push('products');
  if (callTextsDiffer(plan, before, after, roles)) found.push('calls');
  if (
    before.obligations !== after.obligations &&
    plan.obligations.some(({ id }) => before.obligations[id]?.seen !== after.obligations[id]?.seen)
  )
    found.push('obligations');
  return found;
}

/** Notes lie in inboxes and are read in the team channel; a call is words from the moment it is answered. */
const hasMail = (before: readonly Delivery[], after: readonly Delivery[], notes: ReadonlySet<string>): boolean =>
  before !== after &&
  (before.length > after.length ||
    after.some((item, index) => {
      const old = before[index];
      if (item.message !== old?.message) return !notes.has(item.message);
      return item.ringsUntil !== undefined && item.read !== old.read;
    }));

const own = (state: EngineState, role: RoleId) => state.inboxes[role];

/** Until when the role is occupied, if it is so now. */
const heldUp = (state: EngineState, role: RoleId): number => {
  const until = state.occupied[role] ?? 0;
  return until > state.now ? until : 0;
};
