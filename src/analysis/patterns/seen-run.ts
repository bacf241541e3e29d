import type { PlayTime } from '../../base/time.ts';
import type { PlacedEvent } from '../../engine/journal/replay.ts';
import type { TextStore } from '../../engine/journal/record.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';

/** How a run stood at a journal position. */
export interface StateAt {
  readonly seq: number;
  readonly state: EngineState;
}

/** A run as a detector reads it: what happened, how it stood after each record, and what was typed. */
export interface SeenRun {
  readonly plan: Plan;
  /** The last state. */
  readonly state: EngineState;
  readonly history: readonly PlacedEvent[];
  /** In the order of the journal; the last one holds `state`. */
  readonly states: readonly StateAt[];
  readonly texts: TextStore;
}

/** How the run stood at a play instant: after the last record up to it. Undefined before the first record. */
export const stateAtPlay = (run: SeenRun, at: PlayTime): EngineState | undefined =>
  run.states.findLast(({ state }) => state.now <= at)?.state;

/** Journal positions of the events that pass, each once, in order. */
export const seqsOf = (run: SeenRun, passes: (event: PlacedEvent['event']) => boolean): readonly number[] => [
  ...new Set(run.history.flatMap(({ seq, event }) => (passes(event) ? [seq] : []))),
];
