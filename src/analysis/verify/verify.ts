import type { ScenarioReading } from '../../scenario/read-scenario.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { compilePlan } from '../../engine/plan.ts';
import { accept } from './accept.ts';
import { explore, type ExploreOptions } from './explore/explore.ts';
import type { Bounds, Finding } from './finding.ts';
import { mayHappen } from './may.ts';
import { properties } from './properties.ts';

export interface Verification {
  readonly findings: readonly Finding[];
  readonly bounds: Bounds;
  /** Findings with a verdict that is not `notFound`, and all of them. */
  readonly definite: number;
}

/** A scenario without errors, with its drills and how far its languages are. */
export type Verified = Pick<ScenarioReading, 'drills' | 'texts' | 'translations' | 'review'> & {
  readonly scenario: Scenario;
};

/**
 * Explores one variant through the real step function and judges every element of it. Equal options give equal findings.
 * @throws Error when variant or seat plan does not exist, or when a rule of the engine is broken
 */
export function verify(
  { scenario, drills, texts, translations, review }: Verified,
  options: ExploreOptions,
): Verification {
  const explored = explore(scenario, drills, options);
  const missingTexts = Object.fromEntries([
    [scenario.language, []],
    ...translations.map(({ language, fresh }) => [
      language,
      texts.map(({ key }) => key).filter((key) => !fresh.has(key)),
    ]),
  ]) as Readonly<Record<string, readonly string[]>>;
  const others = scenario.variants
    .filter(({ id }) => id !== options.variant)
    .map(({ id, people: { advised } }) => {
      const plan = compilePlan(scenario, { variant: id, people: advised });
      return { variant: id as string, plan, may: mayHappen(plan) };
    });
  const subject = { plan: explored.plan, explored, may: mayHappen(explored.plan), missingTexts, others };
  const judged = properties.flatMap((property) => property.judge(subject));
  const findings = accept(judged, review?.accepted ?? [], options.variant);
  const { variant, people, walks, seed } = options;
  return {
    findings,
    bounds: {
      variant,
      people,
      drills: explored.drills,
      policyRuns: explored.policyRuns,
      walks,
      inputs: explored.inputs,
      seed,
    },
    definite: findings.filter(({ verdict }) => verdict !== 'notFound').length,
  };
}
