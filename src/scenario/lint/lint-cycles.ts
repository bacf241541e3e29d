import type { Storyline, Transition } from '../model/storyline.ts';
import type { LintContext } from './lint-context.ts';
import { satisfiable, sound } from './satisfiable.ts';

/**
 * Immediate transitions (`when`) of one storyline that lead round in a circle, with conditions that can all hold at
 * once: in play they would go on until the engine stops them. Without `to` a transition leads back to where it started.
 */
export function lintCycles(context: LintContext): void {
  const { scenario, report, resolver } = context;
  for (const storyline of scenario.storylines) {
    const edges = storyline.transitions.filter(
      ({ trigger, guard }) => trigger.kind === 'when' && sound(resolver.names, [trigger.when, guard]),
    );
    for (const cycle of cyclesOf(edges)) {
      if (satisfiable(demandsOf(storyline, cycle), scenario) !== 'yes') continue;
      const [first] = cycle;
      if (!first) continue;
      const states = [...cycle.map(({ from }) => from), first.from].join(' -> ');
      report.at('immediateCycle', [...(resolver.places.get(first) ?? []), 'when'], { states });
    }
  }
}

const demandsOf = ({ id }: Storyline, cycle: readonly Transition[]) =>
  cycle.flatMap(({ trigger, guard, from }) => [
    ...(trigger.kind === 'when' ? [{ when: trigger.when, storyline: id, state: from }] : []),
    ...(guard === undefined ? [] : [{ when: guard, storyline: id, state: from }]),
  ]);

/** Simple cycles, each once, beginning with the edge that was written first. */
function cyclesOf(edges: readonly Transition[]): readonly (readonly Transition[])[] {
  const cycles: (readonly Transition[])[] = [];
  const follow = (start: number, chain: readonly Transition[]): void => {
    const last = chain.at(-1);
    const first = chain[0];
    if (!last || !first) return;
    const target = last.to ?? last.from;
    if (target === first.from) return void cycles.push(chain);
    if (chain.some(({ from }) => from === target)) return;
    edges.forEach((edge, index) => {
      if (index > start && edge.from === target) follow(start, [...chain, edge]);
    });
  };
  edges.forEach((edge, index) => follow(index, [edge]));
  return cycles;
}
