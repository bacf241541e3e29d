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
export const roleView = (context: ViewContext, roles: readonly RoleId[]): RoleView => ({
  ...openRoleView(context, roles),
});

/**
 * The same view, each part made when it is first looked at: for simulated participants, who look at little of it. Must be looked at
 * before anything in `context` changes.
 */
export function openRoleView(context: ViewContext, roles: readonly RoleId[]): RoleView {
  const { plan, state } = context;
  const messages = once(() => messagesOf(context, roles, state.phase === 'running'));
  const notes = once(() => notesOf(context, roles));
  const facts = once(() => factsOf(context, roles));
  const board = once(() => boardOf(context, roles));
  const decisions = once(() => decisionsOf(context, roles));
  const requests = once(() => requestsOf(context, roles));
  const products = once(() => productsOf(context, roles));
  const calls = once(() => callsOf(context, roles));
  const obligations = once(() => obligationsOf(context, roles));
  const possible = once(() => affordancesOf(context, roles));
  const occupied = Math.max(0, ...roles.map((role) => state.occupied[role] ?? 0));
  return {
    kind: 'role',
    language: context.language,
    get title() {
      return say(context, plan.scenario.title);
    },
    ...(plan.solo && { solo: true as const }),
    phase: state.phase,
    ...pauseOf(state),
    get move() {
      return moveHead(context);
    },
    get me() {
      return roleCards(context, roles);
    },
    get roles() {
      return roleNames(context, roles);
    },
    get messages() {
      return messages();
    },
    get notes() {
      return notes();
    },
    get facts() {
      return facts();
    },
    get board() {
      return board();
    },
    get decisions() {
      return decisions();
    },
    get requests() {
      return requests();
    },
    get products() {
      return products();
    },
    get calls() {
      return calls();
    },
    get obligations() {
      return obligations();
    },
    get deadlines() {
      return deadlinesOf(decisions(), obligations(), requests(), products());
    },
    get log() {
      return logOf(context, roles);
    },
    get logKinds() {
      return logKindsOf(context, roles);
    },
    get drafts() {
      return draftsOf(context, roles, products());
    },
    ...(occupied > state.now ? { occupiedUntil: occupied as NonNullable<RoleView['occupiedUntil']> } : {}),
    get affordances() {
      return possible();
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const roleCards = (context: ViewContext, roles: readonly RoleId[]): RoleView['me'] =>
  roles.flatMap((id) => {
    const role = context.plan.role.get(id);
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
  });

const roleNames = (context: ViewContext, roles: readonly RoleId[]): RoleView['roles'] =>
  context.plan.roles.map((role) => ({
    handle: context.handles.of(role.id),
    name: say(context, role.name),
    short: say(context, role.short),
    mine: roles.includes(role.id),
  }));

/** Drafts of this seat, and of products that it writes with others: there the last writer's text stands. */
function draftsOf(
  context: ViewContext,
  roles: readonly RoleId[],
  products: readonly ProductView[],
): readonly DraftView[] {
  const shared = new Set(
    products.flatMap(({ handle, fields }) => [
      `${handle}.elements`,
      ...fields.flatMap((field) => [`${handle}.${field.handle}`, `${handle}.${field.handle}.picks`]),
    ]),
  );
  const found = new Map<string, DraftView>();
  for (const draft of context.drafts.values()) {
    if (!roles.includes(draft.role as RoleId) && !shared.has(draft.field)) continue;
    found.set(draft.field, { field: draft.field, text: typed(context, draft.text), by: shortOf(context, draft.role) });
  }
  return [...found.values()];
}

/** Acts whose choices are named within what they are about: options and elements. */
const scoped: ReadonlySet<Possible['act']> = new Set(['decide', 'advise', 'revise', 'send']);

function affordancesOf(context: ViewContext, roles: readonly RoleId[]): readonly Affordance[] {
  // Many acts offer the same list, of roles most of all: it is put into handles once.
  const lists = new Map<readonly string[], readonly string[]>();
  const named = (choices: readonly string[]): readonly string[] => {
    let found = lists.get(choices);
    if (!found) lists.set(choices, (found = choices.map((id) => context.handles.of(id))));
    return found;
  };
  return affordances(context.plan, context.state, roles).map((item): Affordance => {
    const { act, choices } = item;
    return {
      act,
      as: context.handles.of(item.as),
      ref: context.handles.of(item.ref),
      ...(item.kind === undefined ? {} : { kind: item.kind }),
      ...(item.topic === undefined ? {} : { topic: context.handles.of(item.topic, item.ref) }),
      ...(choices === undefined ? {} : { choices: choicesOf(context, item, choices, named) }),
    };
  });
}

function choicesOf(
  context: ViewContext,
  item: Possible,
  choices: readonly string[],
  named: (choices: readonly string[]) => readonly string[],
): readonly string[] {
  if (item.act === 'board') return choices;
  if (item.act === 'ask') return choices.map((id) => context.handles.of(id, `${item.ref}.${item.topic}`));
  return scoped.has(item.act) ? choices.map((id) => context.handles.of(id, item.ref)) : named(choices);
}
