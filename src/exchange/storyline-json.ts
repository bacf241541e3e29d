import { compileChart } from '../chart/storyline-chart.ts';
import { formatInstant } from '../scenario/instant.ts';
import type { Language } from '../scenario/model/ids.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Storyline } from '../scenario/model/storyline.ts';

/**
 * A storyline as XState JSON (version 5), as the engine runs it: named guards and actions with JSON parameters. Descriptions hold
 * the titles, the instants behind `at.<ms>` and the conditions behind the guards, for whoever opens it in a drawing tool.
 */
export function storylineJson(scenario: Scenario, storyline: Storyline, language: Language): string {
  const say = (key: keyof Scenario['texts']['nl']): string =>
    scenario.texts[language][key] ?? scenario.texts[scenario.language][key] ?? '';
  const { config, instants } = compileChart(storyline);
  const conditions = storyline.transitions.flatMap(({ id, guard, trigger }) => {
    const parts = [...(trigger.kind === 'when' ? [trigger.when] : []), ...(guard === undefined ? [] : [guard])];
    return parts.length === 0 ? [] : [`${id}: ${parts.join(' && ')}`];
  });
  const times = instants.map(({ at, event }) => `${event} = ${formatInstant(at, scenario.dayOne)}`);
  const description = [say(storyline.title), ...times, ...conditions].join('\n');
  const states = Object.fromEntries(
    Object.entries(config.states).map(([id, state]) => {
      const own = storyline.states.find((one) => one.id === id);
      return [id, { ...state, ...(own ? { description: say(own.title), tags: [own.mood] } : {}) }];
    }),
  );
  return `${JSON.stringify({ ...config, version: '5', description, states }, null, 2)}\n`;
}
