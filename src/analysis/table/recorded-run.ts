import { invariant } from '../../base/assert.ts';
import type { PlayTime } from '../../base/time.ts';
import { advance, moveWorld } from '../../engine/advance.ts';
import type { Command, Input, TextRef } from '../../engine/command.ts';
import type { EngineEvent } from '../../engine/event.ts';
import { textRef } from '../../engine/journal/chain.ts';
import type { TypedText } from '../../engine/journal/record.ts';
import type { Plan } from '../../engine/plan.ts';
import { initialState } from '../../engine/start.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { step, stepWorld } from '../../engine/step.ts';
import { keepState, openWorld, type World } from '../../engine/world.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { countInto, type Tally } from './news.ts';
import type { Rejection } from '../../engine/rejection.ts';

/** A run without clock or store: what went in, and how it stands. Changed in place by `submit` and `moveTo`. */
export interface RecordedRun {
  readonly plan: Plan;
  readonly seed: string;
  state: EngineState;
  readonly inputs: Input[];
  /** Number of events so far. */
  events: number;
  readonly tally: Tally;
  readonly texts: Map<TextRef, TypedText>;
  /** `<storyline>.<state>` of every state that a storyline was in, also in passing. */
  readonly visited: Set<string>;
  readonly watch: Watch | undefined;
  /**
   * Of a run that writes on in one state: each step changes `state` instead of leaving it as it was, which is several times faster. What is
   * to be kept of it is taken by `stateOf`.
   */
  readonly world: World | undefined;
}

/** Told what happened, when the run already stands as it does after it. */
export type Watch = (run: RecordedRun, events: readonly EngineEvent[]) => void;

export function createRun(plan: Plan, seed: string, watch?: Watch): RecordedRun {
  const state = initialState(plan, seed);
  const visited = new Set(plan.charts.map(({ storyline }, index) => `${storyline.id}.${state.charts[index]}`));
  return {
    plan,
    seed,
    state,
    inputs: [],
    events: 0,
    tally: { opened: 0, called: 0 },
    texts: new Map(),
    visited,
    watch,
    world: undefined,
  };
}

/** A run for who needs its end only; a command that it refuses breaks it off. */
export function createFleetingRun(plan: Plan, seed: string): RecordedRun {
  const run = createRun(plan, seed);
  const world = openWorld(plan, run.state);
  return { ...run, state: world.state, world };
}

/** How the run stands, for who looks at it later. */
export const stateOf = ({ world, state }: RecordedRun): EngineState => (world ? keepState(world) : state);

/** Moves play time; everything that falls due on the way happens. */
export function moveTo(run: RecordedRun, at: PlayTime): void {
  if (run.world) {
    moveWorld(run.world, at);
    return noteAll(run, run.world);
  }
  const moved = advance(run.plan, run.state, at);
  run.state = moved.state;
  note(run, moved.events);
}

function note(run: RecordedRun, events: readonly EngineEvent[]): void {
  run.events += events.length;
  for (const event of events) {
    countInto(run.tally, event);
    if (event.type === 'storylineMoved') run.visited.add(`${event.storyline}.${event.to}`);
  }
  run.watch?.(run, events);
}

function noteAll(run: RecordedRun, { events }: World): void {
  note(run, events);
  events.length = 0;
}

/** Judges a command now and records it when it is accepted; a refused one leaves no trace. */
export function submit(run: RecordedRun, command: Command): Result<void, Rejection> {
  const input: Input = { at: run.state.now, id: `s-${run.inputs.length}`, command };
  if (run.world) {
    const refused = stepWorld(run.world, command);
    if (refused) return err(refused);
    run.inputs.push(input);
    noteAll(run, run.world);
    return ok(undefined);
  }
  const stepped = step(run.plan, run.state, input);
  if (!stepped.ok) return stepped;
  run.state = stepped.value.state;
  run.inputs.push(input);
  note(run, stepped.value.events);
  return ok(undefined);
}

/** Keeps something typed; each text has a salt of its own, so that equal words in two places do not show that they are equal. */
export function keepText(run: RecordedRun, text: string): TextRef {
  const salt = `${run.seed}/text/${run.texts.size}`;
  const ref = textRef(salt, text);
  run.texts.set(ref, { ref, salt, text });
  return ref;
}

/** STARTEX: the only input of a facilitator in drills and simulated runs. */
export function startRun(run: RecordedRun): void {
  const started = submit(run, { by: { kind: 'facilitator' }, do: { act: 'start' } });
  invariant(started.ok, 'T4', 'a run in its lobby can be started');
}
