import { affordances, type Possible } from '../engine/affordances.ts';
import type { RoleId } from '../scenario/model/ids.ts';
import { say, typed, type ViewContext } from './context.ts';
import { moveHead, pauseOf } from './head.ts';
import { shortOf } from './parties.ts';
import { decisionsOf, requestsOf } from './role/decisions.ts';
import { deadlinesOf, logKindsOf, logOf, obligationsOf } from './role/duties.ts';
import { boardOf, factsOf } from './role/knowledge.ts';
import { callsOf } from './role/calls.ts';
import { messagesOf, notesOf } from './role/messages.ts';
import { productsOf } from './role/products.ts';
import type { Affordance, DraftView, ProductView, RoleView } from './views/role-view.ts';

/** What one seat sees, in one language (V1): built from what was delivered to its roles. */
export function roleView(context: ViewContext, roles: readonly RoleId[]): RoleView {
  const { plan, state } = context;
  const decisions = decisionsOf(context, roles);
  const requests = requestsOf(context, roles);
  const products = productsOf(context, roles);
  const obligations = obligationsOf(context, roles);
  const occupied = Math.max(0, ...roles.map((role) => state.occupied[role] ?? 0));
  return {
    kind: 'role',
    language: context.language,
    title: say(context, plan.scenario.title),
    phase: state.phase,
    ...pauseOf(state),
    move: moveHead(context),
    me: roles.flatMap((id) => {
      const role = plan.role.get(id);
      if (!role) return [];
      return [
        {
          handle: context.handles.of(id),
          name: say(context, role.name),
          short: say(context, role.short),
          brief: say(context, role.brief),
          wants: say(context, role.wants),
          chair: role.chair,
        },
      ];
    }),
    roles: plan.roles.map((role) => ({
      handle: context.handles.of(role.id),
      name: say(context, role.name),
      short: say(context, role.short),
      mine: roles.includes(role.id),
    })),
    messages: messagesOf(context, roles, state.phase === 'running'),
    notes: notesOf(context, roles),
    facts: factsOf(context, roles),
    board: boardOf(context, roles),
    decisions,
    requests,
    products,
    calls: callsOf(context, roles),
    obligations,
    deadlines: deadlinesOf(decisions, obligations, requests),
    log: logOf(context, roles),
    logKinds: logKindsOf(context, roles),
    drafts: draftsOf(context, roles, products),
    ...(occupied > state.now ? { occupiedUntil: occupied as NonNullable<RoleView['occupiedUntil']> } : {}),
    affordances: affordances(plan, state, roles).map((item) => affordanceView(context, item)),
  };
}

/** Drafts of this seat, and of products that it writes with others: there the last writer's text stands. */
function draftsOf(context: ViewContext, roles: readonly RoleId[], products: readonly ProductView[]): readonly DraftView[] {
  const shared = new Set(products.flatMap((product) => product.fields.map((field) => `${product.handle}.${field.handle}`)));
  const found = new Map<string, DraftView>();
  for (const draft of context.drafts.values()) {
    if (!roles.includes(draft.role as RoleId) && !shared.has(draft.field)) continue;
    found.set(draft.field, { field: draft.field, text: typed(context, draft.text), by: shortOf(context, draft.role) });
  }
  return [...found.values()];
}

/** Acts whose choices are named within what they are about: options and elements. */
const scoped: ReadonlySet<Possible['act']> = new Set(['decide', 'advise', 'revise', 'send']);

function affordanceView(context: ViewContext, item: Possible): Affordance {
  const { act } = item;
  const choice = (id: string): string =>
    act === 'board' ? id : act === 'ask' ? context.handles.of(id, `${item.ref}.${item.topic}`) : scoped.has(act) ? context.handles.of(id, item.ref) : context.handles.of(id);
  return {
    act,
    as: context.handles.of(item.as),
    ref: act === 'log' ? item.ref : context.handles.of(item.ref),
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.topic === undefined ? {} : { topic: context.handles.of(item.topic, item.ref) }),
    ...(item.choices === undefined ? {} : { choices: item.choices.map(choice) }),
  };
}
