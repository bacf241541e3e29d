import { expect, test } from 'vitest';
import { compilePlan } from '../../src/engine/plan.ts';
import { initialState } from '../../src/engine/start.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { endedMove, moveHead, pauseOf } from '../../src/projections/head.ts';
import { small } from '../analysis/scenarios.ts';
import { scenarioOf } from '../support/scenario-builder.ts';

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

test('a part that goes on at another hour has not ended', () => {
  const windows = [
    { move: 'm1', from: 'D1 13:00', to: 'D1 14:00' },
    { move: 'm1', from: 'D1 16:00', to: 'D1 17:00' },
    { move: 'm2', from: 'D2 09:00', to: 'D2 10:00' },
  ];
  const plan = compilePlan(scenarioOf({ windows }), { variant: 'v', people: 1 });
  const state = initialState(plan, '1');
  const at = (window: number, pauseReason: string) => ({
    plan,
    state: { ...state, phase: 'paused', window, pauseReason } as typeof state,
  });
  const told = (window: number, reason: string) => [pauseOf(at(window, reason)).pause, endedMove(at(window, reason))];
  expect(told(0, 'endOfMove')).toEqual(['laterInMove', undefined]);
  expect(told(1, 'endOfMove')).toEqual(['endOfMove', 1]);
  expect(told(2, 'endOfMove')).toEqual(['endOfMove', 2]);
  expect(told(0, 'facilitator')).toEqual(['facilitator', undefined]);
  expect(pauseOf({ plan, state })).toEqual({});
});
