import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import {
  actor,
  decision,
  fact,
  inject,
  request,
  scenarioOf,
  signal,
  storyline,
  type Parts,
} from '../support/scenario-builder.ts';
import { minutes, tableOf, type TestTable } from '../support/table.ts';

const out = (table: TestTable) => table.find('injectReleased').map((event) => [event.inject, event.at / 60_000]);
const statusOf = (table: TestTable, id: string) => table.state.injects[id as never]?.['status' as never];
const raise = (table: TestTable, name = 's'): void =>
  void table.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: name, credit: 1 } });

describe('triggers of injects', () => {
  const table = (more: Parts = {}): TestTable =>
    tableOf({
      signals: [signal({ id: 's' }), signal({ id: 't' })],
      injects: [
        inject({
          id: 'in-at',
          at: 'D1 13:30',
          if: "!happened('t')",
          earlier: [
            { at: 'D1 13:10', if: "happened('s')" },
            { at: 'D1 13:20', if: "happened('s')" },
          ],
        }),
        inject({ id: 'in-when', when: "happened('s') && happened('t')" }),
        inject({ id: 'in-after', after: 's', delay: minutes(10), if: "!happened('t')" }),
        inject({ id: 'in-after-inject', after: 'in-after', delay: minutes(5) }),
      ],
      ...more,
    });

  it('I1 one with a time comes then if its condition holds then', () => {
    const run = table();
    run.to('D1 13:40');
    expect(out(run)).toEqual([['in-at', 30]]);
    const not = table();
    raise(not, 't');
    not.to('D1 13:40');
    expect(statusOf(not, 'in-at')).toBe('conditionFailed');
  });

  it('I1 it comes earlier at the first earlier line that holds, and only once', () => {
    const run = table();
    run.to('D1 13:15');
    raise(run);
    run.to('D1 14:30');
    expect(out(run).filter(([id]) => id === 'in-at')).toEqual([['in-at', 20]]);
  });

  it('I2 one with only a condition comes as soon as it holds', () => {
    const run = table();
    run.to('D1 13:05');
    raise(run);
    run.to('D1 13:06');
    raise(run, 't');
    expect(out(run)).toEqual([['in-when', 6]]);
  });

  it('I2 one that follows comes after its delay, and looks at its condition then', () => {
    const run = table();
    raise(run);
    run.to('D1 13:12');
    raise(run);
    run.to('D1 13:59');
    expect(out(run).filter(([id]) => String(id).startsWith('in-after'))).toEqual([
      ['in-after', 10],
      ['in-after-inject', 15],
    ]);
    const not = table();
    raise(not);
    not.to('D1 13:05');
    raise(not, 't');
    not.to('D1 13:59');
    expect(statusOf(not, 'in-after')).toBe('conditionFailed');
    expect(statusOf(not, 'in-after-inject')).toBeUndefined();
  });
});

describe('the hand of the facilitator', () => {
  const table = (): TestTable =>
    tableOf({
      facts: [fact({ id: 'f' })],
      signals: [signal({ id: 's' })],
      injects: [
        inject({ id: 'in-a', at: 'D1 13:10', facts: ['f'] as never }),
        inject({ id: 'in-if', at: 'D1 13:20', if: "happened('s')" }),
        inject({ id: 'in-when', when: "happened('s')" }),
        inject({ id: 'in-sent' }),
        inject({ id: 'in-later', after: 'in-a', delay: minutes(1) }),
      ],
      storylines: [
        storyline('st', [
          { from: 'a', on: 's', to: 'b', effects: [{ kind: 'send', inject: 'in-sent', time: { delay: minutes(10) } }] },
        ]),
      ],
    });

  it('I3 a held inject waits when due, and comes when it is let go', () => {
    const run = table();
    expect(run.lead({ act: 'hold', inject: 'in-a', reason: 'why' })).toBeUndefined();
    expect(run.lead({ act: 'hold', inject: 'in-a' })).toBe('not-possible-now');
    run.to('D1 13:15');
    expect(statusOf(run, 'in-a')).toBe('due');
    expect(run.state.knowledge['ciso' as never]).toEqual({});
    expect(run.lead({ act: 'unhold', inject: 'in-a' })).toBeUndefined();
    run.to('D1 13:16');
    expect(out(run)).toEqual([
      ['in-a', 15],
      ['in-later', 16],
    ]);
  });

  it('I3 one that is held and let go before it is due comes at its time', () => {
    const run = table();
    run.lead({ act: 'hold', inject: 'in-a' });
    run.lead({ act: 'unhold', inject: 'in-a' });
    run.to('D1 13:10');
    expect(out(run)).toEqual([['in-a', 10]]);
  });

  it('I3 what is held with earlier lines is due once', () => {
    const run = tableOf({
      injects: [inject({ id: 'in-a', at: 'D1 13:20', earlier: [{ at: 'D1 13:10', if: 'true' }] })],
    });
    run.lead({ act: 'hold', inject: 'in-a' });
    run.to('D1 13:30');
    expect(run.find('injectNotReleased')).toHaveLength(1);
  });

  it('I3 a delay moves the hour, back and forth, and looks at the condition when due', () => {
    const run = table();
    expect(run.lead({ act: 'delay', inject: 'in-a', by: minutes(20) })).toBeUndefined();
    expect(run.lead({ act: 'delay', inject: 'in-a', by: -minutes(5) })).toBeUndefined();
    expect(run.lead({ act: 'delay', inject: 'in-if', by: minutes(20) })).toBeUndefined();
    expect(run.lead({ act: 'delay', inject: 'in-when', by: minutes(1) })).toBe('not-possible-now');
    expect(run.lead({ act: 'delay', inject: 'in-a', by: minutes(500) })).toBe('out-of-range');
    expect(run.lead({ act: 'delay', inject: 'in-a', by: 0.5 })).toBe('out-of-range');
    run.to('D1 13:30');
    raise(run);
    run.to('D1 13:45');
    expect(out(run)).toEqual([
      ['in-a', 25],
      ['in-later', 26],
      ['in-when', 30],
      ['in-if', 40],
      ['in-sent', 40],
    ]);
  });

  it('I3 a delayed sending of a storyline comes later, and one that waits while held is let go by a delay', () => {
    const run = table();
    raise(run);
    expect(run.lead({ act: 'delay', inject: 'in-sent', by: minutes(10) })).toBeUndefined();
    run.lead({ act: 'hold', inject: 'in-a' });
    run.to('D1 13:12');
    expect(run.lead({ act: 'delay', inject: 'in-a', by: minutes(2) })).toBeUndefined();
    run.to('D1 13:30');
    expect(out(run)).toEqual([
      ['in-when', 0],
      ['in-a', 14],
      ['in-later', 15],
      ['in-if', 20],
      ['in-sent', 20],
    ]);
  });

  it('I3 a skipped inject never comes, the storyline moves as written, and undoing brings it back', () => {
    const run = table();
    for (const id of ['in-a', 'in-when', 'in-sent']) expect(run.lead({ act: 'skip', inject: id })).toBeUndefined();
    raise(run);
    run.to('D1 13:05');
    expect(run.state.charts).toEqual(['b']);
    expect(run.lead({ act: 'unskip', inject: 'in-a' })).toBeUndefined();
    expect(run.lead({ act: 'unskip', inject: 'in-when' })).toBeUndefined();
    run.to('D1 13:59');
    expect(out(run)).toEqual([
      ['in-when', 5],
      ['in-a', 10],
      ['in-later', 11],
      ['in-if', 20],
    ]);
    expect(statusOf(run, 'in-sent')).toBe('skipped');
  });

  it('I3 a sending under way that is skipped and wanted after all comes at its hour; one whose hour is past waits', () => {
    const run = table();
    raise(run);
    run.lead({ act: 'skip', inject: 'in-sent' });
    run.lead({ act: 'skip', inject: 'in-a' });
    run.to('D1 13:05');
    run.lead({ act: 'unskip', inject: 'in-sent' });
    run.to('D1 13:30');
    run.lead({ act: 'unskip', inject: 'in-a' });
    expect(out(run)).toEqual([
      ['in-when', 0],
      ['in-sent', 10],
      ['in-if', 20],
    ]);
    expect(statusOf(run, 'in-a')).toBe('due');
    run.lead({ act: 'release', inject: 'in-a' });
    expect(out(run).at(-1)).toEqual(['in-a', 30]);
  });

  it('I3 released now it comes whatever its condition says, also after it was skipped', () => {
    const run = table();
    expect(run.lead({ act: 'release', inject: 'in-if' })).toBeUndefined();
    run.lead({ act: 'skip', inject: 'in-a' });
    expect(run.lead({ act: 'release', inject: 'in-a' })).toBeUndefined();
    expect(out(run)).toEqual([
      ['in-if', 0],
      ['in-a', 0],
    ]);
    expect(run.lead({ act: 'release', inject: 'in-a' })).toBe('not-possible-now');
    expect(run.lead({ act: 'skip', inject: 'in-a' })).toBe('not-possible-now');
    expect(run.lead({ act: 'release', inject: 'nothing' })).toBe('unknown-item');
  });

  it('I3 nothing is released in the lobby or after ENDEX', () => {
    const run = tableOf({}, { lobby: true });
    expect(run.lead({ act: 'release', inject: 'in-open' })).toBe('not-possible-now');
    expect(run.lead({ act: 'hold', inject: 'in-open' })).toBeUndefined();
    run.lead({ act: 'start' });
    run.lead({ act: 'endExercise' });
    expect(run.lead({ act: 'release', inject: 'in-open' })).toBe('not-possible-now');
  });
});

describe('what a release does', () => {
  it('I4 at most once, into the inboxes of its receivers, with its facts', () => {
    const run = tableOf({
      facts: [fact({ id: 'f' })],
      injects: [inject({ id: 'in-a', at: 'D1 13:10', to: ['press'] as never, facts: ['f'] as never })],
    });
    run.lead({ act: 'release', inject: 'in-a' });
    run.to('D1 14:00');
    expect(out(run)).toEqual([['in-a', 0]]);
    expect(run.state.inboxes).toMatchObject({ ciso: [], press: [{ message: 'in-a', at: 0, way: 'inject' }] });
    expect(run.state.knowledge).toMatchObject({ ciso: {}, press: { f: { at: 0, way: 'message', from: 'in-a' } } });
  });

  it('I4 text blocks are chosen at release and stay', () => {
    const blocks = [
      { id: 'b1', key: 'in-a.body.b1', when: "value('v') >= 3" },
      { id: 'b2', key: 'in-a.body.b2', when: "value('v') < 3" },
      { id: 'b3', key: 'in-a.body.b3' },
    ];
    const run = tableOf({
      values: [{ id: 'v', start: 3 }],
      injects: [
        inject({
          id: 'in-a',
          at: 'D1 13:10',
          body: { pick: 'all', blocks } as never,
          effects: [{ kind: 'value', value: 'v', op: 'set', amount: 1 }] as never,
        }),
        inject({
          id: 'in-one',
          at: 'D1 13:20',
          body: {
            pick: 'one',
            blocks: blocks.map((block) => ({ ...block, key: block.key.replace('in-a', 'in-one') })),
          } as never,
        }),
      ],
    });
    run.to('D1 13:30');
    expect(run.state.injects).toMatchObject({ 'in-a': { blocks: ['b1', 'b3'] }, 'in-one': { blocks: ['b2'] } });
    expect(run.view('ciso').messages.map((item) => item.body)).toEqual([
      '§in-a.body.b1§\n\n§in-a.body.b3§',
      '§in-one.body.b2§',
    ]);
  });

  it('I4 an insertion says what was in force when the text came out', () => {
    const scenario = scenarioOf({
      decisions: [decision({ id: 'dec' }), decision({ id: 'dec-2' })],
      injects: [
        inject({ id: 'in-open', at: 'D1 13:00' }),
        inject({ id: 'in-list', at: 'D1 13:30', to: ['ciso'] as never }),
      ],
    });
    const body =
      'now {decision:dec}, done {list:decisions}, open {list:open-decisions}, sent {list:sent}, {other}\n\n{list:decisions}\n\n{list:sent}';
    const texts = { nl: { ...scenario.texts.nl, 'in-list.body': body }, en: scenario.texts.en };
    const run = tableOf({ ...scenario, texts });
    run.to('D1 13:20');
    run.act('ciso', { act: 'decide', decision: 'dec', option: 'b', why: 'w' });
    run.to('D1 13:30');
    const text = (): string | undefined => run.view('ciso').messages.at(-1)?.body;
    const then =
      'now §dec.b.text§, done §dec.title§: §dec.b.text§, open §dec-2.title§, sent geen, {other}\n\n1. §dec.title§: §dec.b.text§\n\ngeen';
    expect(text()).toBe(then);
    run.to('D1 13:40');
    run.act('ciso', { act: 'revise', decision: 'dec', option: 'a', why: 'w' });
    run.act('ciso', { act: 'decide', decision: 'dec-2', option: 'b', why: 'w' });
    expect(text()).toBe(then);
  });

  it('I4 an insertion says at which hour something first happened before the text came out', () => {
    const scenario = scenarioOf({
      signals: [signal({ id: 's' }), signal({ id: 't' })],
      injects: [inject({ id: 'in-late', at: 'D1 13:30', to: ['ciso'] as never })],
    });
    const [nl, en] = [scenario.texts.nl, scenario.texts.en].map((texts) => ({
      ...texts,
      'in-late.body': 'since {hour:s}, or {hour:t}',
    }));
    const run = tableOf({ ...scenario, texts: { nl, en } as typeof scenario.texts });
    run.to('D1 13:05');
    raise(run);
    run.to('D1 13:20');
    raise(run);
    run.to('D1 13:40');
    raise(run, 't');
    expect(run.view('ciso').messages.at(-1)?.body).toBe('since 13.05, or –');
  });

  it('I5 withdrawn: gone where it was not opened, marked where it was; what it did stays', () => {
    const run = tableOf({
      facts: [fact({ id: 'f' })],
      injects: [inject({ id: 'in-a', at: 'D1 13:10', facts: ['f'] as never })],
    });
    run.to('D1 13:20');
    run.act('press', { act: 'read', message: 'in-a' });
    expect(run.lead({ act: 'withdraw', inject: 'in-a' })).toBeUndefined();
    expect(run.view('ciso').messages).toEqual([]);
    expect(run.view('press').messages.map((item) => [item.state, item.canReply, item.canShare])).toEqual([
      ['withdrawn', false, false],
    ]);
    expect(run.act('ciso', { act: 'read', message: 'in-a' })).toBe('unknown-item');
    expect(run.act('ciso', { act: 'reply', message: 'in-a', text: 'x' })).toBe('unknown-item');
    expect(run.act('press', { act: 'share', item: { kind: 'message', message: 'in-a' }, to: ['law'] })).toBe(
      'unknown-item',
    );
    expect(run.act('press', { act: 'read', message: 'in-a' })).toBe('already-done');
    expect(run.state.knowledge).toMatchObject({ ciso: { f: {} }, press: { f: {} }, law: { f: {} } });
    expect(run.lead({ act: 'release', inject: 'in-a' })).toBe('not-possible-now');
  });

  it('I7 what a storyline sends but this variant does not hold is recorded as not sent', () => {
    const run = tableOf({
      signals: [signal({ id: 's' })],
      injects: [inject({ id: 'in-open', at: 'D1 13:00' }), inject({ id: 'in-gone' })],
      storylines: [storyline('st', [{ from: 'a', on: 's', effects: [{ kind: 'send', inject: 'in-gone', time: {} }] }])],
      variant: { injects: ['in-open'] },
    });
    raise(run);
    expect(run.find('injectNotReleased').map((event) => [event.inject, event.why])).toEqual([['in-gone', 'notSent']]);
  });

  it('I8 the facilitator writes as any actor to any role, and to nobody else', () => {
    const run = tableOf({});
    const write = (from: string, to: readonly string[] | 'all') =>
      run.lead({ act: 'improvise', from, to, channel: 'chat', text: 'hello' });
    expect(write('reporter', ['press'])).toBeUndefined();
    expect(write('ctl', 'all')).toBeUndefined();
    expect(write('nobody', 'all')).toBe('unknown-item');
    expect(write('reporter', ['nobody'])).toBe('out-of-range');
    expect(write('reporter', [])).toBe('out-of-range');
    expect(run.view('press').messages.map((item) => [item.from.kind, item.body])).toEqual([
      ['actor', '§in-open.body§'],
      ['actor', 'hello'],
      ['staff', 'hello'],
    ]);
    expect(run.lead({ act: 'facilitatorNote', to: ['nobody'], text: 'x' })).toBe('out-of-range');
  });
});

describe('calls', () => {
  const table = (): TestTable =>
    tableOf({
      facts: [fact({ id: 'f' })],
      actors: [actor({ id: 'reporter' })],
      injects: [
        inject({
          id: 'in-call',
          at: 'D1 13:10',
          channel: 'phone',
          to: ['ciso', 'press'] as never,
          facts: ['f'] as never,
        }),
      ],
      requests: [
        request({
          id: 'req',
          elements: ['e1'],
          effects: [{ kind: 'occupy', role: 'ciso', topicMinutes: 50 }] as never,
        }),
      ],
    });
  const callOf = (run: TestTable, role: string) => run.view(role).messages.find((item) => item.channel === 'phone');

  it('I6 a call rings for 3 real minutes and is then missed; calling back gives what it said', () => {
    const run = table();
    run.to('D1 13:10');
    expect(callOf(run, 'ciso')).toMatchObject({ state: 'ringing', subject: '', facts: [] });
    expect(callOf(run, 'ciso')?.body).toBeUndefined();
    expect(run.state.knowledge).toEqual({ ciso: {}, press: {}, law: {} });
    run.to(playTime(minutes(40) - 1));
    expect(callOf(run, 'press')?.state).toBe('ringing');
    run.to(minutes(40));
    expect(run.find('callMissed')).toHaveLength(1);
    expect(callOf(run, 'press')?.state).toBe('missed');
    expect(run.act('press', { act: 'read', message: 'in-call' })).toBeUndefined();
    expect(callOf(run, 'press')).toMatchObject({ state: 'read', body: '§in-call.body§' });
    expect(run.state.knowledge).toMatchObject({ ciso: {}, press: { f: { way: 'message' } } });
  });

  it('I6 a call that was not taken can be neither passed on nor answered in writing', () => {
    const run = table();
    run.to('D1 13:10');
    expect(run.act('ciso', { act: 'share', item: { kind: 'message', message: 'in-call' }, to: ['law'] })).toBe(
      'unknown-item',
    );
    expect(run.act('ciso', { act: 'reply', message: 'in-call', text: 'x' })).toBe('unknown-item');
    expect(run.view('ciso').affordances.map((item) => item.act)).not.toContain('reply');
  });

  it('I6 who gets a call passed on knows what it said, though it rang there as well', () => {
    const run = table();
    run.to('D1 13:10');
    run.act('ciso', { act: 'read', message: 'in-call' });
    expect(
      run.act('ciso', { act: 'share', item: { kind: 'message', message: 'in-call' }, to: ['press', 'law'] }),
    ).toBeUndefined();
    expect(run.state.knowledge).toMatchObject({ press: { f: { way: 'shared' } }, law: { f: { way: 'shared' } } });
    expect(callOf(run, 'press')).toMatchObject({ state: 'unread', body: '§in-call.body§' });
    run.to('D1 14:00');
    expect(run.find('callMissed')).toEqual([]);
  });

  it('A3 taking a call is an act: refused in a pause, while occupied and after ENDEX', () => {
    const run = table();
    run.to('D1 13:10');
    run.lead({ act: 'pause' });
    expect(run.act('ciso', { act: 'read', message: 'in-call' })).toBe('paused');
    expect(run.view('ciso').affordances).toEqual([]);
    run.lead({ act: 'resume' });
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(run.act('ciso', { act: 'read', message: 'in-call' })).toBe('occupied');
    expect(run.act('press', { act: 'read', message: 'in-call' })).toBeUndefined();
    run.lead({ act: 'endExercise' });
    expect(run.act('ciso', { act: 'read', message: 'in-call' })).toBe('closed');
    expect(run.state.knowledge).toMatchObject({ ciso: {} });
  });
});
