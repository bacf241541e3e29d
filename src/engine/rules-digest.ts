import type { Scenario } from '../scenario/model/scenario.ts';

/**
 * The scenario without its texts and pictures: all that `step` reads and nothing in any language. Text keys stay, they are ids; whether a
 * text exists does not matter to a rule.
 */
export function rulesOf(scenario: Scenario): Omit<Scenario, 'texts' | 'languages' | 'pictures'> {
  const { texts: _texts, languages: _languages, pictures: _pictures, ...rules } = scenario;
  return rules;
}
