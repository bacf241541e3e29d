import { nextPhase } from '../../chart/lifecycle.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import { dropTimers, emit, holdsNow, touch, type World } from '../world.ts';
import { cutCalls } from './calls.ts';
import { applyEffects } from './effects.ts';
import { release } from './injects.ts';
import { learn } from './knowledge.ts';
import { settleIn } from './storylines.ts';

/** The next window begins, or after the last one the exercise ends (T3). A bridge says what holds then, and nothing else does. */
export function enterWindow(world: World, index: number): void {
  const { plan, state } = world;
  const before = plan.timeline.windows[index - 1];
  const window = plan.timeline.windows[index];
  if (!window) return endExercise(world);
  const newMove = before?.move !== window.move;
  if (before?.endsPart) cutCalls(world);
  if (before && newMove) emit(world, { type: 'moveEnded', move: before.move });
  state.window = index;
  if (before && before.to !== window.from) crossBridge(world, before.to, window.from);
  if (newMove) emit(world, { type: 'moveEntered', move: window.move, window: index });
}

function crossBridge(world: World, from: number, to: number): void {
  const { plan, state } = world;
  const bridge = plan.variant.bridges.find((item) => item.from === from && item.to === to);
  if (!bridge) return;
  for (const item of bridge.states) {
    const index = plan.chartIndex.get(item.storyline);
    if (index === undefined || !holdsNow(world, item.when)) continue;
    const old = state.charts[index] ?? '';
    if (old === item.state) continue;
    const charts = [...state.charts];
    charts[index] = item.state;
    state.charts = charts;
    dropTimers(world, (work) => work.kind === 'chartAfter' && work.chart === index);
    emit(world, { type: 'storylineMoved', storyline: item.storyline, from: old, to: item.state });
    settleIn(world, index);
    touch(world, `state:${item.storyline}`);
  }
  applyEffects(world, bridge.effects, bridge.id);
  for (const item of bridge.facts) {
    const roles: readonly RoleId[] = item.role === 'all' ? plan.roles.map((role) => role.id) : [item.role];
    for (const role of roles) learn(world, role, item.fact, 'bridge', bridge.id);
  }
  for (const id of bridge.injects) {
    const inject = plan.inject.get(id);
    if (inject) release(world, inject, 'script');
  }
}

/** ENDEX: time stands still from here; what is open stays as it is and is reported so. */
export function endExercise(world: World): void {
  const next = nextPhase(world.state.phase, 'endex');
  if (!next) return;
  cutCalls(world);
  const move = world.plan.timeline.windows[world.state.window]?.move;
  if (move !== undefined) emit(world, { type: 'moveEnded', move });
  world.state.phase = next;
  emit(world, { type: 'exerciseEnded' });
}
