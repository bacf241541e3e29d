import type { DecisionId, RoleId } from '../../scenario/model/ids.ts';
import type { Decision } from '../../scenario/model/script.ts';
import type { Rejection } from '../rejection.ts';
import { confirm as confirmProposal, isSamePerson, propose } from '../rules/confirmation.ts';
import { isOpen, lockOwn, optionOf, take, writeDecision } from '../rules/decisions.ts';
import type { DecisionRecord } from '../state/engine-state.ts';
import { emit, groupOf, holdsNow, sameGroup, touch, type World } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';

type Found = { readonly decision: Decision; readonly record: DecisionRecord };

/** The decision as it stands; one that a role has no part in is told apart from one that does not exist by nobody. */
function find(world: World, role: RoleId, id: DecisionId): Found | Rejection {
  const decision = world.plan.decision.get(id);
  const record = world.state.decisions[id];
  return decision && record && takesPart(world, decision, role)
    ? { decision, record }
    : refuse('unknown-item', 'decision');
}
const isFound = (found: Found | Rejection): found is Found => 'record' in found;

/** Roles that take part: who locks, advises, confirms or owns it. */
export function takesPart(world: Pick<World, 'state'>, decision: Decision, role: RoleId): boolean {
  const parts: readonly string[] = [
    decision.by,
    decision.owner,
    ...decision.advice,
    ...(decision.confirm ? [decision.confirm] : []),
  ];
  return groupOf(world.state, role).some((member) => parts.includes(member));
}

/** The one who locks chooses; with a `confirm` that is a proposal (D2). */
export const decide: ActHandler<'decide'> = (world, role, act) => {
  const found = find(world, role, act.decision);
  if (!isFound(found)) return found;
  const { decision, record } = found;
  if (!sameGroup(world.state, decision.by, role)) return refuse('not-yours');
  if (!isOpen(record)) return refuse('not-open');
  if ((act.option === undefined) === (act.own === undefined)) return refuse('incomplete', 'option');
  if (act.own !== undefined && world.plan.solo) return refuse('not-possible-now', 'own');
  if (act.option !== undefined && !decision.options.some((option) => option.id === act.option))
    return refuse('out-of-range', 'option');
  const unmet = decision.needs !== undefined && !holdsNow(world, decision.needs.when);
  if (unmet && act.overrule === undefined) return refuse('incomplete', 'overrule');
  const proposal = {
    at: world.state.now,
    by: role,
    why: act.why,
    spoken: world.spoken !== null,
    ...(act.option === undefined ? {} : { option: act.option }),
    ...(act.own === undefined ? {} : { own: act.own }),
    ...(act.confidence === undefined ? {} : { confidence: act.confidence }),
    ...(unmet && act.overrule !== undefined ? { overrule: act.overrule } : {}),
  };
  if (act.option === undefined) lockOwn(world, decision, proposal);
  else if (decision.confirm !== undefined) propose(world, decision, record, proposal);
  else take(world, decision, optionOf(decision, act.option), 'chosen', { proposal });
  return undefined;
};

export const confirm: ActHandler<'confirm'> = (world, role, act) => {
  const found = find(world, role, act.decision);
  if (!isFound(found)) return found;
  const { decision, record } = found;
  if (decision.confirm === undefined || !groupOf(world.state, role).some((member) => member === decision.confirm))
    return refuse('not-yours');
  if (record.status !== 'proposed') return refuse('not-open');
  confirmProposal(world, decision, record, {
    at: world.state.now,
    by: role,
    agree: act.agree,
    samePerson: isSamePerson(world, decision, role),
    ...(act.why === undefined ? {} : { why: act.why }),
  });
  return undefined;
};

/** A locked decision can be revised once; both are recorded. */
export const revise: ActHandler<'revise'> = (world, role, act) => {
  const found = find(world, role, act.decision);
  if (!isFound(found)) return found;
  const { decision, record } = found;
  if (!sameGroup(world.state, decision.by, role)) return refuse('not-yours');
  if ((record.status !== 'taken' && record.status !== 'defaulted') || record.option === undefined)
    return refuse('not-open');
  if (record.revised) return refuse('already-done');
  if (record.option === act.option) return refuse('already-done', 'option');
  if (!decision.options.some((option) => option.id === act.option)) return refuse('out-of-range', 'option');
  take(world, decision, optionOf(decision, act.option), 'revised', {
    proposal: { at: world.state.now, by: role, option: act.option, why: act.why, spoken: world.spoken !== null },
    revised: { from: record.option, first: record.takenAt ?? record.opened, at: world.state.now },
  });
  return undefined;
};

/** Alternatives are kept whatever is chosen, from opening to lock. */
export const alternative: ActHandler<'alternative'> = (world, role, act) => {
  const found = find(world, role, act.decision);
  if (!isFound(found)) return found;
  const { decision, record } = found;
  if (!isOpen(record)) return refuse('not-open');
  const item = {
    at: world.state.now,
    by: role,
    text: act.text,
    ...(act.criterion === undefined ? {} : { criterion: act.criterion }),
  };
  writeDecision(world, decision.id, { ...record, alternatives: [...record.alternatives, item] });
  emit(world, { type: 'alternativeLogged', decision: decision.id, by: role });
  touch(world, `alternative:${decision.id}`);
  return undefined;
};

export const advise: ActHandler<'advise'> = (world, role, act) => {
  const found = find(world, role, act.decision);
  if (!isFound(found)) return found;
  const { decision, record } = found;
  if (!isOpen(record)) return refuse('not-open');
  if (!decision.options.some((option) => option.id === act.option)) return refuse('out-of-range', 'option');
  const item = {
    at: world.state.now,
    by: role,
    option: act.option,
    ...(act.why === undefined ? {} : { why: act.why }),
  };
  writeDecision(world, decision.id, { ...record, advice: [...record.advice.filter((one) => one.by !== role), item] });
  emit(world, { type: 'adviceGiven', decision: decision.id, by: role });
  return undefined;
};
