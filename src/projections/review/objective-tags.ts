import type { Plan } from '../../engine/plan.ts';
import type { Effect } from '../../scenario/model/effect.ts';

/**
 * Which objectives an element bears on, by its id: a decision and an expectation on their own, an inject on those of what it opens, a signal
 * on those of the expectations that it is evidence for, a request or product on those of the decisions and signals that it serves.
 */
export function objectiveIndex(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, objectives: Iterable<string>): void => {
    const set = found.get(id) ?? new Set();
    for (const objective of objectives) set.add(objective);
    if (set.size > 0) found.set(id, set);
  };
  const tell = (effects: readonly Effect[]): readonly string[] =>
    effects.flatMap((effect) => (effect.kind === 'raise' ? [...(found.get(effect.signal) ?? [])] : []));
  for (const expectation of plan.expectations) {
    add(expectation.id, [expectation.objective]);
    if (expectation.opens !== undefined) add(expectation.opens, [expectation.objective]);
    if (expectation.evidence.kind !== 'holds')
      for (const signal of expectation.evidence.signals) add(signal, [expectation.objective]);
  }
  for (const decision of plan.decisions) {
    const { id, objective, opens, lockedBy, options } = decision;
    add(id, [objective]);
    add('inject' in opens ? opens.inject : opens.signal, [objective]);
    for (const item of [...lockedBy, ...options.flatMap(({ due }) => due)]) add(item.request, [objective]);
  }
  for (const item of [...plan.requests, ...plan.products]) add(item.id, tell(item.effects));
  return new Map([...found].map(([id, set]) => [id, [...set]]));
}
