import { describe, expect, it } from 'vitest';
import {
  actor,
  decision,
  fact,
  inject,
  request,
  signal,
  storyline,
  story,
  type Parts,
} from '../support/scenario-builder.ts';
import { minutes, tableOf, type TableOptions, type TestTable } from '../support/table.ts';

type Given = Parameters<typeof decision>[0];
const table = (given: Partial<Given> = {}, more: Parts = {}, options: TableOptions = {}): TestTable =>
  tableOf(
    {
      signals: [signal({ id: 's' }), signal({ id: 'chose-a' }), signal({ id: 'chose-b' })],
      facts: [fact({ id: 'f' }), fact({ id: 'g' })],
      values: [{ id: 'v', start: 2 }],
      injects: [inject({ id: 'in-open', at: 'D1 13:00', to: ['ciso'] as never, facts: ['f'] as never })],
      decisions: [
        decision({
          id: 'dec',
          options: [
            {
              id: 'a',
              ratings: { dim: 1 } as never,
              effects: [{ kind: 'raise', signal: 'chose-a', credit: 1 }] as never,
            },
            {
              id: 'b',
              ratings: { dim: 2 } as never,
              adjust: [
                { when: "happened('s')", dimension: 'dim', by: 2 },
                { when: "!happened('s')", dimension: 'dim', by: -1 },
              ] as never,
              effects: [{ kind: 'raise', signal: 'chose-b', credit: 1 }] as never,
            },
          ],
          ...given,
        }),
      ],
      ...more,
    },
    options,
  );
const decide = (run: TestTable, option: string, more: object = {}, by = 'ciso') =>
  run.act(by, { act: 'decide', decision: 'dec', option, why: 'w', ...more } as never);
const record = (run: TestTable) => run.state.decisions['dec' as never] as Record<string, unknown> | undefined;
const raised = (run: TestTable) => run.find('signalRaised').map((event) => event.signal);
const raise = (run: TestTable): void =>
  void run.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: 's', credit: 1 } });

describe('opening', () => {
  it('D1 opens once, by an inject or a signal, in an order drawn from the seed', () => {
    const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const orderOf = (seed: string): unknown => record(table({ options }, {}, { seed }))?.['order'];
    expect(orderOf('one')).toEqual(orderOf('one'));
    const orders = new Set(['1', '2', '3', '4', '5'].map((seed) => JSON.stringify(orderOf(seed))));
    expect(orders.size).toBeGreaterThan(2);
    for (const order of orders) expect((JSON.parse(order) as string[]).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    const late = table({ opens: { signal: 's' } as never });
    expect(record(late)).toBeUndefined();
    raise(late);
    raise(late);
    expect(late.find('decisionOpened')).toHaveLength(1);
  });

  it('D1 one that opens after its deadline stays open for 3 real minutes', () => {
    const run = table({ opens: { signal: 's' } as never, deadline: story('D1 13:10') as never });
    run.to('D1 13:20');
    raise(run);
    expect(record(run)).toMatchObject({ deadline: minutes(50) });
  });
});

describe('deciding', () => {
  it('D2 who locks decides, others cannot', () => {
    const run = table();
    expect(decide(run, 'b', {}, 'press')).toBe('not-yours');
    expect(decide(run, 'nothing')).toBe('out-of-range');
    expect(run.act('ciso', { act: 'decide', decision: 'dec', why: 'w' })).toBe('incomplete');
    expect(decide(run, 'b')).toBeUndefined();
    expect(decide(run, 'a')).toBe('not-open');
    expect(raised(run)).toEqual(['chose-b']);
  });

  it('D2 with `confirm` a choice is a proposal until the other agrees', () => {
    const run = table({ confirm: 'law' });
    decide(run, 'b');
    expect(record(run)).toMatchObject({ status: 'proposed' });
    expect(raised(run)).toEqual([]);
    expect(run.act('ciso', { act: 'confirm', decision: 'dec', agree: true })).toBe('not-yours');
    expect(run.act('law', { act: 'confirm', decision: 'dec', agree: false, why: 'no' })).toBeUndefined();
    expect(record(run)).toMatchObject({ status: 'open', confirmed: { agree: false, by: 'law' } });
    expect(run.act('law', { act: 'confirm', decision: 'dec', agree: true })).toBe('not-open');
    decide(run, 'a');
    expect(run.act('law', { act: 'confirm', decision: 'dec', agree: true })).toBeUndefined();
    expect(record(run)).toMatchObject({ status: 'taken', option: 'a', confirmed: { agree: true, samePerson: false } });
    expect(raised(run)).toEqual(['chose-a']);
  });

  it('D2 unconfirmed at the deadline the default holds, and the proposal stays in the record', () => {
    const run = table({ confirm: 'law' });
    decide(run, 'b');
    run.to('D1 14:00');
    expect(record(run)).toMatchObject({ status: 'defaulted', option: 'a', byDefault: true, proposal: { option: 'b' } });
  });

  it('D2 an actor agrees after 10 play minutes; the same person is asked all the same', () => {
    const run = table({ confirm: 'boss' as never }, { actors: [actor({ id: 'reporter' }), actor({ id: 'boss' })] });
    run.to('D1 13:05');
    decide(run, 'b');
    run.to('D1 13:14');
    expect(record(run)).toMatchObject({ status: 'proposed' });
    run.to('D1 13:15');
    expect(record(run)).toMatchObject({ status: 'taken', option: 'b', confirmed: { by: 'boss' } });
    const one = table({ confirm: 'law' }, {}, { people: 1 });
    decide(one, 'b');
    expect(record(one)).toMatchObject({ status: 'proposed' });
    one.act('law', { act: 'confirm', decision: 'dec', agree: true });
    expect(record(one)).toMatchObject({ status: 'taken', confirmed: { samePerson: true } });
  });

  it('D3 taking freezes ratings as adjusted then, and what the deciders know', () => {
    const run = table();
    run.to('D1 13:10');
    raise(run);
    decide(run, 'b');
    expect(record(run)).toMatchObject({ ratings: { dim: 3 }, knownThen: ['f'], takenAt: minutes(10) });
    const other = table();
    decide(other, 'b');
    raise(other);
    expect(record(other)).toMatchObject({ ratings: { dim: 1 } });
  });

  it('D4 at the deadline the default holds, with its effects', () => {
    const run = table();
    run.to('D1 13:59');
    expect(record(run)).toMatchObject({ status: 'open' });
    run.to('D1 14:00');
    expect(record(run)).toMatchObject({ status: 'defaulted', option: 'a', byDefault: true, ratings: { dim: 1 } });
    expect(raised(run)).toEqual(['chose-a']);
    expect(decide(run, 'b')).toBe('not-open');
  });

  it('D4 a decision that was taken or closed has no default', () => {
    const run = table();
    decide(run, 'b');
    run.to('D1 14:30');
    expect(raised(run)).toEqual(['chose-b']);
    const closed = table(
      {},
      { requests: [request({ id: 'req', effects: [{ kind: 'close', target: 'dec' }] as never })] },
    );
    closed.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    closed.to('D1 14:30');
    expect(record(closed)).toMatchObject({ status: 'closed' });
    expect(raised(closed)).toEqual([]);
  });
});

describe('an own option', () => {
  const own = (run: TestTable) => run.act('ciso', { act: 'decide', decision: 'dec', own: 'mine', why: 'w' });

  it('D5 waits for the facilitator; mapped, its effects happen then and timeliness counts from the lock', () => {
    const run = table();
    run.to('D1 13:10');
    expect(own(run)).toBeUndefined();
    expect(raised(run)).toEqual([]);
    run.to('D1 13:30');
    expect(run.lead({ act: 'mapOwn', decision: 'dec', option: 'nothing' })).toBe('out-of-range');
    expect(run.lead({ act: 'mapOwn', decision: 'dec', option: 'b' })).toBeUndefined();
    expect(raised(run)).toEqual(['chose-b']);
    expect(record(run)).toMatchObject({
      status: 'taken',
      option: 'b',
      takenAt: minutes(10),
      proposal: { own: 'mine' },
    });
    expect(record(run)).not.toHaveProperty('ratings');
    expect(run.lead({ act: 'mapOwn', decision: 'dec', option: 'b' })).toBe('not-open');
    expect(run.view('ciso').decisions).toMatchObject([{ outcome: { text: 'mine' } }]);
  });

  it('D5 not mapped at the deadline, nothing happens, not even the default, and it is unrated', () => {
    const run = table();
    own(run);
    run.to('D1 14:30');
    expect(record(run)).toMatchObject({ status: 'closed' });
    expect(raised(run)).toEqual([]);
    expect(run.find('decisionUnrated')).toHaveLength(1);
  });

  it('D11 is not offered without a facilitator, and refused', () => {
    const alone = table({}, {}, { solo: true });
    expect(alone.view('ciso').decisions).toMatchObject([{ ownAllowed: false }]);
    expect(alone.view('ciso').solo).toBe(true);
    expect(own(alone)).toBe('not-possible-now');
    expect(alone.act('ciso', { act: 'decide', decision: 'dec', option: 'b', why: 'w' })).toBeUndefined();
    expect(table().view('ciso').decisions).toMatchObject([{ ownAllowed: true }]);
  });
});

describe('sending, revising, overruling', () => {
  const locked = (more: Partial<Given> = {}): TestTable =>
    table(
      {
        lockedBy: [
          { request: 'req', when: "ticked('e2')", option: 'b' },
          { request: 'req', when: "ticked('e1')", option: 'a' },
        ] as never,
        ...more,
      },
      { requests: [request({ id: 'req' })] },
    );

  it('D6 sending locks the open decision with the first option that fits what was sent', () => {
    const run = locked();
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1', 'e2'] });
    expect(record(run)).toMatchObject({ status: 'taken', option: 'b', lockedBy: 'req', proposal: { by: 'ciso' } });
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(record(run)).toMatchObject({ option: 'b' });
    run.to('D1 14:30');
    expect(raised(run)).toEqual(['chose-b']);
  });

  it('D6 also over a proposal that waits; what fits none locks nothing', () => {
    const run = locked({ confirm: 'law' });
    decide(run, 'b');
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(record(run)).toMatchObject({ status: 'taken', option: 'a' });
    const none = locked({ lockedBy: [{ request: 'req', when: "count(['e1','e2']) > 2", option: 'b' }] as never });
    none.act('ciso', { act: 'send', request: 'req', elements: ['e1', 'e2'] });
    expect(record(none)).toMatchObject({ status: 'open' });
  });

  it('D7 can be revised once; both choices are recorded, and a revised default is no default', () => {
    const run = table();
    expect(run.act('ciso', { act: 'revise', decision: 'dec', option: 'b', why: 'w' })).toBe('not-open');
    run.to('D1 14:00');
    const revise = (option: string, by = 'ciso') =>
      run.act(by, { act: 'revise', decision: 'dec', option, why: 'because' });
    expect(revise('b', 'press')).toBe('not-yours');
    expect(revise('a')).toBe('already-done');
    expect(revise('nothing')).toBe('out-of-range');
    run.to('D1 14:10');
    expect(revise('b')).toBeUndefined();
    expect(record(run)).toMatchObject({
      status: 'taken',
      option: 'b',
      revised: { from: 'a', first: minutes(60), at: minutes(70) },
    });
    expect(record(run)).not.toHaveProperty('byDefault');
    expect(raised(run)).toEqual(['chose-a', 'chose-b']);
    expect(revise('a')).toBe('already-done');
    expect(run.view('ciso').decisions).toMatchObject([
      { outcome: { why: 'because', revised: true }, canRevise: false },
    ]);
  });

  it('D8 a need that is not met is overruled with a reason, which is kept', () => {
    const needs = { when: "happened('s')", text: 'dec.needs' } as never;
    const run = table({ needs });
    expect(run.view('ciso').decisions).toMatchObject([{ need: { text: '§dec.needs§', met: false } }]);
    expect(decide(run, 'b')).toBe('incomplete');
    expect(decide(run, 'b', { overrule: 'no time' })).toBeUndefined();
    expect(record(run)).toMatchObject({ proposal: { overrule: 'no time' } });
    const met = table({ needs });
    raise(met);
    expect(decide(met, 'b', { overrule: 'no time' })).toBeUndefined();
    expect(record(met)?.['proposal']).not.toHaveProperty('overrule');
  });

  it('D9 advice and alternatives are taken from opening to lock, and kept', () => {
    const run = table(
      {},
      { storylines: [storyline('st', [{ from: 'x', when: "alternatives('dec') >= 1", to: 'y' }])] },
    );
    const alternative = (criterion?: string) =>
      run.act('press', { act: 'alternative', decision: 'dec', text: 'other', ...(criterion ? { criterion } : {}) });
    expect(alternative()).toBeUndefined();
    expect(run.state.charts).toEqual(['x']);
    expect(alternative('cost')).toBeUndefined();
    expect(run.state.charts).toEqual(['y']);
    expect(run.act('press', { act: 'advise', decision: 'dec', option: 'a' })).toBeUndefined();
    expect(run.act('press', { act: 'advise', decision: 'dec', option: 'b', why: 'w' })).toBeUndefined();
    expect(run.act('press', { act: 'advise', decision: 'dec', option: 'nothing' })).toBe('out-of-range');
    expect(run.act('law', { act: 'advise', decision: 'dec', option: 'b' })).toBe('unknown-item');
    decide(run, 'a');
    expect(alternative('late')).toBe('not-open');
    expect(run.act('press', { act: 'advise', decision: 'dec', option: 'a' })).toBe('not-open');
    expect(record(run)).toMatchObject({
      alternatives: [{}, { criterion: 'cost' }],
      advice: [{ by: 'press', option: 'b' }],
    });
  });

  it('D10 the facilitator extends a deadline, and the default waits', () => {
    const run = table();
    expect(run.lead({ act: 'extend', target: 'dec', by: minutes(15) })).toBeUndefined();
    expect(run.lead({ act: 'extend', target: 'dec', by: 0 })).toBe('out-of-range');
    expect(run.lead({ act: 'extend', target: 'nothing', by: 1 })).toBe('unknown-item');
    run.to('D1 14:14');
    expect(record(run)).toMatchObject({ status: 'open', deadline: minutes(75) });
    run.to('D1 14:15');
    expect(record(run)).toMatchObject({ status: 'defaulted' });
    expect(run.lead({ act: 'extend', target: 'dec', by: minutes(15) })).toBe('not-open');
  });
});

describe('requests', () => {
  const send = (run: TestTable, elements: readonly string[] = ['e1'], by = 'ciso') =>
    run.act(by, { act: 'send', request: 'req', elements });

  it('R1 can be sent once open: at its hour, by its condition or by an effect', () => {
    const run = tableOf({
      signals: [signal({ id: 's' })],
      requests: [
        request({ id: 'req', opens: { at: story('D1 13:10') } as never }),
        request({ id: 'req-when', opens: { when: "happened('s')" } as never }),
      ],
    });
    expect(send(run)).toBe('unknown-item');
    expect(run.view('ciso').requests).toEqual([]);
    run.to('D1 13:10');
    expect(send(run)).toBeUndefined();
    raise(run);
    expect(run.view('ciso').requests.map((item) => item.title)).toEqual(['§req.title§', '§req-when.title§']);
    expect(run.find('requestOpened').map((event) => event.request)).toEqual(['req', 'req-when']);
  });

  it('R2 sending raises what its ticked elements say, each time, and needs one of its own elements', () => {
    const run = tableOf({
      signals: [signal({ id: 's' })],
      requests: [
        request({
          id: 'req',
          effects: [
            { kind: 'raise', signal: 's', credit: 0.5, when: "ticked('e1')" },
            { kind: 'raise', signal: 's', credit: 1, when: "count(['e1','e2']) == 2" },
          ] as never,
        }),
      ],
    });
    expect(send(run, [])).toBe('incomplete');
    expect(send(run, ['nothing'])).toBe('out-of-range');
    expect(send(run, ['e1'], 'press')).toBe('unknown-item');
    run.to('D1 13:10');
    send(run, ['e2']);
    send(run, ['e1']);
    run.to('D1 13:20');
    send(run, ['e2', 'e1']);
    expect(run.find('signalRaised').map((event) => [event.at, event.credit])).toEqual([
      [minutes(10), 0.5],
      [minutes(20), 0.5],
      [minutes(20), 1],
    ]);
    expect(run.view('ciso').requests[0]?.sent).toHaveLength(3);
    expect(run.state.requests).toMatchObject({
      req: { sent: [{ elements: ['e2'] }, { elements: ['e1'] }, { elements: ['e1', 'e2'] }] },
    });
  });

  it('R3 choosing puts it on the list with its hour and sends nothing', () => {
    const run = table(
      { options: [{ id: 'a' }, { id: 'b', due: [{ request: 'req', at: story('D1 14:30') }] as never }] },
      {
        requests: [
          request({ id: 'req', opens: {} as never, effects: [{ kind: 'raise', signal: 's', credit: 1 }] as never }),
        ],
      },
    );
    decide(run, 'b');
    expect(raised(run)).toEqual([]);
    expect(run.view('ciso').requests).toMatchObject([{ due: { play: minutes(90) } }]);
    expect(run.view('ciso').deadlines).toMatchObject([{ kind: 'task', due: { play: minutes(90) } }]);
    send(run);
    expect(raised(run)).toEqual(['s']);
    expect(run.view('ciso').deadlines).toEqual([]);
  });

  it('R4 the first answer whose condition held comes within 10 minutes to the role that sent it', () => {
    const run = tableOf({
      actors: [actor({ id: 'reporter', channels: ['phone', 'mail'] as never })],
      requests: [
        request({
          id: 'req',
          by: ['ciso', 'press'] as never,
          answers: [
            { when: "ticked('e2')", text: 'req.a1', from: 'reporter' },
            { text: 'req.a2', from: 'reporter' },
          ] as never,
        }),
      ],
    });
    send(run, ['e1'], 'press');
    run.to('D1 13:10');
    expect(run.state.typed).toMatchObject([{ kind: 'answer', line: 'req.a2', to: ['press'], channel: 'phone' }]);
    expect(run.view('press').messages.at(-1)?.body).toBe('§req.a2§');
    send(run, ['e1', 'e2']);
    run.to('D1 13:20');
    expect(run.state.typed.at(-1)).toMatchObject({ line: 'req.a1', to: ['ciso'] });
  });
});
