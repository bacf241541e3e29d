import type { PlayTime } from '../base/time.ts';
import type { ConditionReader } from '../scenario/condition-reader.ts';
import { parseInstant } from '../scenario/instant.ts';
import type {
  ConversationId,
  DecisionId,
  ExpectationId,
  FactId,
  FlagName,
  InjectId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
} from '../scenario/model/ids.ts';
import { groupOf } from './groups.ts';
import type { KnowledgeWay } from './state/engine-state.ts';
import type { World } from './world.ts';

/** What conditions see of a run (MECHANICS.md section 4). A class, because one is made for every step. */
export class WorldReader implements ConditionReader {
  protected readonly world: Pick<World, 'plan' | 'state' | 'text'>;

  constructor(world: Pick<World, 'plan' | 'state' | 'text'>) {
    this.world = world;
  }

  get now(): PlayTime {
    return this.world.state.now;
  }

  get variant(): string {
    return this.world.plan.variant.id;
  }

  happened(signal: string): boolean {
    return (this.world.state.signals[signal as SignalId]?.raises.length ?? 0) > 0;
  }

  happenedAt(signal: string): number {
    return this.world.state.signals[signal as SignalId]?.raises[0]?.at ?? -1;
  }

  knows(role: string, fact: string): boolean {
    return this.world.state.knowledge[role as RoleId]?.[fact as FactId] !== undefined;
  }

  has(role: string, inject: string): boolean {
    const { state } = this.world;
    return groupOf(state, role as RoleId).some((member) =>
      state.inboxes[member]?.some((item) => item.message === (inject as InjectId)),
    );
  }

  everyoneHas(item: string): boolean {
    return this.world.plan.roles.every((role) => this.knows(role.id, item) || this.has(role.id, item));
  }

  decided(decision: string): boolean {
    return this.world.state.decisions[decision as DecisionId]?.option !== undefined;
  }

  chose(decision: string, option: string): boolean {
    return this.world.state.decisions[decision as DecisionId]?.option === option;
  }

  sent(item: string): boolean {
    const { requests, products } = this.world.state;
    return (requests[item as RequestId]?.sent.length ?? 0) > 0 || (products[item as ProductId]?.sent.length ?? 0) > 0;
  }

  claimed(claim: string): boolean {
    return this.world.state.claims.some((item) => item.claim === claim && !item.overclaim);
  }

  overclaimed(claim: string): boolean {
    return this.world.state.claims.some((item) => item.claim === claim && item.overclaim);
  }

  called(conversation: string): boolean {
    return this.world.state.calls[conversation as ConversationId]?.begun !== undefined;
  }

  asked(conversation: string, topic: string): boolean {
    return this.world.state.calls[conversation as ConversationId]?.asked.some((item) => item === topic) ?? false;
  }

  released(inject: string): boolean {
    const status = this.world.state.injects[inject as InjectId]?.status;
    return status === 'released' || status === 'withdrawn';
  }

  done(expectation: string): boolean {
    const record = this.world.state.expectations[expectation as ExpectationId];
    return record?.override ? record.override.met : (record?.credit ?? 0) > 0;
  }

  state(storyline: string): string {
    const { plan, state } = this.world;
    return state.charts[plan.chartIndex.get(storyline) ?? -1] ?? '';
  }

  value(name: string): number {
    return this.world.state.values[name] ?? 0;
  }

  flag(name: string): boolean {
    return this.world.state.flags[name as FlagName] !== undefined;
  }

  board(column: string): number {
    return this.world.state.cards.filter((card) => card.column === column).length;
  }

  alternatives(decision: string): number {
    const record = this.world.state.decisions[decision as DecisionId];
    return record?.alternatives.filter((item) => item.criterion !== undefined).length ?? 0;
  }

  holds(a: string, b: string): boolean {
    return groupOf(this.world.state, a as RoleId).includes(b as RoleId);
  }

  at(instant: string): number {
    return instantCache(this.world.plan)(instant);
  }

  ticked(element: string): boolean {
    return this.world.text?.ticked.has(element) ?? false;
  }

  filled(field: string): boolean {
    return this.world.text?.filled.has(field) ?? false;
  }

  picked(field: string, option: string): boolean {
    return this.world.text?.picked.get(field) === option;
  }

  making(claim: string): boolean {
    return this.world.text?.making.has(claim) ?? false;
  }

  overclaiming(): boolean {
    return this.world.text?.overclaiming ?? false;
  }
}

const ownWays: ReadonlySet<KnowledgeWay> = new Set(['start', 'message', 'bridge']);

/** Sees only what came to a role, or to another of the same person, without anybody passing it on. */
export class UnaidedReader extends WorldReader {
  override knows(role: string, fact: string): boolean {
    const { state } = this.world;
    return groupOf(state, role as RoleId).some((member) => {
      const known = state.knowledge[member]?.[fact as FactId];
      return known !== undefined && ownWays.has(known.way);
    });
  }

  override has(role: string, inject: string): boolean {
    const { state } = this.world;
    return groupOf(state, role as RoleId).some((member) =>
      state.inboxes[member]?.some((item) => item.message === (inject as InjectId) && item.way === 'inject'),
    );
  }
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
