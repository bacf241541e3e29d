import { playTime, type PlayTime } from '../base/time.ts';
import type { EngineEvent } from './event.ts';
import type { Plan } from './plan.ts';
import { settle } from './settle.ts';
import type { EngineState } from './state/engine-state.ts';
import { fire } from './timers.ts';
import { openWorld, type World } from './world.ts';

export interface Stepped {
  readonly state: EngineState;
  readonly events: readonly EngineEvent[];
}

/**
 * Moves play time to `to`: each timer fires at its own due time, in order of (due, seq), and what it sets off within reach fires as
 * well. Split law (T2): advancing to a and then to b >= a equals advancing to b. Time stands still while the exercise does
 * not run, and stays at ENDEX when that falls in between.
 */
export function advance(plan: Plan, state: EngineState, to: PlayTime): Stepped {
  if (state.phase !== 'running' || to < state.now || (to === state.now && !isDue(state, to)))
    return { state, events: [] };
  const world = openWorld(plan, state);
  advanceWorld(world, to);
  return { state: world.state, events: world.events };
}

/** As `advance`, in a world of ours: the state that it stood in is gone. */
export function moveWorld(world: World, to: PlayTime): void {
  const { state } = world;
  if (state.phase !== 'running' || to < state.now) return;
  world.turns = { instant: state.now, count: 0 };
  advanceWorld(world, to);
}

const isDue = (state: EngineState, at: PlayTime): boolean => (state.agenda[0]?.due ?? Infinity) <= at;

/** As `advance`, inside a step. */
export function advanceWorld(world: World, to: PlayTime): void {
  const { state } = world;
  while (state.phase === 'running' && isDue(state, to)) {
    const timer = state.agenda[0];
    if (!timer) break;
    state.agenda = state.agenda.slice(1);
    if (timer.due > state.now) state.now = timer.due;
    fire(world, timer.work);
    settle(world);
  }
  if (state.phase === 'running' && to > state.now) state.now = playTime(Math.min(to, world.plan.timeline.end));
}

/** When the next timer falls due; undefined when nothing is pending. */
export const nextDue = (state: EngineState): PlayTime | undefined => state.agenda[0]?.due;

/** Last play ms of the part being played. */
export function endOfMove(plan: Plan, state: EngineState): PlayTime {
  return plan.timeline.boundaries.find((boundary) => boundary >= state.now) ?? plan.timeline.end;
}
