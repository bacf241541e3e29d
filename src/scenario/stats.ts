import type { Scenario } from './model/scenario.ts';
import type { ScenarioReading } from './read-scenario.ts';

/** Counts of a scenario and how far each language is. */
export interface ScenarioStats {
  readonly moves: number;
  readonly roles: number;
  readonly actors: number;
  readonly facts: number;
  readonly claims: number;
  readonly injects: number;
  readonly conversations: number;
  readonly decisions: number;
  readonly products: number;
  readonly obligations: number;
  readonly storylines: number;
  readonly objectives: number;
  readonly expectations: number;
  readonly signals: number;
  readonly values: number;
  readonly requests: number;
  readonly variants: number;
  readonly caps: number;
  readonly patterns: number;
  readonly drills: number;
  /** Shares from 0 to 1 of the texts there are; a stale translation counts as missing. */
  readonly languages: Readonly<Record<string, number>>;
}

/** Stats of a scenario read without errors. */
export function scenarioStats(
  scenario: Scenario,
  { texts, translations, drills }: Pick<ScenarioReading, 'texts' | 'translations' | 'drills'>,
): ScenarioStats {
  const share = (fresh: number): number => (texts.length === 0 ? 0 : fresh / texts.length);
  return {
    moves: scenario.moves.length,
    roles: scenario.roles.length,
    actors: scenario.actors.length,
    facts: scenario.facts.length,
    claims: scenario.claims.length,
    injects: scenario.injects.length,
    conversations: scenario.conversations.length,
    decisions: scenario.decisions.length,
    products: scenario.products.length,
    obligations: scenario.obligations.length,
    storylines: scenario.storylines.length,
    objectives: scenario.objectives.length,
    expectations: scenario.expectations.length,
    signals: scenario.signals.length,
    values: scenario.values.length,
    requests: scenario.requests.length,
    variants: scenario.variants.length,
    caps: scenario.caps.length,
    patterns: scenario.patterns.length,
    drills: drills.length,
    languages: Object.fromEntries([
      [scenario.language, 1],
      ...translations.map(({ language, fresh }) => [language, share(fresh.size)] as const),
    ]),
  };
}
