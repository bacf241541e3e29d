import { invariant } from '../../base/assert.ts';
import { playTime } from '../../base/time.ts';
import { shuffle } from '../../base/rng.ts';
import type { DecisionId, FactId, OptionId, ProductId, RequestId, RoleId } from '../../scenario/model/ids.ts';
import type { Decision, Option } from '../../scenario/model/script.ts';
import type { DecisionProposal, DecisionRecord } from '../state/engine-state.ts';
import { dropTimers, emit, groupOf, holdsNow, put, realMinutes, setTimer, touch, type World } from '../world.ts';
import { applyEffects } from './effects.ts';
import { dueProduct } from './products.ts';
import { dueRequest } from './requests.ts';
import { FLOOR } from './spans.ts';

export const writeDecision = (world: World, id: DecisionId, record: DecisionRecord): void => {
  put(world, 'decisions', id, record);
};

export const optionOf = (decision: Decision, id: OptionId): Option => {
  const option = decision.options.find((item) => item.id === id);
  invariant(option, 'D1', `${decision.id} has no option ${id}`);
  return option;
};

/** Open to be decided, also while a proposal waits for its confirmation. */
export const isOpen = (record: DecisionRecord | undefined): record is DecisionRecord =>
  record?.status === 'open' || record?.status === 'proposed';

/** Opens a decision (D1): the order of its options is drawn from the seed, its default waits at the deadline. */
export function openDecision(world: World, decision: Decision): void {
  const { state, plan } = world;
  if (state.decisions[decision.id]) return;
  const written = plan.timeline.playFrom(decision.deadline);
  const deadline = written > state.now ? written : playTime(state.now + realMinutes(world, FLOOR));
  const [order, rng] = shuffle(
    decision.options.map((option) => option.id),
    state.rng,
  );
  state.rng = rng;
  writeDecision(world, decision.id, {
    status: 'open',
    opened: state.now,
    deadline,
    order,
    alternatives: [],
    advice: [],
  });
  setTimer(world, deadline, { kind: 'deadline', decision: decision.id });
  emit(world, { type: 'decisionOpened', decision: decision.id });
}

export function closeDecision(world: World, id: DecisionId): void {
  const record = world.state.decisions[id];
  if (!isOpen(record)) return;
  writeDecision(world, id, { ...record, status: 'closed' });
  dropTimers(world, (work) => work.kind === 'deadline' && work.decision === id);
  emit(world, { type: 'decisionClosed', decision: id });
}

/** Facts that the roles of whoever decides know now: frozen with the decision (MECHANICS.md section 7). */
function knownNow(world: World, decision: Decision): readonly FactId[] {
  const roles = new Set(groupOf(world.state, decision.by));
  return world.plan.scenario.facts
    .map((fact) => fact.id)
    .filter((fact) => [...roles].some((role) => world.state.knowledge[role]?.[fact] !== undefined));
}

/** Ratings fixed ex ante, with the author's `adjust` lines as they hold in this moment. */
function ratingsNow(world: World, option: Option): Readonly<Record<string, number>> {
  const ratings: Record<string, number> = { ...option.ratings };
  for (const line of option.adjust)
    if (holdsNow(world, line.when))
      ratings[line.dimension] = Math.max(0, Math.min(3, (ratings[line.dimension] ?? 0) + line.by));
  return ratings;
}

type How = 'chosen' | 'default' | 'sending' | 'mapped' | 'revised';

/** Puts an option in force (D3): ratings and knowledge are frozen, effects happen, what is due goes onto the owner's list. */
export function take(
  world: World,
  decision: Decision,
  option: Option,
  how: How,
  extra: Partial<Pick<DecisionRecord, 'proposal' | 'confirmed' | 'lockedBy' | 'revised'>> = {},
): void {
  const { state } = world;
  const found = state.decisions[decision.id];
  invariant(found, 'D3', decision.id);
  const { byDefault: _default, ...record } = found;
  writeDecision(world, decision.id, {
    ...record,
    ...extra,
    status: how === 'default' ? 'defaulted' : 'taken',
    option: option.id,
    takenAt: how === 'mapped' && record.takenAt !== undefined ? record.takenAt : state.now,
    ...(how === 'default' ? { byDefault: true } : {}),
    ...(how === 'mapped' ? {} : { ratings: ratingsNow(world, option) }),
    knownThen: record.knownThen ?? knownNow(world, decision),
  });
  if (how !== 'revised') dropTimers(world, (work) => 'decision' in work && work.decision === decision.id);
  emit(world, { type: 'decisionTaken', decision: decision.id, option: option.id, how, spoken: world.spoken !== null });
  applyEffects(world, option.effects, `${decision.id}.${option.id}`);
  for (const line of option.due) {
    const due = world.plan.timeline.playFrom(line.at);
    const request = world.plan.request.get(line.request);
    if (request) dueRequest(world, request, due);
    const product = world.plan.product.get(line.request);
    if (product) dueProduct(world, product, due);
  }
  touch(world, `decision:${decision.id}`);
}

/** An own option: locked now, to be mapped; no effects until then (MECHANICS.md section 7). */
export function lockOwn(world: World, decision: Decision, proposal: DecisionProposal): void {
  const record = world.state.decisions[decision.id];
  invariant(record, 'D5', decision.id);
  writeDecision(world, decision.id, {
    ...record,
    status: 'ownPending',
    proposal,
    takenAt: world.state.now,
    knownThen: knownNow(world, decision),
  });
  emit(world, { type: 'decisionProposed', decision: decision.id, by: proposal.by });
}

/** The window closes: the default applies, an unconfirmed proposal stays in the record; an unmapped own option stays unrated. */
export function decisionDue(world: World, id: DecisionId): void {
  const decision = world.plan.decision.get(id);
  const record = world.state.decisions[id];
  if (!decision || !record) return;
  if (record.status === 'ownPending') {
    writeDecision(world, id, { ...record, status: 'closed' });
    emit(world, { type: 'decisionUnrated', decision: id });
  } else if (isOpen(record)) take(world, decision, optionOf(decision, decision.default), 'default');
}

/** A sending locks the decision that is open on it, with the option that the author mapped (MECHANICS.md section 7). */
export function lockBySending(world: World, request: RequestId | ProductId, by: RoleId): void {
  for (const decision of world.plan.decisions) {
    if (!isOpen(world.state.decisions[decision.id])) continue;
    const lock = decision.lockedBy.find((item) => item.request === request && holdsNow(world, item.when));
    if (!lock) continue;
    take(world, decision, optionOf(decision, lock.option), 'sending', {
      lockedBy: request,
      proposal: { at: world.state.now, by, option: lock.option, spoken: world.spoken !== null },
    });
  }
}

export function extendDecision(world: World, decision: Decision, by: number): boolean {
  const record = world.state.decisions[decision.id];
  if (!isOpen(record)) return false;
  const deadline = playTime(record.deadline + by);
  writeDecision(world, decision.id, { ...record, deadline });
  dropTimers(world, (work) => work.kind === 'deadline' && work.decision === decision.id);
  setTimer(world, deadline, { kind: 'deadline', decision: decision.id });
  return true;
}
