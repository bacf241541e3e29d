import { perData } from '../engine/per-data.ts';
import type { EngineState } from '../engine/state/engine-state.ts';

export type Field = keyof EngineState;

/** Of each field a bit of its own: there are as many as one number has room for at most. Complete, so that a new field cannot go unseen. */
const BIT = {
  now: 1 << 0,
  phase: 1 << 1,
  pauseReason: 1 << 2,
  window: 1 << 3,
  agenda: 1 << 4,
  nextTimer: 1 << 5,
  charts: 1 << 6,
  stuck: 1 << 7,
  groups: 1 << 8,
  injects: 1 << 9,
  typed: 1 << 10,
  inboxes: 1 << 11,
  knowledge: 1 << 12,
  shares: 1 << 13,
  cards: 1 << 14,
  nextCard: 1 << 15,
  nextMessage: 1 << 16,
  log: 1 << 17,
  signals: 1 << 18,
  values: 1 << 19,
  flags: 1 << 20,
  decisions: 1 << 21,
  requests: 1 << 22,
  expectations: 1 << 23,
  obligations: 1 << 24,
  occupied: 1 << 25,
  claims: 1 << 26,
  products: 1 << 27,
  calls: 1 << 28,
  reveal: 1 << 29,
  rng: 1 << 30,
} as const satisfies Readonly<Record<Field, number>>;

const bitOf = Object.entries(BIT) as readonly (readonly [Field, number])[];

/** Fields as bits of one number. */
export const bitsOf = perData((among: ReadonlySet<Field>): number =>
  [...among].reduce((bits, field) => bits | BIT[field], 0),
);

/**
 * A state that notes which of its fields are looked at; whoever made it passes that on (`note`). To be looked at field by field: a copy of
 * it is empty. Each field is written out, because an engine reads a field by its name far faster than by a name that it must look up.
 */
export class ObservedState implements Readonly<Record<Field, unknown>> {
  readonly base: EngineState;
  seen = 0;
  constructor(state: EngineState) {
    this.base = baseOf(state);
  }

  get now(): EngineState['now'] {
    this.seen |= BIT.now;
    return this.base.now;
  }
  get phase(): EngineState['phase'] {
    this.seen |= BIT.phase;
    return this.base.phase;
  }
  get pauseReason(): EngineState['pauseReason'] {
    this.seen |= BIT.pauseReason;
    return this.base.pauseReason;
  }
  get window(): EngineState['window'] {
    this.seen |= BIT.window;
    return this.base.window;
  }
  get agenda(): EngineState['agenda'] {
    this.seen |= BIT.agenda;
    return this.base.agenda;
  }
  get nextTimer(): EngineState['nextTimer'] {
    this.seen |= BIT.nextTimer;
    return this.base.nextTimer;
  }
  get charts(): EngineState['charts'] {
    this.seen |= BIT.charts;
    return this.base.charts;
  }
  get stuck(): EngineState['stuck'] {
    this.seen |= BIT.stuck;
    return this.base.stuck;
  }
  get groups(): EngineState['groups'] {
    this.seen |= BIT.groups;
    return this.base.groups;
  }
  get injects(): EngineState['injects'] {
    this.seen |= BIT.injects;
    return this.base.injects;
  }
  get typed(): EngineState['typed'] {
    this.seen |= BIT.typed;
    return this.base.typed;
  }
  get inboxes(): EngineState['inboxes'] {
    this.seen |= BIT.inboxes;
    return this.base.inboxes;
  }
  get knowledge(): EngineState['knowledge'] {
    this.seen |= BIT.knowledge;
    return this.base.knowledge;
  }
  get shares(): EngineState['shares'] {
    this.seen |= BIT.shares;
    return this.base.shares;
  }
  get cards(): EngineState['cards'] {
    this.seen |= BIT.cards;
    return this.base.cards;
  }
  get nextCard(): EngineState['nextCard'] {
    this.seen |= BIT.nextCard;
    return this.base.nextCard;
  }
  get nextMessage(): EngineState['nextMessage'] {
    this.seen |= BIT.nextMessage;
    return this.base.nextMessage;
  }
  get log(): EngineState['log'] {
    this.seen |= BIT.log;
    return this.base.log;
  }
  get signals(): EngineState['signals'] {
    this.seen |= BIT.signals;
    return this.base.signals;
  }
  get values(): EngineState['values'] {
    this.seen |= BIT.values;
    return this.base.values;
  }
  get flags(): EngineState['flags'] {
    this.seen |= BIT.flags;
    return this.base.flags;
  }
  get decisions(): EngineState['decisions'] {
    this.seen |= BIT.decisions;
    return this.base.decisions;
  }
  get requests(): EngineState['requests'] {
    this.seen |= BIT.requests;
    return this.base.requests;
  }
  get expectations(): EngineState['expectations'] {
    this.seen |= BIT.expectations;
    return this.base.expectations;
  }
  get obligations(): EngineState['obligations'] {
    this.seen |= BIT.obligations;
    return this.base.obligations;
  }
  get occupied(): EngineState['occupied'] {
    this.seen |= BIT.occupied;
    return this.base.occupied;
  }
  get claims(): EngineState['claims'] {
    this.seen |= BIT.claims;
    return this.base.claims;
  }
  get products(): EngineState['products'] {
    this.seen |= BIT.products;
    return this.base.products;
  }
  get calls(): EngineState['calls'] {
    this.seen |= BIT.calls;
    return this.base.calls;
  }
  get reveal(): EngineState['reveal'] {
    this.seen |= BIT.reveal;
    return this.base.reveal;
  }
  get rng(): EngineState['rng'] {
    this.seen |= BIT.rng;
    return this.base.rng;
  }
}

export const baseOf = (state: EngineState): EngineState => (state instanceof ObservedState ? state.base : state);

/** What was looked at by way of another, or before and need not be again, was looked at by this one too. */
export function note(state: EngineState, seen: number): void {
  if (state instanceof ObservedState) state.seen |= seen;
}

/** All views of a run are made of the same two states in turn. */
let compared: { readonly before: EngineState; readonly after: EngineState; readonly changed: number } | undefined;

/** Fields that are not the same in two states. */
export function changedBetween(before: EngineState, after: EngineState): number {
  if (before === after) return 0;
  if (compared?.before === before && compared.after === after) return compared.changed;
  let changed = 0;
  for (const [field, bit] of bitOf) if (before[field] !== after[field]) changed |= bit;
  compared = { before, after, changed };
  return changed;
}
