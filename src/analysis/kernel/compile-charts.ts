import type { Making } from './compile-tables.ts';
import { Decider } from './decider.ts';
import type { FlatChart, FlatEffects, Tables } from './tables.ts';

/** Storylines, each with what decides its moves. */
export function compileCharts({ plan, naming, effects, dependents }: Making): Pick<Tables, 'charts' | 'chartOf'> {
  const charts = plan.charts.map(({ storyline, transitions }): FlatChart => {
    const states = storyline.states.map(({ id }) => id);
    const made = new Map<string, FlatEffects>();
    for (const [id, transition] of transitions) made.set(id, effects(transition.effects, storyline.id));
    const decider = new Decider(storyline, states, {
      condition: (source) => naming.condition(source),
      name: (text) => naming.name(text),
      textOf: (name) => naming.names[name] as string,
      effects: (transition) => made.get(transition),
    });
    return {
      id: storyline.id,
      states,
      stateNames: states.map((state) => `${storyline.id}.${state}`),
      initial: states.indexOf(storyline.initial),
      decider,
      dependents: dependents(`state:${storyline.id}`),
    };
  });
  return { charts, chartOf: plan.chartIndex };
}
