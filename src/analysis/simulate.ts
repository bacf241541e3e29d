import { afterEndex } from '../base/phase.ts';
import { digestOf } from '../base/hash.ts';
import type { JournalFile } from '../engine/journal/file.ts';
import { compilePlan, type Plan } from '../engine/plan.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { PolicyName } from './policies/policies.ts';
import { coverageOf, elementsOf, type Coverage } from './coverage.ts';
import { spreadOf, type Spread } from './spread.ts';
import { endOf, outcomeDigest } from './run-end.ts';
import { profileOf, type Profile } from './weighted-index.ts';
import { journalOf } from './table/journal-of.ts';
import { playToEnd } from './table/play-run.ts';

export interface SimulateOptions {
  readonly variant: string;
  readonly people: number;
  readonly policy: PolicyName;
  /** At least 1. */
  readonly runs: number;
  /** Run `i`, from 0, has the seed `<seed>-<i>`. */
  readonly seed: string;
}

/** One run in figures. */
export interface RunRow extends Profile {
  readonly seed: string;
  readonly ended: boolean;
  readonly inputs: number;
  readonly events: number;
  /** Of where it ended (`outcomeDigest`). */
  readonly digest: string;
}

/** Some runs in a row: plain data, so that several threads can each play some. */
export interface Batch {
  /** Index of the first. */
  readonly from: number;
  readonly rows: readonly RunRow[];
  /** In how many of the runs each element was reached; without those that none reached. */
  readonly reached: ReadonlyMap<string, number>;
  /** Run 0 as a journal, in the batch that holds it. */
  readonly first?: JournalFile;
}

export interface Simulation {
  readonly runs: number;
  /** Runs that reached ENDEX. */
  readonly ended: number;
  /** Over where all runs ended, in order. */
  readonly digest: string;
  /** Accepted commands of all runs, the starts included. */
  readonly inputs: number;
  readonly events: number;
  /** Of the runs' totals, 0-1. */
  readonly total: Spread;
  /** Per dimension, 0-1, over the runs in which something bears on it. */
  readonly dimensions: Readonly<Record<string, Spread>>;
  readonly coverage: Coverage;
  /** Share of the runs that reached each element, 0-1, in the order of `elementsOf`. */
  readonly elements: Readonly<Record<string, number>>;
  readonly rows: readonly RunRow[];
  /** The first run, as a journal that can be replayed. */
  readonly first: JournalFile;
}

/** Runs `from` up to but not including `to` of a simulation. */
export function playBatch(
  plan: Plan,
  { policy, seed }: Pick<SimulateOptions, 'policy' | 'seed'>,
  from: number,
  to: number,
): Batch {
  const rows: RunRow[] = [];
  const reached = new Map<string, number>();
  let first: JournalFile | undefined;
  for (let index = from; index < to; index++) {
    const own = `${seed}-${index}`;
    const end = endOf(plan, own, policy);
    for (const element of end.reached) reached.set(element, (reached.get(element) ?? 0) + 1);
    if (index === 0) first = journalOf(playToEnd(plan, own, policy), `${policy} ${seed}`);
    rows.push({
      seed: own,
      ended: afterEndex(end.state.phase),
      inputs: end.inputs,
      events: end.events,
      digest: outcomeDigest(end.state),
      ...profileOf(plan, end.state),
    });
  }
  return { from, rows, reached, ...(first ? { first } : {}) };
}

/**
 * All batches of a simulation together, whoever played them and in whatever order they came.
 * @throws RangeError when the first run is not among them
 */
export function summarise(plan: Plan, batches: readonly Batch[]): Simulation {
  const rows = batches.toSorted((a, b) => a.from - b.from).flatMap((batch) => batch.rows);
  const first = batches.find((batch) => batch.first)?.first;
  if (!first) throw new RangeError('at least one run');
  const counts = new Map<string, number>();
  for (const { reached } of batches)
    for (const [name, count] of reached) counts.set(name, (counts.get(name) ?? 0) + count);
  const dimensions = plan.scenario.dimensions.flatMap(({ id }) => {
    const shares = rows.flatMap((row) => row.dimensions[id] ?? []);
    return shares.length > 0 ? [[id, spreadOf(shares)] as const] : [];
  });
  return {
    runs: rows.length,
    ended: rows.filter(({ ended }) => ended).length,
    digest: digestOf(rows.map(({ digest }) => digest)),
    inputs: rows.reduce((sum, { inputs }) => sum + inputs, 0),
    events: rows.reduce((sum, { events }) => sum + events, 0),
    total: spreadOf(rows.map(({ total }) => total)),
    dimensions: Object.fromEntries(dimensions),
    coverage: coverageOf(plan, new Set(counts.keys())),
    elements: Object.fromEntries(elementsOf(plan).map((name) => [name, (counts.get(name) ?? 0) / rows.length])),
    rows,
    first,
  };
}

/**
 * Plays whole runs by simulated participants; equal options give equal results, on every machine.
 * @throws Error when variant or seat plan does not exist, or when a rule of the engine is broken
 */
export function simulate(scenario: Scenario, { variant, people, runs, ...options }: SimulateOptions): Simulation {
  const plan = compilePlan(scenario, { variant, people });
  return summarise(plan, [playBatch(plan, options, 0, runs)]);
}
