import { playTime, type PlayTime } from '../../../base/time.ts';
import type { Input } from '../../../engine/command.ts';
import type { EngineEvent } from '../../../engine/event.ts';
import { compilePlan, type Plan } from '../../../engine/plan.ts';
import { dimensionIndex } from '../../../projections/score.ts';
import type { Drill } from '../../../scenario/drill/drill.ts';
import type { Scenario } from '../../../scenario/model/scenario.ts';
import { playDrill } from '../../drill/run-drill.ts';
import { policyFor, type PolicyName } from '../../policies/policies.ts';
import { playOn } from '../../table/play-run.ts';
import { createRun, moveTo, startRun, submit, type RecordedRun, type Watch } from '../../table/recorded-run.ts';
import type { Tried } from './fill-least-tried.ts';
import { noteLoad, type Load } from './load.ts';
import { isDeadEnd, marksOfEnd, marksOfEvent, type Mark } from './marks.ts';
import { walk } from './walk.ts';

export interface ExploreOptions {
  readonly variant: string;
  readonly people: number;
  readonly walks: number;
  /** Runs of each policy. */
  readonly runsOfEach: number;
  readonly seed: string;
}

/** A run as it can be played again: everything else follows. */
export interface SeenRun {
  readonly plan: Plan;
  readonly seed: string;
  readonly inputs: readonly Input[];
}

/** Where something was seen with the fewest acts. `inputs`: how many had gone in; `acts`: how many of them were no reading. */
export interface Sighting {
  readonly run: SeenRun;
  readonly inputs: number;
  readonly acts: number;
  readonly at: PlayTime;
}

export interface Explored {
  readonly plan: Plan;
  readonly seen: ReadonlyMap<Mark, Sighting>;
  /** What came to each role, run by run. */
  readonly loads: readonly { readonly load: Load; readonly run: SeenRun }[];
  /** Lowest and highest share of each dimension, with their runs. */
  readonly scores: ReadonlyMap<string, { readonly low: Scored; readonly high: Scored }>;
  readonly drills: number;
  readonly policyRuns: number;
  readonly inputs: number;
}

export interface Scored {
  readonly share: number;
  readonly run: SeenRun;
}

const policies: readonly PolicyName[] = ['passive', 'diligent', 'hasty', 'first', 'last', 'random'];

/** Plays drills, simulated participants and walks of one variant, and keeps where each thing was first seen. */
export function explore(scenario: Scenario, drills: readonly Drill[], options: ExploreOptions): Explored {
  const { variant, people, walks, runsOfEach, seed } = options;
  const seen = new Map<Mark, Sighting>();
  const loads: { load: Load; run: SeenRun }[] = [];
  const scores = new Map<string, { low: Scored; high: Scored }>();
  let observer: (mark: Mark) => void = () => undefined;
  const plans = new Map<number, Plan>();
  const planFor = (count: number): Plan => {
    let plan = plans.get(count);
    const observe = (source: string, held: boolean): void => observer(`${held ? 'true' : 'false'} ${source}`);
    if (!plan) plans.set(count, (plan = compilePlan(scenario, { variant, people: count, observe })));
    return plan;
  };
  let inputs = 0;

  /** Watches one run; `play` is given the watch and gives the run back when it is over. */
  function watchRun(plan: Plan, runSeed: string, play: (watch: Watch) => RecordedRun): void {
    const list: Input[] = [];
    const own: SeenRun = { plan, seed: runSeed, inputs: list };
    const load: Load = new Map();
    let acts = 0;
    const see = (mark: Mark, at: PlayTime): void => {
      const known = seen.get(mark);
      if (!known || acts < known.acts) seen.set(mark, { run: own, inputs: list.length, acts, at });
    };
    // A condition is looked at inside a step: its input counts, though it is not recorded yet.
    observer = (mark) => {
      if (!seen.has(mark)) pending.push(mark);
    };
    const pending: Mark[] = [];
    const watch: Watch = (run, events: readonly EngineEvent[]) => {
      for (const input of run.inputs.slice(list.length)) {
        list.push(input);
        if (input.command.do.act !== 'read' && input.command.by.kind === 'role') acts += 1;
      }
      for (const mark of pending.splice(0)) see(mark, run.state.now);
      for (const event of events) for (const mark of marksOfEvent(plan, event)) see(mark, event.at);
      noteLoad(plan, run.state, events, load);
      if (isDeadEnd(plan, run.state)) see('dead-end', run.state.now);
    };
    for (const { storyline } of plan.charts) see(`state ${storyline.id}.${storyline.initial}`, playTime(0));
    const { state } = play(watch);
    inputs += list.length;
    for (const mark of marksOfEnd(plan, state)) see(mark, state.now);
    for (const mark of pending.splice(0)) see(mark, state.now);
    for (const { id } of scenario.dimensions) {
      const { index: share } = dimensionIndex(plan, state, id);
      if (share === undefined) continue;
      const { low, high } = scores.get(id) ?? { low: { share, run: own }, high: { share, run: own } };
      scores.set(id, {
        low: share < low.share ? { share, run: own } : low,
        high: share > high.share ? { share, run: own } : high,
      });
    }
    loads.push({ load, run: own });
  }

  const ownDrills = drills.filter((drill) => drill.variant === variant);
  for (const drill of ownDrills) {
    const played = playDrill(scenario, drill).run;
    if (!played) continue;
    const plan = planFor(drill.people);
    watchRun(plan, drill.seed, (watch) => replayInputs(plan, drill.seed, played.inputs, watch));
  }
  const plan = planFor(people);
  let policyRuns = 0;
  for (const name of policies)
    for (let index = 0; index < (name === 'passive' ? 1 : runsOfEach); index++) {
      const own = `${seed}/${name}/${index}`;
      watchRun(plan, own, (watch) => {
        const run = createRun(plan, own, watch);
        startRun(run);
        playOn(run, policyFor(name, plan, own));
        return run;
      });
      policyRuns += 1;
    }
  const tried: Tried = new Map();
  for (let index = 0; index < walks; index++) {
    const own = `${seed}/walk/${index}`;
    watchRun(plan, own, (watch) => walk(plan, own, tried, watch));
  }
  return { plan, seen, loads, scores, drills: ownDrills.length, policyRuns, inputs };
}

/** Inputs at their own times, those left out that are refused now; then to the end. */
export function replayInputs(plan: Plan, seed: string, inputs: readonly Input[], watch?: Watch): RecordedRun {
  const run = createRun(plan, seed, watch);
  for (const { at, command } of inputs) {
    moveTo(run, at);
    submit(run, command);
  }
  moveTo(run, plan.timeline.end);
  return run;
}
