import type { Delivery, EngineState, TypedMessage } from '../../engine/state/engine-state.ts';
import { typedIn } from '../../engine/rules/messages.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import { perData } from '../../engine/per-data.ts';
import type { ViewContext } from '../context.ts';
import { factsNamed } from '../message-text.ts';
import { addedTo, changedKeys } from '../what-changed.ts';

type Named = Pick<EngineState, 'injects' | 'typed' | 'shares' | 'knowledge' | 'inboxes'>;

/**
 * Messages of a seat that may read differently than they did in an earlier state: by what became of injects, of what was typed and shared,
 * of what its roles know, and of what a message answers. Undefined: any may. The delivery itself and what rings it does not look at.
 */
export function touchedMessages(
  context: ViewContext,
  roles: readonly RoleId[],
  before: Named,
): ReadonlySet<string> | undefined {
  const { state } = context;
  const came = cameSince(before, state);
  if (!came) return undefined;
  let found: Set<string> | undefined;
  for (const role of roles) {
    for (const fact of changedKeys(before.knowledge[role], state.knowledge[role]))
      for (const inject of namedBy(context, fact)) (found ??= new Set(came.touched)).add(inject);
    const passedOn = newIn(before.inboxes[role], state.inboxes[role], came.typed);
    if (passedOn.size > 0) addAnswers((found ??= new Set(came.touched)), state.typed, passedOn);
  }
  return found ?? came.touched;
}

/** What is the same for all seats of a run: all of them ask it, one after another. */
interface Came {
  readonly before: Named;
  readonly after: Named;
  /** Ids of what was typed. */
  readonly typed: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
}
let last: Came | undefined;

function cameSince(before: Named, state: EngineState): Came | undefined {
  const after: Named = {
    injects: state.injects,
    typed: state.typed,
    shares: state.shares,
    knowledge: state.knowledge,
    inboxes: state.inboxes,
  };
  if (last && isSame(last.before, before) && isSame(last.after, after)) return last;
  const typed = addedTo(before.typed, after.typed);
  const shares = addedTo(before.shares, after.shares);
  if (!typed || !shares) return undefined;
  const injects = changedKeys(before.injects, after.injects);
  const touched = new Set(injects);
  addAnswers(touched, after.typed, injects);
  for (const item of typed) {
    touched.add(item.id);
    // It stands in the thread under whatever it answers.
    for (let { about } = item; about !== undefined; about = typedIn(state, about)?.about) touched.add(about);
  }
  for (const { item } of shares) touched.add(item);
  last = { before, after, typed: new Set(typed.map(({ id }) => id)), touched };
  return last;
}

const isSame = (a: Named, b: Named): boolean => a.typed === b.typed && a.shares === b.shares && a.injects === b.injects;

/** What came into an inbox without being typed just now: it may be what an answer that lies there answers. */
function newIn(
  before: readonly Delivery[] | undefined = none,
  after: readonly Delivery[] | undefined = none,
  fresh: ReadonlySet<string>,
): ReadonlySet<string> {
  if (before === after) return nothing;
  const added = addedTo(before, after) ?? after.filter((item) => !before.includes(item));
  if (added.every(({ message }) => fresh.has(message))) return nothing;
  return new Set(added.flatMap(({ message }) => (fresh.has(message) ? [] : [message])));
}
const none: readonly never[] = [];
const nothing: ReadonlySet<string> = new Set();

/** Messages that stand in a thread under one of `to`: they carry its title. */
function addAnswers(found: Set<string>, typed: readonly TypedMessage[], to: ReadonlySet<string>): void {
  if (to.size === 0) return;
  const under = new Set(to);
  // An answer comes after what it answers.
  for (const { id, about } of typed)
    if (about !== undefined && under.has(about)) {
      under.add(id);
      found.add(id);
    }
}

interface Naming {
  readonly byFact: ReadonlyMap<string, readonly string[]>;
  /** Injects that may name any fact. */
  readonly any: readonly string[];
}

const naming = perData((_plan: ViewContext['plan']) => new Map<string, Naming>());

function namedBy(context: ViewContext, fact: string): readonly string[] {
  const known = naming(context.plan);
  let found = known.get(context.language);
  if (!found) known.set(context.language, (found = namingIn(context)));
  return [...(found.byFact.get(fact) ?? []), ...found.any];
}

function namingIn(context: ViewContext): Naming {
  const byFact = new Map<string, string[]>();
  const any: string[] = [];
  for (const inject of context.plan.scenario.injects) {
    const facts = factsNamed(context, inject);
    if (!facts) any.push(inject.id);
    for (const fact of facts ?? []) byFact.set(fact, [...(byFact.get(fact) ?? []), inject.id]);
  }
  return { byFact, any };
}
