import { applyEffects } from './effects.ts';
import { START, type FlatDelay, type Outcome } from './decider.ts';
import type { FlatRun } from './flat-run.ts';
import type { Dependents, FlatChart } from './tables.ts';
import { numberOf } from './timer-queue.ts';
import { CASCADE_CAP } from '../../engine/rules/spans.ts';

const CHART_AFTER = numberOf('chartAfter');

/** STARTEX: first states of all storylines. */
export function startStorylines(run: FlatRun): void {
  run.tables.charts.forEach((_chart, index) => turn(run, index, START));
}

/** One event to one storyline (A4); `event` is a name. */
export function sendToStoryline(run: FlatRun, index: number, event: number): void {
  if (run.stuck[index]) return;
  const { turns, now } = run;
  turns.count = turns.instant === now ? turns.count + 1 : 1;
  turns.instant = now;
  if (turns.count > CASCADE_CAP) stop(run, index);
  else turn(run, index, event);
}

function turn(run: FlatRun, index: number, event: number): void {
  const { decider } = run.tables.charts[index] as FlatChart;
  const outcome: Outcome = decider.decide(run.charts[index] as number, event, run.asks, run.reader);
  if (outcome === 'stays') return;
  if (outcome === 'stuck') return stop(run, index);
  if (outcome.state !== run.charts[index]) run.touch(enter(run, index, outcome.state));
  setDelays(run, index, outcome.timers);
  for (const effects of outcome.taken) applyEffects(run, effects);
}

function stop(run: FlatRun, index: number): void {
  if (run.stuck[index]) return;
  run.stuck[index] = true;
  run.events += 1;
}

/** Gives who looks again at it; they are told when the state is taken up whole. */
function enter(run: FlatRun, index: number, state: number): Dependents {
  const { stateNames, dependents } = run.tables.charts[index] as FlatChart;
  run.charts[index] = state;
  run.changed(dependents);
  run.visited.add(stateNames[state] as string);
  run.events += 1;
  return dependents;
}

function setDelays(run: FlatRun, index: number, timers: readonly FlatDelay[]): void {
  for (const { id, event, delay } of timers)
    if (delay < 0) run.timers.drop(CHART_AFTER, index, id);
    else run.timers.add(run.now + delay, CHART_AFTER, index, event, id);
}

/** A bridge puts the storyline into a state. */
export function bridgeTo(run: FlatRun, index: number, state: number): void {
  if (run.charts[index] === state) return;
  run.timers.drop(CHART_AFTER, index);
  const dependents = enter(run, index, state);
  const { decider } = run.tables.charts[index] as FlatChart;
  setDelays(run, index, decider.delays(state));
  run.poke(index);
  run.touch(dependents);
}
