import { perData } from '../engine/per-data.ts';
import type { EngineState } from '../engine/state/engine-state.ts';

export type Field = keyof EngineState;

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

const bitOf = new Map((Object.keys(fields) as Field[]).map((field, index) => [field, 1 << index]));

/** Fields as bits of one number. Were there more than it has bits, two would share one, which costs work and nothing else. */
export const bitsOf = perData((among: ReadonlySet<Field>): number =>
  [...among].reduce((bits, field) => bits | (bitOf.get(field) ?? 0), 0),
);

/** A state that notes which of its fields are looked at. To be looked at field by field: a copy of it is empty. */
export class ObservedState {
  /** The state itself, whoever else notes what of it is looked at. */
  readonly base: EngineState;
  readonly state: EngineState;
  seen = 0;
  constructor(state: EngineState) {
    this.state = state;
    this.base = baseOf(state);
  }
}
for (const [field, bit] of bitOf)
  Object.defineProperty(ObservedState.prototype, field, {
    get(this: ObservedState) {
      this.seen |= bit;
      return this.state[field];
    },
  });

export const baseOf = (state: EngineState): EngineState => (state instanceof ObservedState ? state.base : state);

/** What was looked at before, and need not be looked at again, is noted as well. */
export function note(state: EngineState, seen: number): void {
  if (!(state instanceof ObservedState)) return;
  state.seen |= seen;
  note(state.state, seen);
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
