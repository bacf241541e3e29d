import { invariant } from '../base/assert.ts';
import { digestOf } from '../base/hash.ts';
import { compileChart, type Chart } from '../chart/storyline-chart.ts';
import { compileCondition, type CompiledCondition } from '../scenario/condition/compile-condition.ts';
import type { Actor, Fact, Role, SeatPlan } from '../scenario/model/cast.ts';
import type { Condition } from '../scenario/model/ids.ts';
import type { Expectation, Obligation, Signal } from '../scenario/model/measure.ts';
import type { Claim } from '../scenario/model/claim.ts';
import type { Conversation } from '../scenario/model/conversation.ts';
import type { Cap } from '../scenario/model/debrief.ts';
import type { Product } from '../scenario/model/product.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Decision, Inject, LogKind, Request } from '../scenario/model/script.ts';
import type { Variant } from '../scenario/model/variant.ts';
import type { ConditionReader } from '../scenario/condition-reader.ts';
import { rulesOf } from './rules-digest.ts';
import { buildTimeline, type Timeline } from './timeline.ts';
import { UnaidedReader } from './reader.ts';
import { applyChanges } from './variant-changes.ts';

type ById<T> = ReadonlyMap<string, T>;

/** Who listens to what; found once, so that cost does not grow with what an event does not touch. */
export interface Routes {
  /** Signal id -> charts (by index) with a transition on it. */
  readonly chartsOn: ReadonlyMap<string, readonly number[]>;
  /** Dependency -> charts to poke when it changed. */
  readonly chartsWatching: ReadonlyMap<string, readonly number[]>;
  /** Dependency -> what has a continuously watched `when`. */
  readonly watchers: ReadonlyMap<string, readonly Watcher[]>;
  /** Signal id -> expectations that count it. */
  readonly expectationsOn: ReadonlyMap<string, readonly Expectation[]>;
  readonly expectationsOpenedBy: ReadonlyMap<string, readonly Expectation[]>;
  /** Inject or signal id -> decisions it opens. */
  readonly decisionsOpenedBy: ReadonlyMap<string, readonly Decision[]>;
  /** Inject or signal id -> injects that follow it. */
  readonly injectsAfter: ReadonlyMap<string, readonly Inject[]>;
  /** Fact or inject id -> obligations that it shows. */
  readonly obligationsSeenBy: ReadonlyMap<string, readonly Obligation[]>;
  readonly obligationsOn: ReadonlyMap<string, readonly Obligation[]>;
}

export type Watcher =
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'inject'; readonly inject: Inject }
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'product'; readonly product: Product };

/** All that is immutable about a run: scenario, variant, charts and digests. Lists hold what takes part in the variant. */
export interface Plan {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly seatPlan: SeatPlan;
  /** Played without a facilitator: there is nobody who maps an own option (D11). */
  readonly solo: boolean;
  readonly timeline: Timeline;
  readonly charts: readonly Chart[];
  readonly chartIndex: ReadonlyMap<string, number>;
  readonly roles: readonly Role[];
  readonly role: ById<Role>;
  readonly actor: ById<Actor>;
  readonly fact: ById<Fact>;
  readonly signal: ById<Signal>;
  readonly injects: readonly Inject[];
  readonly inject: ById<Inject>;
  readonly decisions: readonly Decision[];
  readonly decision: ById<Decision>;
  readonly requests: readonly Request[];
  readonly request: ById<Request>;
  readonly expectations: readonly Expectation[];
  readonly expectation: ById<Expectation>;
  readonly obligations: readonly Obligation[];
  readonly obligation: ById<Obligation>;
  readonly products: readonly Product[];
  readonly product: ById<Product>;
  readonly conversations: readonly Conversation[];
  readonly conversation: ById<Conversation>;
  /** Every claim of the scenario; those offered in this variant are in `variant.claims`. */
  readonly claim: ById<Claim>;
  readonly caps: readonly Cap[];
  readonly logKind: ById<LogKind>;
  readonly routes: Routes;
  /** Everything with a continuously watched `when`, in the scenario's order. */
  readonly watchers: readonly Watcher[];
  /** Compiled form of a condition that stands in the scenario. */
  condition(source: Condition): CompiledCondition;
  /** Digest over all that `step` reads; a journal is replayed only under the same one. */
  readonly rules: string;
  /** Digest over everything, texts and translations included. */
  readonly content: string;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ById<T> =>
  new Map(items.map((item) => [item.id, item]));

function group<T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const [key, item] of pairs) {
    const list = map.get(key);
    if (list) list.push(item);
    else map.set(key, [item]);
  }
  return map;
}

export interface PlanOptions {
  readonly variant: string;
  /** Number of people at the table; picks the seat plan. */
  readonly people: number;
  /** As in the header; absent: there is a facilitator. */
  readonly solo?: true | undefined;
  /** Told what each condition gave whenever a run of this plan looks at it. */
  readonly observe?: ((source: string, held: boolean) => void) | undefined;
}

function observed(observe: PlanOptions['observe']): (source: string) => CompiledCondition {
  if (!observe) return compileCondition;
  return (source) => {
    const condition = compileCondition(source);
    const test = (reader: ConditionReader): boolean => {
      const held = condition.test(reader);
      // What nobody passed on is another question than what holds (K4).
      if (!(reader instanceof UnaidedReader)) observe(source, held);
      return held;
    };
    return { ...condition, test };
  };
}

/**
 * Compiles a scenario that `check` accepts for one variant and number of people.
 * @throws Error when the variant or seat plan does not exist: callers offer only those that do
 */
export function compilePlan(scenario: Scenario, options: PlanOptions): Plan {
  const variant = scenario.variants.find((item) => item.id === options.variant);
  invariant(variant, 'T1', `variant ${options.variant}`);
  const seatPlan = scenario.seatPlans.find((item) => item.people === options.people);
  invariant(seatPlan, 'L1', `seat plan for ${options.people}`);
  const timeline = buildTimeline(variant);
  const parts = applyChanges(scenario, variant);
  const compile = observed(options.observe);
  const charts = scenario.storylines.map((storyline) => compileChart(storyline, compile));
  const compiled = new Map<string, CompiledCondition>();
  const condition = (source: Condition): CompiledCondition => {
    let found = compiled.get(source);
    if (!found) compiled.set(source, (found = compile(source)));
    return found;
  };
  const watched: (readonly [Condition, Watcher])[] = [];
  for (const signal of scenario.signals)
    if (signal.when !== undefined) watched.push([signal.when, { kind: 'signal', signal }]);
  for (const inject of parts.injects)
    if (inject.trigger.kind === 'when') watched.push([inject.trigger.when, { kind: 'inject', inject }]);
  for (const request of parts.requests)
    if (request.opens.when !== undefined) watched.push([request.opens.when, { kind: 'request', request }]);
  for (const product of parts.products)
    if (product.opens.when !== undefined) watched.push([product.opens.when, { kind: 'product', product }]);
  const signalsOf = (item: Expectation) => (item.evidence.kind === 'holds' ? [] : item.evidence.signals);
  return {
    scenario,
    variant,
    seatPlan,
    solo: options.solo === true,
    timeline,
    charts,
    chartIndex: new Map(charts.map((chart, index) => [chart.storyline.id, index])),
    roles: scenario.roles,
    role: byId(scenario.roles),
    actor: byId(scenario.actors),
    fact: byId(scenario.facts),
    signal: byId(scenario.signals),
    ...parts,
    inject: byId(parts.injects),
    decision: byId(parts.decisions),
    request: byId(parts.requests),
    expectation: byId(parts.expectations),
    obligation: byId(parts.obligations),
    product: byId(parts.products),
    conversation: byId(parts.conversations),
    claim: byId(scenario.claims),
    logKind: byId(scenario.logKinds),
    routes: {
      chartsOn: group(charts.flatMap((chart, index) => chart.signals.map((signal) => [signal, index] as const))),
      chartsWatching: group(charts.flatMap((chart, index) => chart.watches.map((dep) => [dep, index] as const))),
      watchers: group(watched.flatMap(([when, watcher]) => condition(when).deps.map((dep) => [dep, watcher] as const))),
      expectationsOn: group(
        parts.expectations.flatMap((item) => signalsOf(item).map((signal) => [signal, item] as const)),
      ),
      expectationsOpenedBy: group(parts.expectations.map((item) => [item.opens, item] as const)),
      decisionsOpenedBy: group(
        parts.decisions.map((item) => ['inject' in item.opens ? item.opens.inject : item.opens.signal, item] as const),
      ),
      injectsAfter: group(
        parts.injects.flatMap((item) => (item.trigger.kind === 'after' ? [[item.trigger.after, item] as const] : [])),
      ),
      obligationsSeenBy: group(
        parts.obligations.map((item) => ['fact' in item.seen ? item.seen.fact : item.seen.inject, item] as const),
      ),
      obligationsOn: group(
        parts.obligations.flatMap((item) =>
          [...item.met, ...(item.restart ? [item.restart.signal, ...item.restart.met] : [])].map(
            (signal) => [signal, item] as const,
          ),
        ),
      ),
    },
    watchers: watched.map(([, watcher]) => watcher),
    condition,
    rules: digestOf(rulesOf(scenario)),
    content: digestOf(scenario),
  };
}
