import { delaysOf, moveChart, POKE, startChart, type ChartMove, type ChartTimer } from '../../chart/storyline-chart.ts';
import { invariant } from '../../base/assert.ts';
import { playTime } from '../../base/time.ts';
import { dropTimers, emit, setTimer, touch, type World } from '../world.ts';
import { applyEffects } from './effects.ts';
import { CASCADE_CAP } from './spans.ts';

/** STARTEX: first states of all storylines, with their delays. */
export function startStorylines(world: World): void {
  world.plan.charts.forEach((chart, index) => turn(world, index, () => startChart(chart, world.reader)));
}

/** One event to one storyline (A4). */
export function sendToStoryline(world: World, index: number, event: string): void {
  const chart = world.plan.charts[index];
  const position = world.state.charts[index];
  invariant(chart && position !== undefined, 'A4', String(index));
  if (world.state.stuck.includes(chart.storyline.id)) return;
  const { now } = world.state;
  world.turns = { instant: now, count: world.turns.instant === now ? world.turns.count + 1 : 1 };
  if (world.turns.count > CASCADE_CAP) return stopStoryline(world, index);
  turn(world, index, () => moveChart(chart, position, event, world.reader));
}

/** A chart that its immediate transitions keep turning is stopped and named (A5). */
function turn(world: World, index: number, go: () => ChartMove | undefined): void {
  let move: ChartMove | undefined;
  try {
    move = go();
  } catch {
    return stopStoryline(world, index);
  }
  if (move) enact(world, index, move);
}

function stopStoryline(world: World, index: number): void {
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
  setDelays(world, index, move.timers);
  for (const id of move.taken) {
    const transition = chart.transitions.get(id);
    if (transition) applyEffects(world, transition.effects, chart.storyline.id);
  }
}

function setDelays(world: World, index: number, timers: readonly ChartTimer[]): void {
  for (const timer of timers)
    if (timer.op === 'cancel')
      dropTimers(world, (work) => work.kind === 'chartAfter' && work.chart === index && work.id === timer.id);
    else
      setTimer(world, playTime(world.state.now + timer.delay), {
        kind: 'chartAfter',
        chart: index,
        event: timer.event,
        id: timer.id,
      });
}

/** A bridge has put the storyline into a state: its delays count from now and its conditions are looked at. */
export function settleIn(world: World, index: number): void {
  const chart = world.plan.charts[index];
  const position = world.state.charts[index];
  invariant(chart && position !== undefined, 'A4', String(index));
  setDelays(world, index, delaysOf(chart, position));
  world.queue.push({ kind: 'chart', chart: index, event: POKE });
}
