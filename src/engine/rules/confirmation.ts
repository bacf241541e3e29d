import { MINUTE, playTime } from '../../base/time.ts';
import type { DecisionId, RoleId } from '../../scenario/model/ids.ts';
import type { Decision } from '../../scenario/model/script.ts';
import type { DecisionRecord, DecisionProposal } from '../state/engine-state.ts';
import { dropTimers, emit, sameGroup, setTimer, type World } from '../world.ts';
import { optionOf, take, writeDecision } from './decisions.ts';
import { ACTOR_CONFIRMS } from './spans.ts';

/** A proposal waits for the second look; unconfirmed at the deadline the default applies (MECHANICS.md section 7). */
export function propose(world: World, decision: Decision, record: DecisionRecord, proposal: DecisionProposal): void {
  writeDecision(world, decision.id, { ...record, status: 'proposed', proposal });
  emit(world, { type: 'decisionProposed', decision: decision.id, by: proposal.by });
  dropTimers(world, (work) => work.kind === 'confirmActor' && work.decision === decision.id);
  if (decision.confirm !== undefined && world.plan.actor.has(decision.confirm))
    setTimer(world, playTime(world.state.now + ACTOR_CONFIRMS * MINUTE), {
      kind: 'confirmActor',
      decision: decision.id,
    });
}

export function confirm(
  world: World,
  decision: Decision,
  record: DecisionRecord,
  confirmed: NonNullable<DecisionRecord['confirmed']>,
): void {
  const option = record.proposal?.option;
  if (!confirmed.agree || option === undefined) {
    writeDecision(world, decision.id, { ...record, status: 'open', confirmed });
    return emit(world, { type: 'decisionRefused', decision: decision.id, by: confirmed.by });
  }
  take(world, decision, optionOf(decision, option), 'chosen', { confirmed });
}

export function confirmByActor(world: World, id: DecisionId): void {
  const decision = world.plan.decision.get(id);
  const record = world.state.decisions[id];
  if (!decision?.confirm || record?.status !== 'proposed') return;
  confirm(world, decision, record, { at: world.state.now, by: decision.confirm, agree: true, samePerson: false });
}

export const isSamePerson = (world: World, decision: Decision, role: RoleId): boolean =>
  sameGroup(world.state, decision.by, role);
