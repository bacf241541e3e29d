import { nextPhase, type LifecycleEvent } from '../../chart/lifecycle.ts';
import { advanceWorld, endOfMove } from '../advance.ts';
import type { Directive } from '../command.ts';
import type { EventBody } from '../event.ts';
import type { Rejection } from '../rejection.ts';
import { endExercise } from '../rules/boundaries.ts';
import { showObligations } from '../rules/obligations.ts';
import { startStorylines } from '../rules/storylines.ts';
import { refuse } from '../acts/act-context.ts';
import { settle } from '../settle.ts';
import { emit, type World } from '../world.ts';

type Lifecycle = Extract<
  Directive,
  { act: 'start' | 'pause' | 'resume' | 'endMove' | 'endExercise' | 'close' | 'emergencyStop' }
>;

const eventOf: Record<Exclude<Lifecycle['act'], 'endMove' | 'endExercise'>, LifecycleEvent> = {
  start: 'start',
  pause: 'pause',
  resume: 'resume',
  close: 'close',
  emergencyStop: 'emergency',
};

/** STARTEX, pauses, ENDEX (T4): inputs of the lifecycle chart. */
export function lifecycle(world: World, directive: Lifecycle): Rejection | undefined {
  if (directive.act === 'endMove') return endMove(world);
  if (directive.act === 'endExercise') {
    if (!nextPhase(world.state.phase, 'endex')) return refuse('not-possible-now');
    endExercise(world);
    return undefined;
  }
  const next = nextPhase(world.state.phase, eventOf[directive.act]);
  if (!next) return refuse('not-possible-now');
  world.state.phase = next;
  delete world.state.pauseReason;
  if (directive.act === 'pause') world.state.pauseReason = directive.reason ?? 'facilitator';
  emit(world, lifecycleEvent(directive));
  if (directive.act === 'start') {
    const first = world.plan.timeline.windows[0];
    if (first) emit(world, { type: 'moveEntered', move: first.move, window: 0 });
    showStartFacts(world);
    startStorylines(world);
    for (const watcher of world.plan.watchers) world.queue.push({ kind: 'watch', watcher });
    settle(world);
  }
  return undefined;
}

/** What roles know from their brief shows the obligations that hang on it, and starts those that begin with it. */
function showStartFacts(world: World): void {
  for (const role of world.plan.roles)
    for (const fact of Object.keys(world.state.knowledge[role.id] ?? {})) showObligations(world, fact, [role.id]);
}

function lifecycleEvent(directive: Exclude<Lifecycle, { act: 'endMove' | 'endExercise' }>): EventBody {
  switch (directive.act) {
    case 'start':
      return { type: 'exerciseStarted' };
    case 'pause':
      return { type: 'exercisePaused', reason: directive.reason ?? 'facilitator' };
    case 'resume':
      return { type: 'exerciseResumed' };
    case 'close':
      return { type: 'exerciseClosed' };
    case 'emergencyStop':
      return { type: 'exerciseStopped' };
  }
}

/**
 * Cuts the part short: time goes to its end, its remaining injects do not come, everything else happens as written. The pause stays
 * a pause.
 */
function endMove(world: World): Rejection | undefined {
  const { state } = world;
  if (state.phase !== 'running' && state.phase !== 'paused') return refuse('not-possible-now');
  const end = endOfMove(world.plan, state);
  const phase = state.phase;
  state.phase = 'running';
  world.cutting = true;
  advanceWorld(world, end);
  world.cutting = false;
  if (state.phase === 'running') state.phase = phase;
  return undefined;
}
