import { digestOf } from '../base/hash.ts';
import type { JournalFile } from '../engine/journal/file.ts';
import { stateDigest } from '../engine/journal/replay.ts';
import { compilePlan } from '../engine/plan.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { policyFor, type PolicyName } from './policies/policies.ts';
import { coverageOf, reachedIn, type Coverage } from './coverage.ts';
import { spreadOf, type Spread } from './spread.ts';
import { profileOf, type Profile } from './weighted-index.ts';
import { journalOf } from './table/journal-of.ts';
import { playRun } from './table/play-run.ts';

export interface SimulateOptions {
  readonly variant: string;
  readonly people: number;
  readonly policy: PolicyName;
  /** At least 1. */
  readonly runs: number;
  /** Run `i`, from 0, has the seed `<seed>-<i>`. */
  readonly seed: string;
}

export interface Simulation {
  readonly runs: number;
  /** Runs that reached ENDEX. */
  readonly ended: number;
  /** Over the last states of all runs, in order. */
  readonly digest: string;
  /** Accepted commands of all runs, the starts included. */
  readonly inputs: number;
  readonly events: number;
  /** Of the runs' totals, 0-1. */
  readonly total: Spread;
  /** Per dimension, 0-1, over the runs in which something bears on it. */
  readonly dimensions: Readonly<Record<string, Spread>>;
  readonly coverage: Coverage;
  /** The first run, as a journal that can be replayed. */
  readonly first: JournalFile;
}

/**
 * Plays whole runs by simulated participants; equal options give equal results, on every machine.
 * @throws Error when variant or seat plan does not exist, or when a rule of the engine is broken
 */
export function simulate(scenario: Scenario, { variant, people, policy, runs, seed }: SimulateOptions): Simulation {
  const plan = compilePlan(scenario, { variant, people });
  const digests: string[] = [];
  const profiles: Profile[] = [];
  const reached = new Set<string>();
  let first: JournalFile | undefined;
  let ended = 0;
  let inputs = 0;
  let events = 0;
  for (let index = 0; index < runs; index++) {
    const own = `${seed}-${index}`;
    const run = playRun(plan, own, policyFor(policy, plan, own));
    if (run.state.phase === 'hotWash') ended += 1;
    inputs += run.inputs.length;
    events += run.events;
    digests.push(stateDigest(run.state));
    profiles.push(profileOf(plan, run.state));
    for (const element of reachedIn(run)) reached.add(element);
    first ??= journalOf(run, `${policy} ${seed}`);
  }
  if (!first) throw new RangeError('at least one run');
  const dimensions = plan.scenario.dimensions.flatMap(({ id }) => {
    const shares = profiles.flatMap((profile) => profile.dimensions[id] ?? []);
    return shares.length > 0 ? [[id, spreadOf(shares)] as const] : [];
  });
  return {
    runs,
    ended,
    digest: digestOf(digests),
    inputs,
    events,
    total: spreadOf(profiles.map(({ total }) => total)),
    dimensions: Object.fromEntries(dimensions),
    coverage: coverageOf(plan, reached),
    first,
  };
}
