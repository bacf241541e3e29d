import { afterEndex } from '../base/phase.ts';
import type { RoleId } from '../scenario/model/ids.ts';
import { say, typed, type ViewContext } from './context.ts';
import { moveHead, pauseOf } from './head.ts';
import { shortOf } from './parties.ts';
import { decisionsOf, requestsOf } from './role/decisions.ts';
import { deadlinesOf, logKindsOf, logOf, obligationsOf } from './role/duties.ts';
import { boardOf, factsOf } from './role/knowledge.ts';
import { callsOf } from './role/calls.ts';
import { messagesOf } from './role/messages.ts';
import { notesSince } from './role/notes.ts';
import { noMemory, type ViewMemory } from './memory.ts';
import { affordancesOf } from './role/offers.ts';
import { openLinesOf } from './role/open-lines.ts';
import { productsOf } from './role/products.ts';
import type { DraftView, ProductView, RoleView } from './views/role-view.ts';

/**
 * What one seat sees, in one language (V1): built from what was delivered to its roles. `memory` is of this seat's view alone, and saves
 * making what has not changed; what it gives is the same.
 */
export const roleView = (context: ViewContext, roles: readonly RoleId[], memory: ViewMemory = noMemory): RoleView =>
  memory.fields(context, names, (c) => openRoleView(c, roles, memory), shaped, [context.drafts]);

/** Complete, so that a part that is new cannot be left out. */
const parts: Readonly<Record<keyof RoleView, true>> = {
  kind: true,
  language: true,
  title: true,
  solo: true,
  phase: true,
  pause: true,
  move: true,
  me: true,
  roles: true,
  messages: true,
  notes: true,
  facts: true,
  board: true,
  decisions: true,
  requests: true,
  products: true,
  calls: true,
  obligations: true,
  deadlines: true,
  log: true,
  logKinds: true,
  drafts: true,
  occupiedUntil: true,
  affordances: true,
  asked: true,
};
const names = Object.keys(parts) as (keyof RoleView)[];

/** The same, written down in one piece: one object for which an engine keeps no table of names. */
function shaped(view: RoleView): RoleView {
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
  if (view.asked !== undefined) made.asked = view.asked;
  return made;
}

/**
 * The same view, each part made when it is first looked at: for simulated participants, who look at little of it. Must be looked at
 * before anything in `context` changes.
 */
export const openRoleView = (context: ViewContext, roles: readonly RoleId[], memory: ViewMemory = noMemory): RoleView =>
  new OpenRoleView(context, roles, memory) as RoleView;

type Made = { -readonly [K in keyof RoleView]?: RoleView[K] };

/** What may be missing is undefined here. */
type Opened = { readonly [K in keyof RoleView]-?: RoleView[K] | (undefined extends RoleView[K] ? undefined : never) };

/** A class, because one is made for every look of a simulated participant. */
class OpenRoleView implements Opened {
  readonly kind = 'role';
  readonly #context: ViewContext;
  readonly #roles: readonly RoleId[];
  readonly #memory: ViewMemory;
  readonly #made: Made = {};

  constructor(context: ViewContext, roles: readonly RoleId[], memory: ViewMemory) {
    this.#context = context;
    this.#roles = roles;
    this.#memory = memory;
  }

  /** What is remembered is noted anew whenever it is looked at; so only without a memory is it kept here. */
  #part<K extends keyof RoleView>(
    name: K,
    make: (context: ViewContext) => RoleView[K],
    given?: readonly unknown[],
  ): RoleView[K] {
    if (this.#memory !== noMemory) return this.#memory.part(name, this.#context, make, given);
    return (this.#made[name] ??= make(this.#context));
  }

  /** A part that goes on from what it was, and remembers that by itself. */
  #ongoing<K extends keyof RoleView>(name: K, make: (context: ViewContext) => RoleView[K]): RoleView[K] {
    return this.#memory === noMemory ? this.#part(name, make) : make(this.#context);
  }

  get solo(): RoleView['solo'] {
    return this.#context.plan.solo ? true : undefined;
  }

  get phase(): RoleView['phase'] {
    return this.#context.state.phase;
  }

  get pause(): RoleView['pause'] {
    return pauseOf(this.#context).pause;
  }

  get occupiedUntil(): RoleView['occupiedUntil'] {
    const { now, occupied } = this.#context.state;
    let until = now;
    for (const role of this.#roles) if ((occupied[role] ?? 0) > until) until = occupied[role] ?? until;
    return until > now ? until : undefined;
  }

  get asked(): RoleView['asked'] {
    return this.#part('asked', (c) =>
      !c.plan.solo && afterEndex(c.state.phase)
        ? c.plan.scenario.objectives.map(({ title }) => say(c, title))
        : undefined,
    );
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
    return this.#part('me', (c) => roleCards(c, this.#roles));
  }

  get roles(): RoleView['roles'] {
    return this.#part('roles', (c) => roleNames(c, this.#roles));
  }

  get messages(): RoleView['messages'] {
    return this.#ongoing('messages', (c) => messagesOf(c, this.#roles, c.state.phase === 'running', this.#memory));
  }

  get notes(): RoleView['notes'] {
    return this.#ongoing('notes', (c) => notesSince(c, this.#roles, this.#memory));
  }

  get facts(): RoleView['facts'] {
    return this.#part('facts', (c) => factsOf(c, this.#roles));
  }

  get board(): RoleView['board'] {
    return this.#part('board', (c) => boardOf(c, this.#roles));
  }

  get decisions(): RoleView['decisions'] {
    return this.#part('decisions', (c) => decisionsOf(c, this.#roles));
  }

  get requests(): RoleView['requests'] {
    return this.#part('requests', (c) => requestsOf(c, this.#roles));
  }

  get products(): RoleView['products'] {
    return this.#part('products', (c) => productsOf(c, this.#roles));
  }

  get calls(): RoleView['calls'] {
    const open = openLinesOf(this.#context, this.#roles, this.#memory === noMemory);
    return this.#part('calls', (c) => callsOf(c, this.#roles, open, this.#memory), open.given);
  }

  get obligations(): RoleView['obligations'] {
    return this.#part('obligations', (c) => obligationsOf(c, this.#roles));
  }

  get deadlines(): RoleView['deadlines'] {
    const from = [this.decisions, this.obligations, this.requests, this.products] as const;
    return this.#part('deadlines', (c) => (afterEndex(c.state.phase) ? [] : deadlinesOf(...from)), from);
  }

  get log(): RoleView['log'] {
    return this.#part('log', (c) => logOf(c, this.#roles));
  }

  get logKinds(): RoleView['logKinds'] {
    return this.#part('logKinds', (c) => logKindsOf(c, this.#roles));
  }

  get drafts(): RoleView['drafts'] {
    const { products } = this;
    return this.#part('drafts', (c) => draftsOf(c, this.#roles, products), [products, this.#context.drafts]);
  }

  get affordances(): RoleView['affordances'] {
    return this.#ongoing('affordances', (c) => affordancesOf(c, this.#roles, this.#memory));
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
