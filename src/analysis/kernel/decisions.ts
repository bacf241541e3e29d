import { MINUTE } from '../../base/time.ts';
import { applyEffects } from './effects.ts';
import type { DecisionState, FlatProposal } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { dueProduct, dueRequest } from './forms.ts';
import { realMinutes } from './knowledge.ts';
import type { FlatDecision, FlatLock, FlatOption } from './tables.ts';
import { numberOf } from './timer-queue.ts';
import { ACTOR_CONFIRMS, FLOOR } from '../../engine/rules/spans.ts';

const DEADLINE = numberOf('deadline');
const CONFIRM = numberOf('confirmActor');

const tableOf = (run: FlatRun, decision: number): FlatDecision => run.tables.decisions[decision] as FlatDecision;

export const isOpen = (state: DecisionState | undefined): state is DecisionState =>
  state !== undefined && (state.status === 'open' || state.status === 'proposed');

const write = (run: FlatRun, decision: number): void => {
  const { dependents, parts } = tableOf(run, decision);
  run.changed(dependents);
  run.stir(parts);
};

/** Opens a decision (D1): the order of its options is drawn from the seed. */
export function openDecision(run: FlatRun, decision: number): void {
  if (run.decisions[decision]) return;
  const { deadline: written, options } = tableOf(run, decision);
  const deadline = written > run.now ? written : run.now + realMinutes(run, FLOOR);
  const order = options.map((_option, index) => index);
  for (let i = order.length - 1; i > 0; i--) {
    const j = run.rng.below(i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  run.decisions[decision] = {
    status: 'open',
    opened: run.now,
    deadline,
    order,
    alternatives: [],
    advice: [],
    proposal: undefined,
    confirmed: undefined,
    option: -1,
    takenAt: -1,
    byDefault: false,
    lockedBy: -1,
    ratings: undefined,
    knownThen: undefined,
    revised: undefined,
  };
  write(run, decision);
  run.timers.add(deadline, DEADLINE, decision);
  run.events += 1;
  run.opened += 1;
}

export function closeDecision(run: FlatRun, decision: number): void {
  const state = run.decisions[decision];
  if (!isOpen(state)) return;
  state.status = 'closed';
  run.closings += 1;
  write(run, decision);
  run.timers.drop(DEADLINE, decision);
  run.events += 1;
}

/** Ratings with the author's `adjust` lines as they hold now. */
function ratingsNow(run: FlatRun, option: FlatOption): Readonly<Record<string, number>> {
  const ratings: Record<string, number> = { ...option.ratings };
  for (const { when, dimension, by } of option.adjust)
    if (run.holds(when)) ratings[dimension] = Math.max(0, Math.min(3, (ratings[dimension] ?? 0) + by));
  return ratings;
}

/** What the roles of whoever decides know, in the order of the facts. */
function knownNow(run: FlatRun, role: number): readonly number[] {
  const known: number[] = [];
  const count = run.tables.facts.length;
  const group = run.tables.roles[role]?.group ?? [];
  for (let fact = 0; fact < count; fact++)
    for (const member of group)
      if ((run.knownAt[member * count + fact] as number) >= 0) {
        known.push(fact);
        break;
      }
  return known;
}

export type How = 'chosen' | 'default' | 'sending' | 'revised';

/** Puts an option in force (D3). */
export function take(run: FlatRun, decision: number, option: number, how: How): void {
  const found = tableOf(run, decision);
  const state = run.decisions[decision] as DecisionState;
  const chosen = found.options[option] as FlatOption;
  const ratings = ratingsNow(run, chosen);
  state.status = how === 'default' ? 'defaulted' : 'taken';
  state.byDefault = how === 'default';
  state.option = option;
  state.takenAt = run.now;
  state.ratings = ratings;
  state.knownThen ??= knownNow(run, found.by);
  write(run, decision);
  if (how !== 'revised') {
    run.timers.drop(DEADLINE, decision);
    run.timers.drop(CONFIRM, decision);
  }
  run.events += 1;
  applyEffects(run, chosen.effects);
  for (const { request, product, at } of chosen.due) {
    if (request >= 0) dueRequest(run, request, at);
    if (product >= 0) dueProduct(run, product, at);
  }
  run.touch(found.dependents);
}

/** The one who locks chooses; with a `confirm` that is a proposal (D2). */
export function decide(run: FlatRun, decision: number, proposal: FlatProposal): void {
  const { decision: written, confirmedByActor } = tableOf(run, decision);
  const state = run.decisions[decision] as DecisionState;
  state.proposal = proposal;
  if (written.confirm === undefined) return take(run, decision, proposal.option, 'chosen');
  state.status = 'proposed';
  write(run, decision);
  run.events += 1;
  run.timers.drop(CONFIRM, decision);
  if (confirmedByActor) run.timers.add(run.now + ACTOR_CONFIRMS * MINUTE, CONFIRM, decision);
}

export function confirm(run: FlatRun, decision: number, confirmed: NonNullable<DecisionState['confirmed']>): void {
  const state = run.decisions[decision] as DecisionState;
  const option = state.proposal?.option ?? -1;
  state.confirmed = confirmed;
  if (confirmed.agree && option >= 0) return take(run, decision, option, 'chosen');
  state.status = 'open';
  write(run, decision);
  run.events += 1;
}

export function confirmByActor(run: FlatRun, decision: number): void {
  const { confirm: by } = tableOf(run, decision).decision;
  if (by === undefined || run.decisions[decision]?.status !== 'proposed') return;
  confirm(run, decision, { at: run.now, by, agree: true, samePerson: false, why: -1 });
}

/** A locked decision is revised: both are recorded. */
export function revise(run: FlatRun, decision: number, by: number, option: number, why: number): void {
  const state = run.decisions[decision] as DecisionState;
  state.proposal = { at: run.now, by, option, why, confidence: -1, overrule: -1 };
  state.revised = { from: state.option, first: state.takenAt, at: run.now };
  take(run, decision, option, 'revised');
}

export function suggest(run: FlatRun, decision: number, by: number, text: number, criterion: number): void {
  run.decisions[decision]?.alternatives.push({ at: run.now, by, text, criterion });
  const { alternativeDependents, parts } = tableOf(run, decision);
  run.changed(alternativeDependents);
  run.stir(parts);
  run.events += 1;
  run.touch(alternativeDependents);
}

export function advise(run: FlatRun, decision: number, by: number, option: number, why: number): void {
  const state = run.decisions[decision] as DecisionState;
  const before = state.advice.findIndex((one) => one.by === by);
  if (before >= 0) state.advice.splice(before, 1);
  state.advice.push({ at: run.now, by, option, why });
  run.stir(tableOf(run, decision).parts);
  run.events += 1;
}

/** The window closes: the default applies. */
export function decisionDue(run: FlatRun, decision: number): void {
  if (isOpen(run.decisions[decision])) take(run, decision, tableOf(run, decision).fallback, 'default');
}

/** A sending locks the decisions that are open on it. `text` is the name of what was sent. */
export function lockBySending(run: FlatRun, locks: readonly FlatLock[], text: number, by: number): void {
  for (const { decision, lines } of locks) {
    const state = run.decisions[decision];
    if (!isOpen(state)) continue;
    const line = lines.find(({ when }) => run.holds(when));
    if (!line) continue;
    state.lockedBy = text;
    state.proposal = { at: run.now, by, option: line.option, why: -1, confidence: -1, overrule: -1 };
    take(run, decision, line.option, 'sending');
  }
}
