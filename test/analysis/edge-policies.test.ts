import { expect, test } from 'vitest';
import { edgeChooser } from '../../src/analysis/policies/edge-chooser.ts';
import { first, last } from '../../src/analysis/policies/edge.ts';
import type { Policy } from '../../src/analysis/policies/policy.ts';
import { playRun } from '../../src/analysis/table/play-run.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { listed } from '../../src/projections/role/offers.ts';
import type { Affordance, RoleView } from '../../src/projections/views/role-view.ts';
import { seedRng } from '../../src/base/rng.ts';
import { small, webex } from './scenarios.ts';

test.each([
  ['first', 0],
  ['last', -1],
] as const)('%s of what is offered and of its choices, without any chance', (name, edge) => {
  const policy = { first, last }[name];
  const decisions = [{ handle: 'd', state: 'open', alternatives: [], advice: [], options: [] }];
  const view = { decisions, me: [{ handle: 'r', short: 'R' }] } as unknown as RoleView;
  const offered: Affordance[] = [
    { act: 'decide', as: 'r', ref: 'd', choices: ['o1', 'o2', 'o3'] },
    { act: 'advise', as: 'r', ref: 'd', choices: ['o1', 'o2', 'o3'] },
  ];
  const rng = seedRng('x');
  const choice = policy(view, listed({ ...view, affordances: offered }), rng);
  expect(choice.rng).toEqual(rng);
  expect(choice.command?.do).toMatchObject({ act: offered.at(edge)?.act, option: ['o1', 'o2', 'o3'].at(edge) });
});

test('what is done is not done again: advice given, a decision proposed, a request sent, a card laid', () => {
  const view = {
    decisions: [{ handle: 'd', state: 'proposed', alternatives: [{ by: 'R' }], advice: [{ by: 'R' }] }],
    requests: [{ handle: 'q', sent: [{}] }],
    notes: [{ mine: true }],
    me: [{ handle: 'r', short: 'R' }],
  } as unknown as RoleView;
  const offered: Affordance[] = [
    { act: 'decide', as: 'r', ref: 'd', choices: ['o'] },
    { act: 'advise', as: 'r', ref: 'd', choices: ['o'] },
    { act: 'alternative', as: 'r', ref: 'd' },
    { act: 'revise', as: 'r', ref: 'd', choices: ['o'] },
    { act: 'send', as: 'r', ref: 'q', choices: ['e'] },
    { act: 'board', as: 'r', ref: 'k', kind: 'card', choices: ['said'] },
    { act: 'note', as: 'r', ref: 'r', choices: ['s'] },
  ];
  const rng = seedRng('x');
  for (const policy of [first, last])
    expect(policy(view, listed({ ...view, affordances: offered }), rng)).toEqual({ rng });
});

const keysOf = (policy: Policy, on: typeof small, variant: string, people: number): string[] =>
  playRun(compilePlan(on, { variant, people }), 'edge', policy).inputs.flatMap(({ command: { by, do: act } }) => {
    if (by.kind !== 'role') return [];
    switch (act.act) {
      case 'send':
        return [`send ${act.request}`];
      case 'product':
        return [`product ${act.product}`];
      case 'decide':
        return [`decide ${act.decision}`];
      case 'log':
        return [`log ${by.role} ${act.kind}`];
      case 'advise':
        return [`advise ${by.role} ${act.decision}`];
      default:
        return [];
    }
  });

test.each([
  ['first', first],
  ['last', last],
] as const)('%s: in whole runs each thing once', (_name, policy) => {
  for (const keys of [keysOf(policy, small, '60', 2), keysOf(policy, webex, '60', 6)]) {
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  }
});

test('a chooser at the edge picks without chance', () => {
  const [low, high] = [edgeChooser('first'), edgeChooser('last')];
  expect([low.one([1, 2, 3]), high.one([1, 2, 3])]).toEqual([1, 3]);
  expect([low.some([1, 2, 3]), high.some([1, 2, 3])]).toEqual([[1], [3]]);
  expect([low.between(4, 9), high.between(4, 9)]).toEqual([4, 9]);
});
