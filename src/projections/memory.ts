import type { EngineState } from '../engine/state/engine-state.ts';
import type { ViewContext } from './context.ts';

/**
 * Parts of one view as they were made last: one is taken again while all that it looked at is the same. For one plan, language, seed and
 * group of roles. A state shares with the one before what did not change, so that looking is comparing identities.
 */
export interface ViewMemory {
  /**
   * `make` must look at nothing that changes but the state (a text that somebody typed never does) and `given`.
   * `before` is what it made the last time, so that what it makes can hold parts of that.
   * @param given what it is made from beside the state; compared by identity, one by one
   * @param covered fields of the state of which all that `make` looks at is among `given`
   */
  part<T>(
    name: string,
    context: ViewContext,
    make: (context: ViewContext, before: T | undefined) => T,
    given?: readonly unknown[],
    covered?: ReadonlySet<Field>,
  ): T;
}

type Field = keyof EngineState;

/** Complete, so that a field that is new cannot go unseen. */
const fields: Readonly<Record<Field, true>> = {
  now: true,
  phase: true,
  pauseReason: true,
  window: true,
  agenda: true,
  nextTimer: true,
  charts: true,
  stuck: true,
  groups: true,
  injects: true,
  typed: true,
  inboxes: true,
  knowledge: true,
  shares: true,
  cards: true,
  nextCard: true,
  nextMessage: true,
  log: true,
  signals: true,
  values: true,
  flags: true,
  decisions: true,
  requests: true,
  expectations: true,
  obligations: true,
  occupied: true,
  claims: true,
  products: true,
  calls: true,
  reveal: true,
  rng: true,
};

/** A state that notes which of its fields are looked at. To be looked at field by field: a copy of it is empty. */
class ObservedState {
  readonly state: EngineState;
  readonly seen = new Set<Field>();
  constructor(state: EngineState) {
    this.state = state;
  }
}
for (const field of Object.keys(fields) as Field[])
  Object.defineProperty(ObservedState.prototype, field, {
    get(this: ObservedState) {
      this.seen.add(field);
      return this.state[field];
    },
  });

interface Made {
  readonly given: readonly unknown[];
  readonly seen: readonly (readonly [Field, unknown])[];
  readonly part: unknown;
}

export function createViewMemory(): ViewMemory {
  const made = new Map<string, Made>();
  return {
    part(name, context, make, given = nothing, covered = none) {
      const known = made.get(name);
      if (known && isSame(known, context.state, given)) return known.part as ReturnType<typeof make>;
      const observed = new ObservedState(context.state);
      const part = make(
        { ...context, state: observed as unknown as EngineState },
        known?.part as ReturnType<typeof make> | undefined,
      );
      const seen = [...observed.seen].flatMap((field) =>
        covered.has(field) ? [] : [[field, context.state[field]] as const],
      );
      made.set(name, { given, seen, part });
      return part;
    },
  };
}

const nothing: readonly unknown[] = [];
const none: ReadonlySet<Field> = new Set();

/** Looks through `state`, so that a part within another is noted there too. */
function isSame(known: Made, state: EngineState, given: readonly unknown[]): boolean {
  if (known.given.length !== given.length) return false;
  for (let index = 0; index < given.length; index += 1) if (known.given[index] !== given[index]) return false;
  for (const [field, was] of known.seen) if (state[field] !== was) return false;
  return true;
}

/** Remembers nothing: everything is made anew. */
export const noMemory: ViewMemory = { part: (_name, context, make) => make(context, undefined) };
