import { expect, test } from 'vitest';
import { compilePlan } from '../../src/engine/plan.ts';
import { initialState } from '../../src/engine/start.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { moveHead } from '../../src/projections/head.ts';
import { small } from '../analysis/scenarios.ts';

test('parts are counted among those that the variant plays', () => {
  const of = (variant: string): number => {
    const plan = compilePlan(small, { variant, people: 1 });
    const state = initialState(plan, '1');
    const handles = createHandles(plan, '1');
    const rest = { texts: new Map(), drafts: new Map(), takenSeats: new Set<number>() };
    return moveHead({ plan, state, handles, language: 'nl', ...rest }).of;
  };
  expect([of('60'), of('20')]).toEqual([2, 1]);
});
