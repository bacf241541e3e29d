import { describe, expect, it } from 'vitest';
import {
  expectation,
  fact,
  inject,
  request,
  role,
  scenarioOf,
  signal,
  story,
  type Parts,
} from '../support/scenario-builder.ts';
import { webex } from '../properties/support/webex.ts';
import { minutes, tableOf, type TestTable } from '../support/table.ts';

const base: Parts = {
  facts: [fact({ id: 'f' }), fact({ id: 'g' }), fact({ id: 'own' })],
  roles: [role({ id: 'ciso' }), role({ id: 'press', startFacts: ['own'] as never }), role({ id: 'law' })],
  seatPlans: [
    { people: 3, seats: [['ciso'], ['press'], ['law']], later: [] },
    { people: 2, seats: [['ciso'], ['press', 'law']], later: [{ at: story('D1 13:15'), roles: ['press'] }] },
    { people: 1, seats: [['ciso', 'press', 'law']], later: [] },
  ],
  injects: [inject({ id: 'in-open', at: 'D1 13:00', to: ['ciso'] as never, facts: ['f'] as never })],
};
const knows = (run: TestTable, role: string): readonly string[] =>
  Object.keys(run.state.knowledge[role as never] ?? {});
const share = (
  run: TestTable,
  to: readonly string[] | 'all',
  item: object = { kind: 'message', message: 'in-open' },
  by = 'ciso',
) => run.act(by, { act: 'share', item: item as never, to });

describe('knowing', () => {
  it('K1 the first time counts, and it says how and from whom', () => {
    const run = tableOf(base);
    run.to('D1 13:10');
    share(run, ['press']);
    run.to('D1 13:20');
    share(run, ['press'], { kind: 'fact', fact: 'f' });
    expect(run.state.knowledge).toMatchObject({
      ciso: { f: { at: 0, way: 'message', from: 'in-open' } },
      press: { f: { at: minutes(10), way: 'shared', from: 'ciso' } },
    });
    expect(run.find('factLearned')).toHaveLength(2);
  });

  it('K1 the roles of one person know together', () => {
    const run = tableOf(base, { people: 2 });
    share(run, ['law'], { kind: 'fact', fact: 'f' });
    expect(run.state.knowledge).toMatchObject({ law: { f: { way: 'shared' } }, press: { f: { way: 'group' } } });
  });

  it('K2 passing on gives the message with its facts, or the fact; both sides see it', () => {
    const run = tableOf(base);
    share(run, ['law']);
    expect(run.view('law').messages).toHaveLength(1);
    expect(run.view('law').messages[0]?.shares).toMatchObject([
      { by: '§ciso.short§', to: ['§law.short§'], spoken: false },
    ]);
    expect(knows(run, 'law')).toEqual(['f']);
    share(run, ['press'], { kind: 'fact', fact: 'f' });
    expect(run.view('press').messages).toEqual([]);
    expect(knows(run, 'press')).toEqual(['own', 'f']);
  });

  it('K2 to roles of the same person there is nothing to pass on', () => {
    const run = tableOf(base, { people: 2 });
    expect(share(run, ['press'], { kind: 'fact', fact: 'own' }, 'law')).toBe('unknown-item');
    run.to('D1 13:15');
    expect(share(run, ['press'], { kind: 'fact', fact: 'own' }, 'law')).toBe('incomplete');
    expect(share(run, 'all', { kind: 'fact', fact: 'own' }, 'law')).toBeUndefined();
    expect(run.find('itemShared')).toMatchObject([{ to: ['ciso'] }]);
    expect(share(run, ['nobody'], { kind: 'fact', fact: 'own' }, 'law')).toBe('out-of-range');
  });

  it('K2 a card of the board can be passed on with its fact', () => {
    const run = tableOf(base);
    run.act('ciso', { act: 'board', op: 'add', column: 'unknown', text: 'who' });
    expect(share(run, ['law'], { kind: 'card', card: 'card-1' })).toBeUndefined();
    expect(share(run, ['law'], { kind: 'card', card: 'card-2' })).toBe('unknown-item');
  });

  it('K3 what lies on the board every role knows; it can be moved and taken away', () => {
    const run = tableOf(base);
    const board = (act: object) => run.act('ciso', { act: 'board', ...act } as never);
    expect(board({ op: 'add', column: 'said', fact: 'f' })).toBeUndefined();
    expect(board({ op: 'add', column: 'known', fact: 'f' })).toBe('already-done');
    expect(knows(run, 'law')).toEqual(['f']);
    expect(run.view('law').board.said).toMatchObject([{ text: '§f.text§', mine: false }]);
    expect(board({ op: 'move', card: 'card-1', column: 'said' })).toBe('already-done');
    expect(run.act('law', { act: 'board', op: 'move', card: 'card-1', column: 'known' })).toBeUndefined();
    expect(run.act('press', { act: 'board', op: 'remove', card: 'card-1' })).toBeUndefined();
    expect(run.view('law').board).toEqual({ known: [], said: [], unknown: [] });
    expect(knows(run, 'law')).toEqual(['f']);
  });

  it('K5 start facts are there before STARTEX, or come at the hour of the seat plan', () => {
    const run = tableOf(base, { lobby: true });
    expect(knows(run, 'press')).toEqual(['own']);
    const two = tableOf(base, { people: 2 });
    two.to('D1 13:14');
    expect(knows(two, 'press')).toEqual([]);
    two.to('D1 13:15');
    expect(two.state.knowledge).toMatchObject({ press: { own: { way: 'start' } }, law: { own: { way: 'group' } } });
  });
});

describe('evidence by knowledge alone', () => {
  const scenario = scenarioOf({
    ...base,
    signals: [
      signal({ id: 'all-have', when: "everyoneHas('in-open')" }),
      signal({ id: 'law-knows', when: "knows('law', 'f') && knows('press', 'f')" }),
      signal({ id: 'law-late', when: "knows('law', 'g')" }),
      signal({ id: 'carded', when: "board('said') >= 1 && knows('law', 'f')" }),
      signal({ id: 'other' }),
    ],
    injects: [
      ...(base.injects ?? []),
      inject({ id: 'in-both', at: 'D1 13:05', to: ['press'] as never, facts: ['f'] as never }),
      inject({ id: 'in-follow', after: 'all-have', delay: minutes(1) }),
      inject({ id: 'in-late', at: 'D1 14:20', facts: ['g'] as never }),
    ],
    requests: [request({ id: 'req', effects: [{ kind: 'raise', signal: 'other', credit: 1 }] as never })],
    expectations: [
      expectation({ id: 'exp-share', evidence: { kind: 'all', signals: ['all-have'] } as never }),
      expectation({
        id: 'exp-law',
        evidence: { kind: 'all', signals: ['law-knows'] } as never,
        opens: 'in-both' as never,
      }),
      expectation({ id: 'exp-both', evidence: { kind: 'all', signals: ['all-have', 'other'] } as never }),
      expectation({ id: 'exp-any', evidence: { kind: 'any', signals: ['all-have', 'other'] } as never }),
      expectation({ id: 'exp-card', evidence: { kind: 'all', signals: ['carded'] } as never }),
      expectation({ id: 'exp-late', evidence: { kind: 'all', signals: ['law-late'] } as never }),
      expectation({ id: 'exp-holds', evidence: { kind: 'holds', when: "everyoneHas('in-open')" } as never }),
    ],
  });
  const stateOf = (run: TestTable) => Object.fromEntries(run.board().expectations.map((row) => [row.id, row.state]));

  it('K4 with one person nobody can fail to pass on: the signal works, the expectation leaves the denominator', () => {
    const run = tableOf(scenario, { people: 1 });
    run.to('D1 13:05');
    expect(
      run
        .find('signalRaised')
        .map((event) => event.signal)
        .toSorted(),
    ).toEqual(['all-have', 'law-knows']);
    run.to('D1 13:06');
    expect(run.state.injects).toMatchObject({ 'in-follow': { status: 'released' } });
    run.to('D1 14:00');
    expect(stateOf(run)).toMatchObject({ 'exp-share': 'out', 'exp-law': 'out', 'exp-any': 'out', 'exp-holds': 'out' });
    expect(run.find('expectationMet')).toEqual([]);
  });

  it('K4 an expectation with something else to do beside it counts that', () => {
    const run = tableOf(scenario, { people: 1 });
    run.to('D1 13:20');
    expect(stateOf(run)).toMatchObject({ 'exp-both': 'open', 'exp-card': 'open' });
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    run.act('ciso', { act: 'board', op: 'add', column: 'said', fact: 'f' });
    expect(stateOf(run)).toMatchObject({ 'exp-both': 'met', 'exp-card': 'met' });
  });

  it('K4 between people passing on is evidence; where the receivers are one person it is not', () => {
    const two = tableOf(scenario, { people: 2 });
    two.to('D1 13:05');
    expect(stateOf(two)).toMatchObject({ 'exp-share': 'open', 'exp-law': 'out' });
    share(two, 'all');
    expect(stateOf(two)).toMatchObject({ 'exp-share': 'met' });
    const three = tableOf(scenario);
    three.to('D1 13:10');
    share(three, 'all');
    expect(stateOf(three)).toMatchObject({ 'exp-share': 'met', 'exp-law': 'met' });
  });

  it('K4 what the exercise hands out after the time for full credit earns nothing and excuses nothing', () => {
    const run = tableOf(scenario);
    run.to('D1 14:40');
    expect(run.find('signalRaised').map((event) => event.signal)).toEqual(['law-late']);
    expect(stateOf(run)).toMatchObject({ 'exp-late': 'missed', 'exp-share': 'missed' });
  });

  it('K4 the record of the facilitator outweighs it', () => {
    const run = tableOf(scenario, { people: 1 });
    run.to('D1 13:10');
    run.lead({ act: 'record', spoken: { kind: 'expectation', role: 'ciso', expectation: 'exp-share', met: true } });
    expect(stateOf(run)).toMatchObject({ 'exp-share': 'met' });
  });
});

describe('the seat plans of the Webex exercise', () => {
  const exercise = webex();
  const stateOf = (people: number, variant: string) => {
    const run = tableOf(exercise, { people, variant });
    run.to('D1 13:50');
    return Object.fromEntries(run.board().expectations.map((row) => [row.id, row.state]));
  };

  it('K4 one person can pass on neither mail nor titles, two can pass on the mail, eight both', () => {
    for (const variant of ['120', '60', '20']) {
      expect(stateOf(1, variant)).toMatchObject({ 'exp-share-mail': 'out', 'exp-titles-shared': 'out' });
      expect(stateOf(2, variant)).toMatchObject({ 'exp-share-mail': 'open', 'exp-titles-shared': 'out' });
      expect(stateOf(8, variant)).toMatchObject({ 'exp-share-mail': 'open', 'exp-titles-shared': 'open' });
    }
  });
});

describe('seats', () => {
  it('L1 what one role of a person is given, the person has', () => {
    const run = tableOf(base, { people: 1 });
    expect(run.view('ciso', 'press', 'law').messages).toHaveLength(1);
    expect(run.act('law', { act: 'share', item: { kind: 'message', message: 'in-open' }, to: 'all' })).toBe(
      'incomplete',
    );
    expect(run.act('law', { act: 'board', op: 'add', column: 'known', fact: 'own' })).toBeUndefined();
    expect(run.board().seats).toMatchObject([{ unread: 1, roles: [{ id: 'ciso' }, { id: 'press' }, { id: 'law' }] }]);
  });

  it('L1 a message to several roles of one person lies in one inbox', () => {
    const run = tableOf({}, { people: 1 });
    expect(run.view('ciso', 'press', 'law').messages).toHaveLength(1);
    expect(run.board().seats).toMatchObject([{ unread: 1 }]);
  });

  it('L2 merging shares both ways, and what conditions ask is looked at again', () => {
    const run = tableOf({
      ...base,
      signals: [
        signal({ id: 'together', when: "holds('ciso', 'law')" }),
        signal({ id: 'both', when: "has('law', 'in-open')" }),
      ],
    });
    run.to('D1 13:10');
    expect(run.lead({ act: 'regroup', seats: [['ciso', 'law'], ['press']] })).toBeUndefined();
    expect(
      run
        .find('signalRaised')
        .map((event) => event.signal)
        .toSorted(),
    ).toEqual(['both', 'together']);
    expect(run.state.knowledge).toMatchObject({ law: { f: { way: 'group', at: minutes(10) } } });
    share(run, ['ciso'], { kind: 'fact', fact: 'own' }, 'press');
    expect(knows(run, 'law')).toEqual(['f', 'own']);
  });

  it('L2 splitting takes nothing back', () => {
    const run = tableOf(base, { people: 1 });
    const before = run.view('ciso', 'press', 'law').messages.map((item) => item.handle);
    expect(run.lead({ act: 'regroup', seats: [['ciso'], ['press'], ['law']] })).toBeUndefined();
    expect(run.view('law').messages.map((item) => item.handle)).toEqual(before);
    expect(knows(run, 'law').toSorted()).toEqual(['f', 'own']);
    share(run, ['press'], { kind: 'fact', fact: 'f' });
    expect(run.find('itemShared')).toHaveLength(1);
  });

  it('L2 every role has one seat', () => {
    const run = tableOf(base);
    for (const seats of [
      [['ciso', 'law']],
      [
        ['ciso', 'ciso'],
        ['press', 'law'],
      ],
      [['ciso', 'nobody'], ['press']],
    ])
      expect(run.lead({ act: 'regroup', seats })).toBe('out-of-range');
  });
});
