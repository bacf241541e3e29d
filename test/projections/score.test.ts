import { describe, expect, it } from 'vitest';
import type { DimensionId } from '../../src/scenario/model/ids.ts';
import { dimensionIndex, objectiveIndex } from '../../src/projections/score.ts';
import { decision, expectation, inject, signal, type Parts } from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const dim = 'dim' as DimensionId;
const options = (a: object, b: object) => [
  { id: 'a', ratings: a as never },
  { id: 'b', ratings: b as never },
];
const table = (more: Parts = {}): TestTable =>
  tableOf({
    signals: [signal({ id: 's' }), signal({ id: 't' })],
    decisions: [
      decision({ id: 'dec', options: options({ dim: 0 }, { dim: 3 }) }),
      decision({
        id: 'dec-2',
        options: options({ dim: 1, other: 2, third: 3 }, { dim: 3 }),
        objective: 'obj' as never,
      }),
    ],
    expectations: [
      expectation({ id: 'exp' }),
      expectation({ id: 'exp-2', evidence: { kind: 'all', signals: ['t'] } as never }),
      expectation({ id: 'exp-late', opens: 'in-later' as never }),
    ],
    injects: [inject({ id: 'in-open', at: 'D1 13:00' }), inject({ id: 'in-later', at: 'D1 14:30' })],
    ...more,
  });
const decide = (run: TestTable, id: string, option: string) =>
  run.act('ciso', { act: 'decide', decision: id, option, why: 'w' });
const raise = (run: TestTable, name: string, credit = 1) =>
  run.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: name, credit } });

describe('the index of a dimension', () => {
  it('S1 is half the mean of the ratings and half the mean credit', () => {
    const run = table();
    decide(run, 'dec', 'b');
    decide(run, 'dec-2', 'a');
    raise(run, 's');
    raise(run, 't', 0.5);
    // Ratings 3/3 and 1/3, credits 1 and 0.5; what has not opened is in no denominator.
    expect(dimensionIndex(run.plan, run.state, dim)).toEqual({
      index: ((1 + 1 / 3) / 2 + 0.75) / 2,
      decisions: 2,
      expectations: 2,
    });
  });

  it('S1 an empty half leaves the other whole, and nothing at all is no index', () => {
    const run = table({ expectations: [] });
    expect(dimensionIndex(run.plan, run.state, dim)).toEqual({ decisions: 0, expectations: 0 });
    decide(run, 'dec', 'b');
    expect(dimensionIndex(run.plan, run.state, dim).index).toBe(1);
    const none = table({ decisions: [] });
    expect(dimensionIndex(none.plan, none.state, dim)).toEqual({ index: 0, decisions: 0, expectations: 2 });
  });
});

describe('the index of an objective', () => {
  it('S2 pools all ratings of its decisions', () => {
    const run = table();
    decide(run, 'dec', 'b');
    decide(run, 'dec-2', 'a');
    raise(run, 's');
    const ratings = (3 + 1 + 2 + 3) / 4 / 3;
    expect(objectiveIndex(run.plan, run.state, 'obj')).toEqual({
      index: (ratings + 0.5) / 2,
      decisions: 2,
      expectations: 2,
    });
  });

  it('S2 with fewer than two expectations it is not observed', () => {
    const run = table();
    decide(run, 'dec', 'b');
    const { index: _index, ...made } = objectiveIndex(run.plan, run.state, 'obj');
    expect(made).toEqual({ decisions: 1, expectations: 2 });
    const one = table({ expectations: [expectation({ id: 'exp' })] });
    decide(one, 'dec', 'b');
    expect(objectiveIndex(one.plan, one.state, 'obj')).toEqual({ decisions: 1, expectations: 1 });
  });

  it('S2 what left the denominator does not count', () => {
    const run = table({
      injects: [inject({ id: 'in-open', at: 'D1 13:00' }), inject({ id: 'in-later', at: 'D1 13:10' })],
    });
    run.lead({ act: 'skip', inject: 'in-later' });
    expect(objectiveIndex(run.plan, run.state, 'obj').expectations).toBe(2);
    run.lead({ act: 'release', inject: 'in-later' });
    expect(objectiveIndex(run.plan, run.state, 'obj').expectations).toBe(3);
  });
});
