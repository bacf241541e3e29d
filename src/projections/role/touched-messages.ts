import type { EngineState } from '../../engine/state/engine-state.ts';
import { typedIn } from '../../engine/rules/messages.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import { perData } from '../../engine/per-data.ts';
import type { ViewContext } from '../context.ts';
import { factsNamed } from '../message-text.ts';
import { addedTo, changedKeys } from '../what-changed.ts';

type Named = Pick<EngineState, 'injects' | 'typed' | 'shares' | 'knowledge'>;

/**
 * Messages of a seat that may read differently than they did in an earlier state: by what became of injects, of what was typed and shared,
 * and of what its roles know. Undefined: any may. What was delivered, what rings and what a message answers it does not look at.
 */
export function touchedMessages(
  context: ViewContext,
  roles: readonly RoleId[],
  before: Named,
): ReadonlySet<string> | undefined {
  const { state } = context;
  const typed = addedTo(before.typed, state.typed);
  const shares = addedTo(before.shares, state.shares);
  if (!typed || !shares) return undefined;
  const found = new Set<string>(changedKeys(before.injects, state.injects));
  for (const item of typed) {
    found.add(item.id);
    // It stands in the thread under whatever it answers.
    for (let { about } = item; about !== undefined; about = typedIn(state, about)?.about) found.add(about);
  }
  for (const { item } of shares) found.add(item);
  for (const role of roles)
    for (const fact of changedKeys(before.knowledge[role], state.knowledge[role]))
      for (const inject of namedBy(context, fact)) found.add(inject);
  return found;
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
