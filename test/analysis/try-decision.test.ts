import { describe, expect, it } from 'vitest';
import { tryDecision } from '../../src/analysis/rehearsal/try-decision.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallFiles } from '../app/studio/small-files.ts';

const { scenario } = readScenario(smallFiles());
if (!scenario) throw new Error('the small scenario can be played');
const variant = scenario.variants.find(({ decisions }) => decisions.length > 0);
const plan = scenario.seatPlans.at(-1);
const decision = scenario.decisions.find(({ id }) => variant?.decisions.includes(id));
if (!variant || !plan || !decision) throw new Error('the small scenario has a decision to try');
const wish = {
  variant: variant.id,
  people: plan.people,
  decision: decision.id,
  team: 'diligent',
  minutes: 30,
} as const;

describe('one decision played alone', () => {
  const trial = tryDecision(scenario, wish);
  it('has each option, with the effects that its author gave it', () => {
    expect(trial.opens).toBeGreaterThanOrEqual(0);
    expect(trial.options.map(({ option }) => option)).toEqual(decision.options.map(({ id }) => id));
    for (const { id, effects } of decision.options) {
      const tried = trial.options.find(({ option }) => option === id);
      if (!tried || tried.refused !== undefined || tried.waits) continue;
      const all = [...tried.own, ...trial.common];
      for (const effect of effects)
        if (effect.when === undefined && effect.kind === 'flag')
          expect(all).toContainEqual(expect.objectContaining({ kind: 'flag', id: effect.flag }));
        else if (effect.when === undefined && effect.kind === 'raise')
          expect(all).toContainEqual(expect.objectContaining({ kind: 'signal', id: effect.signal }));
    }
    expect(trial.options.some(({ own }) => own.length > 0)).toBe(true);
  });
  it('rates each option as its author did', () => {
    const taken = trial.options.filter(({ refused, waits }) => refused === undefined && !waits);
    expect(taken.length).toBeGreaterThan(0);
    for (const { option, ratings } of taken) {
      const authored = decision.options.find(({ id }) => id === option);
      if (authored && authored.adjust.length === 0) expect(ratings).toEqual(authored.ratings);
    }
  });
  it('tells what comes of one option from what comes of all, and never counts it twice', () => {
    for (const { own } of trial.options) for (const one of own) expect(trial.common).not.toContainEqual(one);
    const long = tryDecision(scenario, { ...wish, minutes: 60 });
    const count = (one: typeof trial): number =>
      one.common.length + one.options.reduce((sum, { own }) => sum + own.length, 0);
    expect(count(long)).toBeGreaterThanOrEqual(count(trial));
    expect(tryDecision(scenario, wish)).toEqual(trial);
  });
  it('says so when it never opens', () => {
    const never = {
      ...scenario,
      decisions: scenario.decisions.map((one) => ({ ...one, opens: { signal: 'ev-never' as never } })),
    };
    expect(tryDecision(never, wish)).toEqual({ options: [], common: [] });
  });
});
