import type { ConditionReader } from '../scenario/condition-reader.ts';
import { parseInstant } from '../scenario/instant.ts';
import type {
  FactId,
  InjectId,
  RoleId,
  SignalId,
  DecisionId,
  ExpectationId,
  FlagName,
  RequestId,
} from '../scenario/model/ids.ts';
import { groupOf } from './groups.ts';
import type { World } from './world.ts';

/** What conditions see of a run (MECHANICS.md section 4). */
export function readerOf(world: World): ConditionReader {
  const { plan } = world;
  const state = world.state;
  const has = (role: string, inject: string): boolean =>
    groupOf(state, role as RoleId).some((member) =>
      state.inboxes[member]?.some((item) => item.message === (inject as InjectId)),
    );
  const knows = (role: string, fact: string): boolean =>
    state.knowledge[role as RoleId]?.[fact as FactId] !== undefined;
  const instants = instantCache(plan);
  return {
    get now() {
      return state.now;
    },
    variant: plan.variant.id,
    happened: (signal) => (state.signals[signal as SignalId]?.raises.length ?? 0) > 0,
    happenedAt: (signal) => state.signals[signal as SignalId]?.raises[0]?.at ?? -1,
    knows,
    has,
    everyoneHas: (item) => plan.roles.every((role) => knows(role.id, item) || has(role.id, item)),
    decided: (decision) => state.decisions[decision as DecisionId]?.option !== undefined,
    chose: (decision, option) => state.decisions[decision as DecisionId]?.option === option,
    sent: (request) => (state.requests[request as RequestId]?.sent.length ?? 0) > 0,
    released: (inject) =>
      state.injects[inject as InjectId]?.status === 'released' ||
      state.injects[inject as InjectId]?.status === 'withdrawn',
    done: (expectation) => {
      const record = state.expectations[expectation as ExpectationId];
      return record?.override ? record.override.met : (record?.credit ?? 0) > 0;
    },
    state: (storyline) => state.charts[plan.chartIndex.get(storyline) ?? -1] ?? '',
    value: (name) => state.values[name] ?? 0,
    flag: (name) => state.flags[name as FlagName] !== undefined,
    board: (column) => state.cards.filter((card) => card.column === column).length,
    alternatives: (decision) =>
      state.decisions[decision as DecisionId]?.alternatives.filter((item) => item.criterion !== undefined).length ?? 0,
    holds: (a, b) => groupOf(state, a as RoleId).includes(b as RoleId),
    at: instants,
    ticked: (element) => world.ticked?.has(element) ?? false,
  };
}

const caches = new WeakMap<object, (instant: string) => number>();

/** `at('D1 18:30')` as play ms, remembered per plan. */
function instantCache(plan: World['plan']): (instant: string) => number {
  const cached = caches.get(plan);
  if (cached) return cached;
  const known = new Map<string, number>();
  const look = (instant: string): number => {
    let play = known.get(instant);
    if (play === undefined) {
      const story = parseInstant(instant, plan.scenario.dayOne);
      known.set(instant, (play = story === undefined ? -1 : plan.timeline.playFrom(story)));
    }
    return play;
  };
  caches.set(plan, look);
  return look;
}
