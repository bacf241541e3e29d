import type { RoleId } from '../scenario/model/ids.ts';
import { say, typed, type ViewContext } from './context.ts';
import { moveHead, pauseOf } from './head.ts';
import { shortOf } from './parties.ts';
import { decisionsOf, requestsOf } from './role/decisions.ts';
import { deadlinesOf, logKindsOf, logOf, obligationsOf } from './role/duties.ts';
import { boardOf, factsOf } from './role/knowledge.ts';
import { callsOf } from './role/calls.ts';
import { messagesOf, notesSince } from './role/messages.ts';
import { noMemory, type ViewMemory } from './memory.ts';
import { affordancesOf } from './role/offers.ts';
import { productsOf } from './role/products.ts';
import type { DraftView, ProductView, RoleView } from './views/role-view.ts';

/**
 * What one seat sees, in one language (V1): built from what was delivered to its roles. `memory` is of this seat's view alone, and saves
 * making what has not changed; what it gives is the same.
 */
export function roleView(context: ViewContext, roles: readonly RoleId[], memory: ViewMemory = noMemory): RoleView {
  const view = openRoleView(context, roles, memory);
  const made: { -readonly [K in keyof RoleView]: RoleView[K] } = {
    kind: view.kind,
    language: view.language,
    title: view.title,
    phase: view.phase,
    move: view.move,
    me: view.me,
    roles: view.roles,
    messages: view.messages,
    notes: view.notes,
    facts: view.facts,
    board: view.board,
    decisions: view.decisions,
    requests: view.requests,
    products: view.products,
    calls: view.calls,
    obligations: view.obligations,
    deadlines: view.deadlines,
    log: view.log,
    logKinds: view.logKinds,
    drafts: view.drafts,
    affordances: view.affordances,
  };
  if (view.solo !== undefined) made.solo = view.solo;
  if (view.pause !== undefined) made.pause = view.pause;
  if (view.occupiedUntil !== undefined) made.occupiedUntil = view.occupiedUntil;
  return made;
}

/**
 * The same view, each part made when it is first looked at: for simulated participants, who look at little of it. Must be looked at
 * before anything in `context` changes.
 */
export const openRoleView = (context: ViewContext, roles: readonly RoleId[], memory: ViewMemory = noMemory): RoleView =>
  new OpenRoleView(context, roles, memory);

type Made = { -readonly [K in keyof RoleView]?: RoleView[K] };

/** A class, because one is made for every look of a simulated participant. */
class OpenRoleView implements RoleView {
  readonly kind = 'role';
  readonly #context: ViewContext;
  readonly #roles: readonly RoleId[];
  readonly #memory: ViewMemory;
  readonly #made: Made = {};
  readonly solo?: true;
  readonly phase: RoleView['phase'];
  readonly pause?: NonNullable<RoleView['pause']>;
  readonly occupiedUntil?: NonNullable<RoleView['occupiedUntil']>;

  constructor(context: ViewContext, roles: readonly RoleId[], memory: ViewMemory) {
    this.#context = context;
    this.#roles = roles;
    this.#memory = memory;
    const { plan, state } = context;
    if (plan.solo) this.solo = true;
    this.phase = state.phase;
    const { pause } = pauseOf(state);
    if (pause !== undefined) this.pause = pause;
    let until = state.now;
    for (const role of roles) if ((state.occupied[role] ?? 0) > until) until = state.occupied[role] ?? until;
    if (until > state.now) this.occupiedUntil = until;
  }

  #part<T>(name: string, make: (context: ViewContext) => T, given?: readonly unknown[]): T {
    return this.#memory.part(name, this.#context, make, given);
  }

  get language(): RoleView['language'] {
    return this.#context.language;
  }

  get title(): string {
    return say(this.#context, this.#context.plan.scenario.title);
  }

  get move(): RoleView['move'] {
    return this.#part('move', moveHead);
  }

  get me(): RoleView['me'] {
    return (this.#made.me ??= this.#part('me', (c) => roleCards(c, this.#roles)));
  }

  get roles(): RoleView['roles'] {
    return this.#part('roles', (c) => roleNames(c, this.#roles));
  }

  get messages(): RoleView['messages'] {
    return (this.#made.messages ??= this.#part('messages', (c) =>
      messagesOf(c, this.#roles, c.state.phase === 'running', this.#memory),
    ));
  }

  get notes(): RoleView['notes'] {
    return (this.#made.notes ??= notesSince(this.#context, this.#roles, this.#memory));
  }

  get facts(): RoleView['facts'] {
    return (this.#made.facts ??= this.#part('facts', (c) => factsOf(c, this.#roles)));
  }

  get board(): RoleView['board'] {
    return (this.#made.board ??= this.#part('board', (c) => boardOf(c, this.#roles)));
  }

  get decisions(): RoleView['decisions'] {
    return (this.#made.decisions ??= this.#part('decisions', (c) => decisionsOf(c, this.#roles)));
  }

  get requests(): RoleView['requests'] {
    return (this.#made.requests ??= this.#part('requests', (c) => requestsOf(c, this.#roles)));
  }

  get products(): RoleView['products'] {
    return (this.#made.products ??= this.#part('products', (c) => productsOf(c, this.#roles)));
  }

  get calls(): RoleView['calls'] {
    return (this.#made.calls ??= this.#part('calls', (c) => callsOf(c, this.#roles)));
  }

  get obligations(): RoleView['obligations'] {
    return (this.#made.obligations ??= this.#part('obligations', (c) => obligationsOf(c, this.#roles)));
  }

  get deadlines(): RoleView['deadlines'] {
    const from = [this.decisions, this.obligations, this.requests, this.products] as const;
    return this.#part('deadlines', () => deadlinesOf(...from), from);
  }

  get log(): RoleView['log'] {
    return (this.#made.log ??= this.#part('log', (c) => logOf(c, this.#roles)));
  }

  get logKinds(): RoleView['logKinds'] {
    return (this.#made.logKinds ??= this.#part('logKinds', (c) => logKindsOf(c, this.#roles)));
  }

  get drafts(): RoleView['drafts'] {
    const { products } = this;
    return this.#part('drafts', (c) => draftsOf(c, this.#roles, products), [products, this.#context.drafts]);
  }

  get affordances(): RoleView['affordances'] {
    return (this.#made.affordances ??= affordancesOf(this.#context, this.#roles, this.#memory));
  }
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
