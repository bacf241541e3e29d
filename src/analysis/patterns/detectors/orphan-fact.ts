import { groupOf } from '../../../engine/groups.ts';
import type { Plan } from '../../../engine/plan.ts';
import type { Decision } from '../../../scenario/model/script.ts';
import type { Condition, FactId } from '../../../scenario/model/ids.ts';
import { habit, type Detector } from '../found.ts';
import { seqsOf, type SeenRun } from '../seen-run.ts';

/**
 * A fact lay with one person while others decided on something that needed it. A decision needs the facts that its own conditions and
 * those of its options ask for, and those whose sharing is expected for the same objective.
 */
export const orphanFact: Detector = (run) => {
  const { plan, state } = run;
  const taken = plan.decisions.flatMap((decision) => {
    const record = state.decisions[decision.id];
    return record?.takenAt === undefined ? [] : [{ decision, record, at: record.takenAt }];
  });
  const orphans = taken.flatMap(({ decision, record, at }) =>
    needed(plan, decision)
      .filter((fact) => !record.knownThen?.includes(fact) && heldByOne(run, fact, record.opened, at))
      .map((fact) => ({ fact, decision: decision.id as string })),
  );
  if (orphans.length === 0) return undefined;
  const decisions = [...new Set(orphans.map(({ decision }) => decision))];
  return {
    strength: habit(decisions.length, taken.length),
    seqs: seqsOf(run, (event) => event.type === 'decisionTaken' && decisions.includes(event.decision)),
    about: [...new Set(orphans.map(({ fact }) => fact as string))].map((id) => ({ kind: 'fact', id })),
  };
};

/** Known before the decision came up, and at its lock to the roles of one person only. */
function heldByOne({ plan, state }: SeenRun, fact: FactId, opened: number, at: number): boolean {
  const since = (role: (typeof plan.roles)[number]): number => state.knowledge[role.id]?.[fact]?.at ?? Infinity;
  const holders = plan.roles.filter((role) => since(role) <= at);
  const first = holders[0];
  return (
    first !== undefined &&
    holders.some((role) => since(role) <= opened) &&
    holders.every((role) => groupOf(state, first.id).includes(role.id))
  );
}

function needed(plan: Plan, decision: Decision): readonly FactId[] {
  const conditions = [
    ...(decision.needs ? [decision.needs.when] : []),
    ...decision.lockedBy.flatMap(({ when }) => when ?? []),
    ...decision.options.flatMap((option) => [
      ...option.adjust.map(({ when }) => when),
      ...option.effects.flatMap(({ when }) => when ?? []),
    ]),
  ];
  const expected = plan.expectations
    .filter(({ objective }) => objective === decision.objective)
    .flatMap(({ evidence }) => (evidence.kind === 'holds' ? [] : evidence.signals))
    .flatMap((signal) => plan.signal.get(signal)?.when ?? []);
  return [...new Set([...conditions, ...expected].flatMap((condition) => factsIn(plan, condition)))];
}

const factsIn = (plan: Plan, condition: Condition): readonly FactId[] =>
  plan
    .condition(condition)
    .deps.filter((dep) => dep.startsWith('fact:'))
    .map((dep) => dep.slice('fact:'.length) as FactId)
    .filter((id) => plan.fact.has(id));
