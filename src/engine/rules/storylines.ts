import { moveChart, startChart, type ChartMove } from '../../chart/storyline-chart.ts';
import { invariant } from '../../base/assert.ts';
import { playTime } from '../../base/time.ts';
import { dropTimers, emit, setTimer, touch, type World } from '../world.ts';
import { applyEffects } from './effects.ts';

/** STARTEX: first states of all storylines, with their delays. */
export function startStorylines(world: World): void {
  world.plan.charts.forEach((chart, index) => enact(world, index, startChart(chart, world.reader)));
}

/** One event to one storyline (A4); a chart that immediate transitions keep turning is stopped and named. */
export function sendToStoryline(world: World, index: number, event: string): void {
  const chart = world.plan.charts[index];
  const position = world.state.charts[index];
  invariant(chart && position !== undefined, 'A4', String(index));
  if (world.state.stuck.includes(chart.storyline.id)) return;
  let move: ChartMove | undefined;
  try {
    move = moveChart(chart, position, event, world.reader);
  } catch {
    return stopStoryline(world, index);
  }
  if (move) enact(world, index, move);
}

export function stopStoryline(world: World, index: number): void {
  const id = world.plan.charts[index]?.storyline.id;
  if (id === undefined || world.state.stuck.includes(id)) return;
  world.state.stuck = [...world.state.stuck, id];
  emit(world, { type: 'storylineStuck', storyline: id });
}

function enact(world: World, index: number, move: ChartMove): void {
  const { state, plan } = world;
  const chart = plan.charts[index];
  const from = state.charts[index];
  invariant(chart && from !== undefined, 'A4', String(index));
  if (move.position !== from) {
    const charts = [...state.charts];
    charts[index] = move.position;
    state.charts = charts;
    emit(world, { type: 'storylineMoved', storyline: chart.storyline.id, from, to: move.position });
    touch(world, `state:${chart.storyline.id}`);
  }
  for (const timer of move.timers)
    if (timer.op === 'cancel')
      dropTimers(world, (work) => work.kind === 'chartAfter' && work.chart === index && work.id === timer.id);
    else
      setTimer(world, playTime(state.now + timer.delay), { kind: 'chartAfter', chart: index, event: timer.event, id: timer.id });
  for (const id of move.taken) {
    const transition = chart.transitions.get(id);
    if (transition) applyEffects(world, transition.effects, chart.storyline.id);
  }
}
