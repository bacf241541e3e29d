import { expect, test } from 'vitest';
import { reachOf } from '../../src/analysis/reach.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { shipped } from './shipped.ts';

/**
 * What no drill reaches, and why it needs none. Each line stands in DECISIONS.md too.
 * 120: the card says so only when a facilitator ends the exercise before Friday 09:10; drills have no facilitator.
 */
const explained: Readonly<Record<string, readonly string[]>> = { 'webex-disclosure 120': ['in-epilogue.measures'] };

test.each(shipped.flatMap(({ scenario, drills }) => scenario.variants.map((variant) => ({ scenario, drills, variant }))))(
  'the drills of $scenario.id, variant $variant.id, reach everything but what is explained',
  ({ scenario, drills, variant }) => {
    const plan = compilePlan(scenario, { variant: variant.id, people: variant.people.advised });
    const { never } = reachOf(plan, drills, []);
    expect(never).toEqual(explained[`${scenario.id} ${variant.id}`] ?? []);
  },
);
