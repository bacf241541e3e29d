import { compilePlan } from '../../engine/plan.ts';
import { realAt } from '../../engine/timeline.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { policyFor, type PolicyName } from '../policies/policies.ts';
import { playOn } from '../table/play-run.ts';
import { createRun, startRun } from '../table/recorded-run.ts';
import { busiest, longestWait, MOST_IN_A_MINUTE, noteLoad, type Item, type Load } from '../verify/explore/load.ts';

export interface LoadWish {
  readonly variant: string;
  readonly people: number;
  /** Who plays: what comes depends on what is done. */
  readonly team: PolicyName;
}

/** One thing that came to a seat: an inject, or a decision that opened. `at`: real ms since STARTEX at authored pace. */
export interface LoadItem {
  readonly id: string;
  readonly at: number;
  readonly words: number;
}

export interface SeatLoad {
  /** Of the seat, by id. */
  readonly roles: readonly string[];
  readonly items: readonly LoadItem[];
  /** How many came in each real minute, from the first. */
  readonly minutes: readonly number[];
  /** The most within one minute, wherever it begins; `over`: more than a person can take in. */
  readonly peak: {
    readonly count: number;
    readonly at: number;
    readonly ids: readonly string[];
    readonly over: boolean;
  };
  /** The longest wait for something to come, real ms. */
  readonly idle: { readonly from: number; readonly to: number };
}

export interface LoadCurve {
  readonly variant: string;
  readonly people: number;
  /** Real minutes of the whole. */
  readonly length: number;
  readonly most: number;
  readonly seats: readonly SeatLoad[];
}

const MINUTE = 60_000;

/**
 * What comes to each seat, minute by minute, in one run of a simulated team: measured in the same way as `verify` measures overload,
 * which looks at many runs. The same scenario gives the same curve.
 * @throws Error when variant or seat plan does not exist
 */
export function loadCurve(scenario: Scenario, { variant, people, team }: LoadWish): LoadCurve {
  const plan = compilePlan(scenario, { variant, people });
  const load: Load = new Map();
  const run = createRun(plan, team, (now, events) => noteLoad(plan, now.state, events, load));
  startRun(run);
  playOn(run, policyFor(team, plan, team));
  const length = Math.ceil(realAt(plan.timeline, plan.timeline.end) / MINUTE);
  return {
    variant,
    people,
    length,
    most: MOST_IN_A_MINUTE,
    seats: plan.seatPlan.seats.map((roles) =>
      seatLoad(roles, onceEach(roles.flatMap((role) => load.get(role) ?? [])), length),
    ),
  };
}

/** What comes to two roles of one person comes once. */
function onceEach(items: readonly Item[]): readonly Item[] {
  const known = new Set<string>();
  return items
    .toSorted((a, b) => a.real - b.real)
    .filter(({ name, at }) => {
      const sign = `${name} ${at}`;
      return known.has(sign) ? false : known.add(sign);
    });
}

function seatLoad(roles: readonly string[], items: readonly Item[], length: number): SeatLoad {
  const minutes = Array.from({ length }, () => 0);
  for (const { real } of items) {
    const minute = Math.min(length - 1, Math.floor(real / MINUTE));
    minutes[minute] = (minutes[minute] ?? 0) + 1;
  }
  const most = busiest(items);
  return {
    roles,
    items: items.map(({ name, real, words }) => ({ id: name, at: real, words })),
    minutes,
    peak: {
      count: most.length,
      at: most[0]?.real ?? 0,
      ids: most.map(({ name }) => name),
      over: most.length > MOST_IN_A_MINUTE,
    },
    idle: longestWait(items),
  };
}
