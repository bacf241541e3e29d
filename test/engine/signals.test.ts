import { describe, expect, it } from 'vitest';
import { actor, fact, inject, request, type scenarioOf, signal, storyline } from '../support/scenario-builder.ts';
import { minutes, tableOf, type TestTable } from '../support/table.ts';

const raise = (table: TestTable, name: string, credit = 1): void => {
  expect(table.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: name, credit } })).toBeUndefined();
};
const raises = (table: TestTable, name: string) =>
  (table.state.signals[name as never] as TestTable['state']['signals'][never] | undefined)?.raises ?? [];

describe('signals', () => {
  it('A2 each raise counts again, the first is when it happened', () => {
    const table = tableOf({ signals: [signal({ id: 's' })] });
    table.to('D1 13:10');
    raise(table, 's', 0.5);
    table.to('D1 13:20');
    raise(table, 's');
    expect(raises(table, 's').map((item) => [item.at, item.credit])).toEqual([
      [minutes(10), 0.5],
      [minutes(20), 1],
    ]);
  });

  it('A2 a signal with parts counts in full with all, for half with enough, and not yet with fewer', () => {
    const part = (name: string) =>
      request({
        id: `req-${name}`,
        elements: ['e1'],
        effects: [{ kind: 'raise', signal: 's', credit: 1, part: name }] as never,
      });
    const table = tableOf({
      signals: [signal({ id: 's', parts: ['a', 'b', 'c'], half: 2 })],
      requests: ['a', 'b', 'c'].map(part),
    });
    const send = (name: string): void =>
      expect(table.act('ciso', { act: 'send', request: `req-${name}`, elements: ['e1'] })).toBeUndefined();
    table.to('D1 13:01');
    send('a');
    send('a');
    expect(raises(table, 's')).toEqual([]);
    expect(table.find('signalRaised')).toEqual([]);
    send('b');
    expect(raises(table, 's').map((item) => item.credit)).toEqual([0.5]);
    send('c');
    expect(raises(table, 's').map((item) => item.credit)).toEqual([0.5, 1]);
  });

  it('A6 a signal with a condition is raised once, the first time it holds', () => {
    const table = tableOf({ signals: [signal({ id: 's', when: "board('unknown') >= 2" })] });
    const lay = (text: string): void => void table.act('ciso', { act: 'board', op: 'add', column: 'unknown', text });
    table.to('D1 13:05');
    lay('one');
    expect(table.find('signalRaised')).toEqual([]);
    lay('two');
    lay('three');
    expect(table.find('signalRaised').map((event) => [event.signal, event.at, event.spoken])).toEqual([
      ['s', minutes(5), false],
    ]);
  });

  it('A6 what holds at STARTEX is looked at then: signals, injects and requests', () => {
    const table = tableOf({
      values: [{ id: 'v', start: 3 }],
      signals: [signal({ id: 's', when: "value('v') >= 3" }), signal({ id: 'never', when: "value('v') >= 4" })],
      injects: [inject({ id: 'in-when', when: "value('v') == 3" })],
      requests: [request({ id: 'req', opens: { when: "happened('s')" } as never })],
    });
    expect(table.find('signalRaised').map((event) => event.signal)).toEqual(['s']);
    expect(table.find('injectReleased').map((event) => event.inject)).toEqual(['in-when']);
    expect(table.find('requestOpened').map((event) => event.request)).toEqual(['req']);
  });
});

describe('storylines', () => {
  const arrows = [
    { from: 'a', on: 's', to: 'b' },
    { from: 'b', delay: minutes(10), to: 'c' },
    { from: 'b', on: 't', to: 'd' },
    { from: 'c', at: 'D1 13:40', to: 'd' },
    { from: 'd', when: "value('v') >= 2", to: 'e' },
    { from: 'e', on: 's', effects: [{ kind: 'value', value: 'v', op: 'add', amount: -1 }] },
  ] as const;
  const table = (): TestTable =>
    tableOf({
      signals: [signal({ id: 's' }), signal({ id: 't' })],
      values: [{ id: 'v', start: 1 }],
      requests: [
        request({
          id: 'req',
          elements: ['e1'],
          effects: [{ kind: 'value', value: 'v', op: 'add', amount: 1 }] as never,
        }),
      ],
      storylines: [storyline('st', arrows)],
    });

  it('A4 moves on a signal, after a delay in a state, at an instant and as soon as a condition holds', () => {
    const run = table();
    run.to('D1 13:10');
    raise(run, 's');
    expect(run.state.charts).toEqual(['b']);
    run.to('D1 13:19');
    expect(run.state.charts).toEqual(['b']);
    run.to('D1 13:20');
    expect(run.state.charts).toEqual(['c']);
    run.to('D1 13:40');
    expect(run.state.charts).toEqual(['d']);
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(run.state.charts).toEqual(['e']);
  });

  it('A4 leaving a state withdraws its delays', () => {
    const run = table();
    raise(run, 's');
    raise(run, 't');
    expect(run.state.charts).toEqual(['d']);
    expect(run.state.agenda.filter((timer) => timer.work.kind === 'chartAfter')).toEqual([]);
  });

  it('A4 an arrow without a target has its effects and stays', () => {
    const run = table();
    raise(run, 's');
    raise(run, 't');
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    raise(run, 's');
    expect(run.state.charts).toEqual(['e']);
    expect(run.state.values).toEqual({ v: 1 });
  });

  it('A4 the first arrow whose condition holds is taken', () => {
    const run = tableOf({
      signals: [signal({ id: 's' })],
      values: [{ id: 'v', start: 1 }],
      storylines: [
        storyline('st', [
          { from: 'a', on: 's', if: "value('v') > 1", to: 'b' },
          { from: 'a', on: 's', to: 'c' },
          { from: 'a', on: 's', to: 'd' },
        ]),
      ],
    });
    raise(run, 's');
    expect(run.state.charts).toEqual(['c']);
  });

  it('A5 storylines that set each other off are stopped and named, and the run goes on', () => {
    const run = tableOf({
      signals: [signal({ id: 'ping' }), signal({ id: 'pong' }), signal({ id: 'other' })],
      injects: [inject({ id: 'in-open', at: 'D1 13:00' }), inject({ id: 'in-later', at: 'D1 13:10' })],
      storylines: [
        storyline('st-a', [{ from: 'a', on: 'ping', effects: [{ kind: 'raise', signal: 'pong', credit: 1 }] }]),
        storyline('st-b', [{ from: 'a', on: 'pong', effects: [{ kind: 'raise', signal: 'ping', credit: 1 }] }]),
        storyline('st-c', [{ from: 'a', on: 'other', to: 'b' }]),
      ],
    });
    raise(run, 'ping');
    expect(run.find('storylineStuck')).toHaveLength(1);
    run.to('D1 13:10');
    raise(run, 'other');
    expect(run.state.charts[2]).toBe('b');
    expect(run.state.injects).toMatchObject({ 'in-later': { status: 'released' } });
    expect(run.find('signalRaised').length).toBeLessThan(1_100);
  });

  it('A5 storylines that set each other off through states, and one with a delay of nothing, stop as well', () => {
    const run = tableOf({
      signals: [signal({ id: 'go' })],
      storylines: [
        storyline('st-a', [
          { from: 'a', on: 'go', to: 'b' },
          { from: 'b', delay: 0, to: 'c' },
          { from: 'c', delay: 0, to: 'b' },
        ]),
        storyline('st-b', [
          { from: 'a', when: "state('st-c') == 'a' && happened('go')", to: 'b' },
          { from: 'b', when: "state('st-c') == 'b'", to: 'a' },
        ]),
        storyline('st-c', [
          { from: 'a', when: "state('st-b') == 'b'", to: 'b' },
          { from: 'b', when: "state('st-b') == 'a'", to: 'a' },
        ]),
      ],
    });
    raise(run, 'go');
    expect(run.state.stuck).toContain('st-a');
    expect(run.state.stuck.some((id) => id === 'st-b' || id === 'st-c')).toBe(true);
    run.to('D1 14:00');
    expect(run.state.now).toBe(minutes(60));
  });

  it('A5 a storyline that its own immediate transitions keep turning is stopped, at STARTEX and later', () => {
    const circle = (id: string, when: string) =>
      storyline(id, [
        { from: 'a', when, to: 'b' },
        { from: 'b', when, to: 'a' },
      ]);
    const run = tableOf({
      signals: [signal({ id: 'go' })],
      values: [{ id: 'v', start: 1 }],
      storylines: [circle('st-now', "value('v') == 1"), circle('st-later', "happened('go')")],
    });
    expect(run.state.stuck).toEqual(['st-now']);
    raise(run, 'go');
    expect(run.state.stuck).toEqual(['st-now', 'st-later']);
  });
});

describe('effects', () => {
  const run = (effects: readonly object[], more: Parameters<typeof scenarioOf>[0] = {}): TestTable => {
    const table = tableOf({
      signals: [signal({ id: 's' })],
      values: [{ id: 'v', start: 4 }],
      flags: ['told'],
      requests: [
        request({ id: 'req', elements: ['e1', 'e2'], effects: effects as never }),
        request({ id: 'req-2', opens: {} as never }),
      ],
      ...more,
    });
    table.to('D1 13:10');
    return table;
  };
  const send = (table: TestTable, elements: readonly string[] = ['e1']) =>
    table.act('ciso', { act: 'send', request: 'req', elements });

  it('E1 happen in order, each if its condition holds in that moment; what they set off follows after all', () => {
    const table = run(
      [
        { kind: 'value', value: 'v', op: 'set', amount: 1 },
        { kind: 'flag', flag: 'told', when: "value('v') == 1" },
        { kind: 'raise', signal: 's', credit: 1, when: "flag('told') && ticked('e1')" },
        { kind: 'value', value: 'v', op: 'set', amount: 2 },
        { kind: 'value', value: 'v', op: 'set', amount: 5, when: "ticked('e2')" },
      ],
      {
        storylines: [
          storyline('st', [
            { from: 'a', when: "value('v') == 1", to: 'b' },
            { from: 'a', on: 's', to: 'c' },
          ]),
        ],
      },
    );
    send(table);
    expect(table.state.values).toEqual({ v: 2 });
    expect(table.types().slice(-5)).toEqual([
      'valueChanged',
      'flagSet',
      'signalRaised',
      'valueChanged',
      'storylineMoved',
    ]);
    expect(table.state.charts).toEqual(['c']);
  });

  it('E2 values stay between 0 and 5', () => {
    const table = run([{ kind: 'value', value: 'v', op: 'add', amount: 4 }]);
    send(table);
    expect(table.state.values).toEqual({ v: 5 });
    const low = run([{ kind: 'value', value: 'v', op: 'add', amount: -9 }]);
    send(low);
    expect(low.state.values).toEqual({ v: 0 });
    send(low);
    expect(low.find('valueChanged')).toHaveLength(1);
  });

  it('E3 a role is occupied for its topic minutes of real time, one after the other', () => {
    const table = run([{ kind: 'occupy', role: 'press', topicMinutes: 5 }]);
    send(table);
    // Five topic minutes of 6 real seconds at ten story ms a real ms: five minutes of play.
    expect(table.state.occupied).toEqual({ press: minutes(15) });
    send(table);
    expect(table.state.occupied).toEqual({ press: minutes(20) });
    expect(table.act('press', { act: 'note', to: 'all', text: 'x' })).toBe('occupied');
    expect(table.view('press').occupiedUntil).toBe(minutes(20));
    table.to(minutes(20));
    expect(table.act('press', { act: 'note', to: 'all', text: 'x' })).toBeUndefined();
    expect(table.view('press').occupiedUntil).toBeUndefined();
  });

  it('E4 open and close requests and decisions, and set flags that stay', () => {
    const table = run([
      { kind: 'open', target: 'req-2' },
      { kind: 'close', target: 'req' },
      { kind: 'flag', flag: 'told' },
    ]);
    expect(table.act('ciso', { act: 'send', request: 'req-2', elements: ['e1'] })).toBe('unknown-item');
    send(table);
    expect(table.act('ciso', { act: 'send', request: 'req-2', elements: ['e1'] })).toBeUndefined();
    expect(send(table)).toBe('unknown-item');
    expect(table.state.flags).toEqual({ told: minutes(10) });
  });

  it('E5 a moved inject looks at its own condition when its new hour comes', () => {
    const table = run([{ kind: 'reschedule', inject: 'in-moved', time: { delay: minutes(3) } }], {
      injects: [inject({ id: 'in-moved', at: 'D1 14:30', if: "value('v') == 0" })],
    });
    send(table);
    table.to('D1 14:59');
    expect(table.find('injectNotReleased').map((event) => [event.why, event.at])).toEqual([
      ['conditionFailed', minutes(13)],
    ]);
  });

  it('E5 send an inject at once, at an instant, after a delay, and move one that is still to come', () => {
    const table = run(
      [
        { kind: 'send', inject: 'in-now', time: {} },
        { kind: 'send', inject: 'in-at', time: { at: 0 } },
        { kind: 'send', inject: 'in-delay', time: { delay: minutes(7) } },
        { kind: 'reschedule', inject: 'in-moved', time: { delay: minutes(3) } },
      ],
      {
        injects: [
          inject({ id: 'in-now' }),
          inject({ id: 'in-at' }),
          inject({ id: 'in-delay' }),
          inject({ id: 'in-moved', at: 'D1 14:30', if: "value('v') == 4" }),
        ],
      },
    );
    send(table);
    table.to('D1 14:59');
    // An hour that is past is now.
    expect(table.find('injectReleased').map((event) => [event.inject, event.at])).toEqual([
      ['in-now', minutes(10)],
      ['in-at', minutes(10)],
      ['in-moved', minutes(13)],
      ['in-delay', minutes(17)],
    ]);
    send(table);
    expect(table.find('injectReleased')).toHaveLength(4);
  });
});

describe('what a condition may ask', () => {
  it('E1 every function of conditions answers from the run', () => {
    const holds = (when: string): boolean => {
      const table = tableOf({
        facts: [fact({ id: 'f' })],
        actors: [actor({ id: 'reporter' })],
        values: [{ id: 'v', start: 3 }],
        flags: ['told'],
        signals: [signal({ id: 's' })],
        injects: [inject({ id: 'in-open', at: 'D1 13:00', to: ['ciso'] as never, facts: ['f'] as never })],
        storylines: [storyline('st', [{ from: 'a', on: 's', to: 'b' }])],
        requests: [
          request({
            id: 'req',
            elements: ['e1', 'e2', 'e3'],
            effects: [{ kind: 'flag', flag: 'told', when }] as never,
          }),
        ],
      });
      table.to('D1 13:10');
      raise(table, 's');
      table.to('D1 13:20');
      table.act('ciso', { act: 'send', request: 'req', elements: ['e1', 'e3'] });
      return table.state.flags['told' as never] !== undefined;
    };
    for (const when of [
      "happened('s') && happenedAt('s') == minutes(10) && now == at('D1 13:20')",
      "knows('ciso', 'f') && !knows('press', 'f') && has('ciso', 'in-open') && !everyoneHas('in-open') && released('in-open')",
      "sent('req') && state('st') == 'b' && value('v') == 3 && variant == 'v' && !holds('ciso', 'press')",
      "ticked('e1') && !ticked('e2') && count(['e1','e2','e3']) == 2 && board('known') == 0",
    ])
      expect([when, holds(when)]).toEqual([when, true]);
  });
});
