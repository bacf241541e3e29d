import type { Effect } from '../../scenario/model/effect.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { BlockText } from '../../scenario/model/script.ts';
import { POKE } from '../../chart/storyline-chart.ts';
import { perData } from '../../engine/per-data.ts';
import type { Plan, Watcher } from '../../engine/plan.ts';
import { publicChannels } from '../../engine/rules/claims.ts';
import { mayDraft } from '../../engine/rules/products.ts';
import { timetable } from '../../engine/timetable.ts';
import { compileCharts } from './compile-charts.ts';
import { compileDecisions, compileProducts, compileRequests } from './compile-forms.ts';
import { compileConversations, compileInjects, compileSignals } from './compile-script.ts';
import { firstTimers } from './first-timers.ts';
import { all, at, Naming, placesOf, type PlaceOf } from './naming.ts';
import type {
  Dependents,
  FlatBlocks,
  FlatEffect,
  FlatEffects,
  FlatFact,
  FlatRole,
  FlatWatcher,
  Tables,
} from './tables.ts';

/** Who sends what nothing else sends. */
const BY_SCRIPT = 'script';

/** What all parts of the tables are made with. */
export interface Making {
  readonly plan: Plan;
  readonly naming: Naming;
  readonly roleOf: PlaceOf;
  readonly factOf: PlaceOf;
  readonly injectOf: PlaceOf;
  readonly signalOf: PlaceOf;
  readonly decisionOf: PlaceOf;
  readonly requestOf: PlaceOf;
  readonly productOf: PlaceOf;
  readonly claimOf: PlaceOf;
  readonly conversationOf: PlaceOf;
  readonly expectationOf: PlaceOf;
  readonly obligationOf: PlaceOf;
  readonly valueOf: PlaceOf;
  readonly flagOf: PlaceOf;
  /** Roles of the same person, this one included. */
  groupOf(role: RoleId): readonly RoleId[];
  dependents(dep: string): Dependents;
  effects(list: readonly Effect[], by: string): FlatEffects;
  blocks(text: BlockText): FlatBlocks;
}

/** The tables of a plan, made once. */
export const tablesOf = perData((plan: Plan): Tables => compileTables(plan));

function compileTables(plan: Plan): Tables {
  const { scenario } = plan;
  const naming = new Naming(plan);
  naming.name(BY_SCRIPT);
  for (const { fallback } of scenario.actors) if (fallback !== undefined) naming.name(fallback);
  const places = {
    roleOf: placesOf(plan.roles),
    factOf: placesOf(scenario.facts),
    injectOf: placesOf(plan.injects),
    signalOf: placesOf(scenario.signals),
    decisionOf: placesOf(plan.decisions),
    requestOf: placesOf(plan.requests),
    productOf: placesOf(plan.products),
    claimOf: placesOf(scenario.claims),
    conversationOf: placesOf(plan.conversations),
    expectationOf: placesOf(plan.expectations),
    obligationOf: placesOf(plan.obligations),
    valueOf: placesOf(scenario.values),
    flagOf: placesOf(scenario.flags),
  };
  const watcherOf = new Map<Watcher, FlatWatcher>(
    plan.watchers.map((watcher, index) => [watcher, flatWatcher(watcher, index, naming, places)]),
  );
  const watchers = new Map(
    [...plan.routes.watchers].map(([dep, list]) => [dep, list.map((item) => watcherOf.get(item) as FlatWatcher)]),
  );
  const making: Making = {
    plan,
    naming,
    ...places,
    groupOf: (role) => plan.seatPlan.seats.find((seat) => seat.includes(role)) ?? [role],
    dependents: (dep) => naming.dependents(watchers, dep),
    effects: (list, by) => ({ by: naming.name(by), list: list.map((effect) => flatEffect(making, effect)) }),
    blocks: ({ pick, blocks }) => ({
      one: pick === 'one',
      blocks: blocks.map(({ id, when }) => ({ id, when: naming.condition(when) })),
    }),
  };
  return {
    plan,
    ...places,
    ...compileCharts(making),
    injects: compileInjects(making),
    signals: compileSignals(making),
    ...compileConversations(making),
    decisions: compileDecisions(making),
    requests: compileRequests(making),
    products: compileProducts(making),
    facts: compileFacts(making),
    roles: plan.roles.map((role, index) => flatRole(making, role.id, index)),
    claims: scenario.claims.map((claim) => ({
      claim,
      needs: claim.needs.map((set) => all(places.factOf, set)),
      when: naming.condition(claim.when),
      denies: all(places.factOf, claim.denies),
      overclaimDenies: all(places.factOf, claim.overclaimDenies),
      dependents: making.dependents(`claim:${claim.id}`),
    })),
    expectations: plan.expectations.map((expectation) => ({
      expectation,
      signals: expectation.evidence.kind === 'holds' ? [] : all(places.signalOf, expectation.evidence.signals),
      holds: expectation.evidence.kind === 'holds' ? naming.condition(expectation.evidence.when) : -1,
      full: plan.timeline.playFrom(expectation.full),
      zero: plan.timeline.playFrom(expectation.zero),
      dependents: making.dependents(`expectation:${expectation.id}`),
    })),
    obligations: plan.obligations.map((obligation) => ({
      obligation,
      met: all(places.signalOf, obligation.met),
      restart: obligation.restart && {
        signal: at(places.signalOf, obligation.restart.signal),
        met: all(places.signalOf, obligation.restart.met),
      },
    })),
    values: scenario.values.map(({ id, start }) => ({ id, start, dependents: making.dependents(`value:${id}`) })),
    flags: scenario.flags.map(({ id }) => ({ id, dependents: making.dependents(`flag:${id}`) })),
    logKinds: scenario.logKinds.map((kind) => ({ kind, effects: making.effects(kind.effects, kind.id) })),
    board: making.dependents('board'),
    poke: naming.name(POKE),
    watchers: [...watcherOf.values()],
    bridges: plan.variant.bridges.map((bridge) => ({
      from: bridge.from,
      to: bridge.to,
      name: naming.name(bridge.id),
      states: bridge.states.flatMap((item) => {
        const chart = plan.charts[plan.chartIndex.get(item.storyline) ?? -1];
        const state = chart?.storyline.states.findIndex(({ id }) => id === item.state);
        return chart && state !== undefined
          ? [{ chart: plan.charts.indexOf(chart), state, when: naming.condition(item.when) }]
          : [];
      }),
      effects: making.effects(bridge.effects, bridge.id),
      facts: bridge.facts.map(({ role, fact }) => ({
        roles: role === 'all' ? plan.roles.map((_role, index) => index) : all(places.roleOf, [role]),
        fact: at(places.factOf, fact),
      })),
      injects: all(places.injectOf, bridge.injects),
    })),
    ...firstTimers(making, timetable(plan)),
    names: naming.names,
    nameOf: naming.places,
    conditions: naming.conditions,
    isKept: naming.isKept,
    isOfHands: naming.isOfHands,
  };
}

function flatWatcher(
  watcher: Watcher,
  index: number,
  naming: Naming,
  places: Pick<Making, 'signalOf' | 'injectOf' | 'requestOf' | 'productOf'>,
): FlatWatcher {
  switch (watcher.kind) {
    case 'signal':
      return {
        index,
        kind: 'signal',
        target: at(places.signalOf, watcher.signal.id),
        when: naming.condition(watcher.signal.when),
      };
    case 'inject': {
      const { id, trigger } = watcher.inject;
      const when = trigger.kind === 'when' ? naming.condition(trigger.when) : -1;
      return { index, kind: 'inject', target: at(places.injectOf, id), when };
    }
    case 'request': {
      const { id, opens } = watcher.request;
      return { index, kind: 'request', target: at(places.requestOf, id), when: naming.condition(opens.when) };
    }
    case 'product': {
      const { id, opens } = watcher.product;
      return { index, kind: 'product', target: at(places.productOf, id), when: naming.condition(opens.when) };
    }
  }
}

function flatEffect(making: Making, effect: Effect): FlatEffect {
  const when = making.naming.condition(effect.when);
  switch (effect.kind) {
    case 'raise':
      return {
        when,
        kind: 'raise',
        target: at(making.signalOf, effect.signal),
        credit: effect.credit,
        part: effect.part,
      };
    case 'value':
      return {
        when,
        kind: 'value',
        target: at(making.valueOf, effect.value),
        set: effect.op === 'set',
        amount: effect.amount,
      };
    case 'flag':
      return { when, kind: 'flag', target: at(making.flagOf, effect.flag) };
    case 'occupy':
      return { when, kind: 'occupy', target: at(making.roleOf, effect.role), topicMinutes: effect.topicMinutes };
    case 'open': {
      const found = (['decision', 'request', 'product'] as const).find((kind) =>
        making[`${kind}Of`].has(effect.target),
      );
      return { when, kind: 'open', element: found, target: found ? at(making[`${found}Of`], effect.target) : -1 };
    }
    case 'close':
      return {
        when,
        kind: 'close',
        decision: at(making.decisionOf, effect.target),
        request: at(making.requestOf, effect.target),
        product: at(making.productOf, effect.target),
      };
    case 'send':
    case 'reschedule':
      return { when, kind: effect.kind, target: at(making.injectOf, effect.inject), time: effect.time };
  }
}

function compileFacts({ plan, factOf, injectOf, obligationOf, roleOf, dependents }: Making): readonly FlatFact[] {
  return plan.scenario.facts.map(({ id }) => ({
    shows: (plan.routes.obligationsSeenBy.get(id) ?? []).map((item) => at(obligationOf, item.id)),
    starts: plan.obligations.flatMap((obligation, index) =>
      typeof obligation.starts === 'object' && obligation.starts.fact === id
        ? [{ obligation: index, role: at(roleOf, obligation.starts.role) }]
        : [],
    ),
    publishedBy: plan.injects
      .filter((inject) => inject.to === 'all' && publicChannels.has(inject.channel) && inject.facts.includes(id))
      .map((inject) => at(injectOf, inject.id)),
    overtakenBy: plan.scenario.facts.flatMap((newer) => (newer.supersedes.includes(id) ? [at(factOf, newer.id)] : [])),
    dependents: dependents(`fact:${id}`),
  }));
}

function flatRole(making: Making, id: RoleId, index: number): FlatRole {
  const { plan } = making;
  const own = making.groupOf(id);
  const where = <T>(items: readonly T[], fits: (item: T) => boolean): readonly number[] =>
    items.flatMap((item, place) => (fits(item) ? [place] : []));
  return {
    id,
    name: making.naming.name(id),
    group: all(making.roleOf, own),
    seat: plan.seatPlan.seats.findIndex((seat) => seat.includes(id)),
    others: where(plan.roles, (role) => !own.includes(role.id)),
    startFacts: all(making.factOf, plan.roles[index]?.startFacts ?? []),
    decisions: plan.decisions.flatMap((decision, place) =>
      [decision.by, decision.owner, ...decision.advice, decision.confirm].some((part) =>
        own.some((role) => role === part),
      )
        ? [
            {
              decision: place,
              locks: own.includes(decision.by),
              confirms: own.some((role) => role === decision.confirm),
            },
          ]
        : [],
    ),
    conversations: where(plan.conversations, ({ callers }) => callers.includes(id)),
    requests: where(plan.requests, ({ by }) => by.includes(id)),
    products: plan.products.map((product, place) => ({
      product: place,
      sends: product.by.includes(id),
      readies:
        product.drafted !== undefined && product.fields.length >= product.drafted.fields && mayDraft(product, own),
    })),
    drafts: where(plan.products, (product) => mayDraft(product, own)),
    logKinds: where(plan.scenario.logKinds, ({ by }) => by === 'all' || by.includes(id)),
    starts: where(plan.obligations, ({ choose }) => choose?.by === id),
  };
}
