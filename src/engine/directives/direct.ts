import { playTime } from '../../base/time.ts';
import type { ActorId, DecisionId, ExpectationId, ObligationId, RoleId } from '../../scenario/model/ids.ts';
import { refuse } from '../acts/act-context.ts';
import { grantQuestion } from '../acts/call.ts';
import { perform } from '../acts/perform.ts';
import type { Directive, Spoken } from '../command.ts';
import type { Rejection } from '../rejection.ts';
import { extendDecision, optionOf, take } from '../rules/decisions.ts';
import { extendExpectation, overrideExpectation } from '../rules/expectations.ts';
import { handRound } from '../rules/delivery.ts';
import { learn } from '../rules/knowledge.ts';
import { post, stopWaiting } from '../rules/messages.ts';
import { extendObligation, shareObligation } from '../rules/obligations.ts';
import { raise } from '../rules/signals.ts';
import { settle } from '../settle.ts';
import { emit, realMinutes, touch, type World } from '../world.ts';
import { controlInject } from './inject-control.ts';
import { lifecycle } from './lifecycle.ts';

/** Real minutes that a record of something spoken may reach back (MECHANICS.md section 12). */
const LOOK_BACK = 10;

/** Does what the facilitator asks, or says why not. */
export function direct(world: World, directive: Directive): Rejection | undefined {
  switch (directive.act) {
    case 'start':
    case 'pause':
    case 'resume':
    case 'endMove':
    case 'endExercise':
    case 'close':
    case 'emergencyStop':
      return lifecycle(world, directive);
    case 'release':
    case 'hold':
    case 'unhold':
    case 'delay':
    case 'skip':
    case 'unskip':
    case 'withdraw':
      return controlInject(world, directive);
    case 'improvise': {
      const { from, to, channel, subject, text } = directive;
      if (from !== 'ctl' && !world.plan.actor.has(from)) return refuse('unknown-item', 'from');
      if (!areReceivers(world, to)) return refuse('out-of-range', 'to');
      post(
        world,
        { kind: 'improvised', from, to, channel, text, ...(subject === undefined ? {} : { subject }) },
        'facilitator',
      );
      return undefined;
    }
    case 'answer':
      return answer(world, directive);
    case 'facilitatorNote':
      if (!areReceivers(world, directive.to)) return refuse('out-of-range', 'to');
      post(
        world,
        { kind: 'note', from: 'ctl', to: directive.to, channel: 'system', text: directive.text },
        'facilitator',
      );
      return undefined;
    case 'record':
      return record(world, directive);
    case 'extend':
      return extend(world, directive.target, directive.by);
    case 'mapOwn':
      return mapOwn(world, directive);
    case 'grant':
      return grantQuestion(world, directive.conversation);
    case 'reveal':
      world.state.reveal = { ...world.state.reveal, [directive.what]: directive.on };
      emit(world, { type: 'revealed', what: directive.what, on: directive.on });
      return undefined;
    case 'regroup':
      return regroup(world, directive.seats);
  }
}

const areReceivers = (world: World, to: readonly RoleId[] | 'all'): boolean =>
  to === 'all' || (to.length > 0 && to.every((role) => world.plan.role.has(role)));

function answer(world: World, directive: Extract<Directive, { act: 'answer' }>): Rejection | undefined {
  const reply = world.state.typed.find((item) => item.id === directive.reply && item.kind === 'reply');
  if (!reply) return refuse('unknown-item', 'reply');
  stopWaiting(world, reply.id);
  post(
    world,
    {
      kind: 'answer',
      from: reply.to as ActorId,
      to: [reply.from as RoleId],
      channel: reply.channel,
      text: directive.text,
      about: reply.id,
    },
    'facilitator',
  );
  return undefined;
}

/** Something said or done aloud, on the account of a role; `since` is what scoring counts, nothing is reordered. */
function record(world: World, directive: Extract<Directive, { act: 'record' }>): Rejection | undefined {
  const { state } = world;
  if (state.phase === 'lobby' || state.phase === 'closed') return refuse('not-possible-now');
  const counts = playTime(directive.since ?? state.now);
  const earliest = Math.max(0, state.now - realMinutes(world, LOOK_BACK));
  if (!Number.isSafeInteger(counts) || counts > state.now || counts < earliest) return refuse('out-of-range', 'since');
  world.spoken = { counts };
  const refused = recordSpoken(world, directive.spoken, directive);
  // What it sets off in this instant was brought about aloud as well.
  if (!refused) settle(world);
  world.spoken = null;
  return refused;
}

function recordSpoken(
  world: World,
  spoken: Spoken,
  directive: Extract<Directive, { act: 'record' }>,
): Rejection | undefined {
  if (!world.plan.role.has(spoken.role)) return refuse('unknown-item', 'role');
  switch (spoken.kind) {
    case 'share':
      return perform(world, spoken.role, { act: 'share', item: spoken.item, to: spoken.to, spoken: true });
    case 'act':
      return perform(world, spoken.role, spoken.act);
    case 'signal':
      if (!world.plan.signal.has(spoken.signal)) return refuse('unknown-item', 'signal');
      if (!(spoken.credit > 0 && spoken.credit <= 1)) return refuse('out-of-range', 'credit');
      raise(world, spoken.signal, spoken.credit);
      return undefined;
    case 'expectation': {
      const expectation = world.plan.expectation.get(spoken.expectation);
      if (!expectation) return refuse('unknown-item', 'expectation');
      overrideExpectation(world, expectation, {
        met: spoken.met,
        at: world.spoken?.counts ?? world.state.now,
        role: spoken.role,
        ...(directive.reason === undefined ? {} : { reason: directive.reason }),
      });
      return undefined;
    }
  }
}

/** Extends one deadline, in play ms; never by nothing and never back. */
function extend(world: World, target: DecisionId | ExpectationId | ObligationId, by: number): Rejection | undefined {
  if (!Number.isSafeInteger(by) || by <= 0) return refuse('out-of-range', 'by');
  const decision = world.plan.decision.get(target);
  const expectation = world.plan.expectation.get(target);
  const obligation = world.plan.obligation.get(target);
  let done = false;
  if (decision) done = extendDecision(world, decision, by);
  else if (expectation) done = extendExpectation(world, expectation, by);
  else if (obligation) done = extendObligation(world, obligation, by);
  if (!done) return refuse((decision ?? expectation ?? obligation) ? 'not-open' : 'unknown-item', 'target');
  emit(world, { type: 'deadlineExtended', target, by });
  return undefined;
}

/** An own option becomes the nearest authored one: its effects fire now, timeliness counts from the team's lock. */
function mapOwn(world: World, directive: Extract<Directive, { act: 'mapOwn' }>): Rejection | undefined {
  const decision = world.plan.decision.get(directive.decision);
  const found = world.state.decisions[directive.decision];
  if (!decision || found?.status !== 'ownPending') return refuse('not-open', 'decision');
  if (!decision.options.some((option) => option.id === directive.option)) return refuse('out-of-range', 'option');
  take(world, decision, optionOf(decision, directive.option), 'mapped');
  return undefined;
}

/** Who holds what from now on; merging shares both ways, splitting takes nothing back (MECHANICS.md section 8). */
function regroup(world: World, seats: readonly (readonly RoleId[])[]): Rejection | undefined {
  const named = seats.flat();
  if (named.length !== world.plan.roles.length || new Set(named).size !== named.length)
    return refuse('out-of-range', 'seats');
  if (!named.every((role) => world.plan.role.has(role))) return refuse('out-of-range', 'seats');
  const { state } = world;
  for (const seat of state.groups) handRound(world, seat);
  // An emptied seat keeps its place, so that nobody else's seat changes its number.
  state.groups = seats;
  for (const seat of state.groups) {
    handRound(world, seat);
    for (const role of seat)
      for (const fact of world.plan.scenario.facts)
        if (state.knowledge[role]?.[fact.id] !== undefined) learn(world, role, fact.id, 'group');
    for (const obligation of world.plan.obligations) shareObligation(world, obligation, seat);
  }
  emit(world, { type: 'seatsRegrouped' });
  touch(world, 'groups');
  return undefined;
}
