import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import {
  actor,
  conversation,
  fact,
  inject,
  request,
  signal,
  storyline,
  type LooseEffect,
  type Parts,
} from '../support/scenario-builder.ts';
import { minutes, tableOf, type TestTable } from '../support/table.ts';

const raise = (name: string) => ({ kind: 'raise', signal: name, credit: 1 }) as LooseEffect as never;
const starred = {
  id: 'star',
  wordings: [
    { id: 'w1', text: 'call.star.w1.text', works: true },
    { id: 'w2', text: 'call.star.w2.text', works: false },
  ],
  vague: 'call.star.vague',
  facts: ['f'],
  effects: [raise('answered')],
};
const table = (given: object = {}, more: Parts = {}): TestTable =>
  tableOf({
    facts: [fact({ id: 'f' }), fact({ id: 'g' })],
    signals: ['begun', 'answered', 's'].map((id) => signal({ id })),
    conversations: [conversation({ id: 'call', callers: ['press', 'law'], ...given })],
    ...more,
  });
const call = (run: TestTable, by = 'press', id = 'call') => run.act(by, { act: 'call', conversation: id });
const ask = (run: TestTable, topic: string, wording?: string, by = 'press') =>
  run.act(by, { act: 'ask', conversation: 'call', topic, ...(wording === undefined ? {} : { wording }) });
const hangUp = (run: TestTable, by = 'press') => run.act(by, { act: 'hangUp', conversation: 'call' });
const offered = (run: TestTable, by: string) => run.view(by).affordances.filter((item) => item.act === 'call').length;
const lines = (run: TestTable, by = 'press') => run.view(by).calls[0]?.lines.map((line) => line.text) ?? [];
/** Six seconds a topic minute at a pace of ten: a topic minute is one play minute. */
const wait = (run: TestTable, count: number) => run.to(playTime(run.state.now + minutes(count)));

describe('beginning', () => {
  it('N1 a caller can, in the hours of the call, and nobody else', () => {
    const run = table({ windows: [['D1 13:10', 'D1 13:20']] });
    expect([offered(run, 'press'), call(run)]).toEqual([0, 'not-possible-now']);
    run.to('D1 13:10');
    expect([offered(run, 'press'), offered(run, 'law'), offered(run, 'ciso')]).toEqual([1, 1, 0]);
    expect(call(run, 'ciso')).toBe('unknown-item');
    expect(call(run)).toBeUndefined();
    hangUp(run);
    run.to('D1 13:21');
    expect([offered(run, 'press'), call(run)]).toEqual([0, 'not-possible-now']);
  });

  it('N1 who has spoken reads the voicemail outside the hours; who has not, learns nothing', () => {
    const run = table({ windows: [['D1 13:10', 'D1 13:20']], voicemail: 'call.voicemail' });
    const recording = (by: string) => run.view(by).calls[0]?.recording;
    run.to('D1 13:10');
    call(run);
    expect(recording('press')).toBeUndefined();
    hangUp(run);
    expect(recording('press')).toBeUndefined();
    run.to('D1 13:21');
    expect(recording('press')).toContain('call.voicemail');
    expect(run.view('law').calls).toEqual([]);
  });

  it('N1 hours of which nothing is played are no hours', () => {
    const run = table(
      { windows: [['D1 15:30', 'D1 16:00']] },
      {
        windows: [
          { from: 'D1 13:00', to: 'D1 15:00' },
          { from: 'D1 17:00', to: 'D1 18:00' },
        ],
      },
    );
    run.to('D1 17:00');
    expect([offered(run, 'press'), call(run)]).toEqual([0, 'not-possible-now']);
  });

  it('N1 while its condition holds, and while something is left to raise', () => {
    const run = table({ when: "happened('s')", topics: [{ id: 't1' }] });
    expect(call(run)).toBe('not-possible-now');
    run.lead({ act: 'record', spoken: { kind: 'signal', role: 'law', signal: 's', credit: 1 } });
    expect(call(run)).toBeUndefined();
    ask(run, 't1');
    wait(run, 2);
    expect(run.find('callEnded')).toMatchObject([{ how: 'closed' }]);
    expect(call(run)).toBe('not-possible-now');
  });

  it('N1 the line is busy while the actor is in another call', () => {
    const other = conversation({ id: 'call-2', callers: ['ciso'] });
    const run = table({}, { conversations: [conversation({ id: 'call' }), other] });
    call(run);
    expect(call(run, 'ciso', 'call-2')).toBe('not-possible-now');
    hangUp(run);
    expect(call(run, 'ciso', 'call-2')).toBeUndefined();
  });

  it('N1 one that rings begins by answering, or by ringing back when it was missed; its words are the first line', () => {
    const ringing = inject({
      id: 'in-ring',
      at: 'D1 13:05',
      channel: 'phone',
      to: ['press'] as never,
      facts: ['g'] as never,
    });
    const parts: Parts = { injects: [inject({ id: 'in-open', at: 'D1 13:00' }), ringing] };
    const answered = table({ openedBy: 'in-ring' }, parts);
    expect(call(answered)).toBe('not-possible-now');
    answered.to('D1 13:05');
    expect(offered(answered, 'law')).toBe(0);
    expect(answered.act('press', { act: 'read', message: 'in-ring' })).toBeUndefined();
    expect(answered.find('callBegun')).toHaveLength(1);
    expect(lines(answered)).toEqual(['§in-ring.body§']);
    const missed = table({ openedBy: 'in-ring' }, parts);
    missed.to('D1 13:45');
    expect(missed.state.knowledge['press' as never]?.['g' as never]).toBeUndefined();
    expect(call(missed)).toBeUndefined();
    expect(missed.state.knowledge['press' as never]?.['g' as never]).toBeDefined();
    expect(missed.view('press').messages.at(-1)).toMatchObject({ state: 'read' });
  });
});

describe('in a call', () => {
  it('N2 the actor speaks first, and what hangs on the call happens the first time only', () => {
    const run = table({ effects: [raise('begun')] });
    call(run);
    expect(lines(run)).toEqual(['§call.open§']);
    hangUp(run);
    call(run);
    expect(lines(run)).toEqual(['§call.open§']);
    expect(run.find('signalRaised')).toHaveLength(1);
  });

  it('N2 one reads and marks; other acts are refused, also of the other roles of that person', () => {
    const run = table({}, { requests: [request({ id: 'req', by: ['ciso', 'press'] })] });
    run.lead({ act: 'regroup', seats: [['ciso', 'press'], ['law']] });
    call(run);
    expect(run.act('press', { act: 'read', message: 'in-open' })).toBeUndefined();
    expect(run.act('ciso', { act: 'board', op: 'add', column: 'unknown', text: 'w' })).toBeUndefined();
    expect(run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] })).toBe('occupied');
    expect(run.act('press', { act: 'note', to: 'all', text: 'w' })).toBe('occupied');
    expect(run.act('law', { act: 'note', to: 'all', text: 'w' })).toBeUndefined();
    expect([...new Set(run.view('ciso', 'press').affordances.map((item) => item.act))].sort()).toEqual([
      'ask',
      'board',
      'hangUp',
      'read',
    ]);
    hangUp(run);
    expect(run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] })).toBeUndefined();
  });

  it('N3 a topic costs its minutes of play, and nothing else is raised meanwhile', () => {
    const run = table();
    call(run);
    expect(ask(run, 't1')).toBeUndefined();
    expect(ask(run, 't2')).toBe('occupied');
    run.to(playTime(minutes(2) - 1));
    expect(run.find('topicAnswered')).toEqual([]);
    run.to(minutes(2));
    expect(run.find('topicAnswered')).toMatchObject([{ topic: 't1', works: true }]);
    expect(ask(run, 't1')).toBe('unknown-item');
  });

  it('N3 the budget is one over all hours: what it no longer covers cannot be raised', () => {
    const run = table();
    call(run);
    ask(run, 't1');
    wait(run, 2);
    hangUp(run);
    call(run, 'law');
    expect(run.view('law').calls).toMatchObject([{ minutes: 5, minutesLeft: 3 }]);
    expect(ask(run, 't2', undefined, 'law')).toBeUndefined();
    wait(run, 2);
    expect(ask(run, 't3', undefined, 'law')).toBe('unknown-item');
    expect(run.find('callEnded')).toMatchObject([{ how: 'hungUp' }, { how: 'closed' }]);
  });

  it('N3 a topic waits for its hour and its condition', () => {
    const topics = [
      { id: 't1' },
      { id: 't2', when: "asked('call', 't1')" },
      { id: 't3', from: table().plan.timeline.storyOf(minutes(10)) },
    ];
    const run = table({ topics, budget: 9 });
    call(run);
    expect(run.view('press').calls[0]?.topics.map((topic) => topic.title)).toEqual(['§call.t1.title§']);
    expect([ask(run, 't2'), ask(run, 't3')]).toEqual(['unknown-item', 'unknown-item']);
    ask(run, 't1');
    wait(run, 2);
    expect(ask(run, 't2')).toBeUndefined();
    wait(run, 8);
    expect(run.find('callEnded')).toHaveLength(1);
    expect(call(run)).toBeUndefined();
    expect(ask(run, 't3')).toBeUndefined();
  });

  it('N4 the answer comes at the end, with its facts and effects', () => {
    const run = table({ topics: [{ id: 't1', facts: ['f'], effects: [raise('answered')] }, { id: 't2' }] });
    call(run);
    ask(run, 't1');
    expect(lines(run)).toEqual(['§call.open§', '§call.t1.ask§']);
    expect([run.find('factLearned'), run.find('signalRaised')]).toEqual([[], []]);
    wait(run, 2);
    expect(lines(run).at(-1)).toBe('§call.t1.answer§');
    expect(run.find('factLearned')).toMatchObject([{ role: 'press', fact: 'f' }]);
    expect(run.find('signalRaised')).toMatchObject([{ signal: 'answered' }]);
  });

  it('N4 what is said is for the role in the call: another caller reads nothing of it', () => {
    const run = table({ topics: [{ id: 't1', facts: ['f'] }, { id: 't2' }] });
    call(run);
    ask(run, 't1');
    wait(run, 2);
    expect(run.view('law').calls).toMatchObject([{ state: 'active', mine: false, lines: [], topics: [] }]);
    hangUp(run);
    expect(run.view('law').calls).toMatchObject([{ state: 'available', lines: [] }]);
    call(run, 'law');
    expect(lines(run, 'law')).toEqual(['§call.open§']);
    expect(run.view('law').facts).toEqual([]);
  });

  it('N4 a wording that does not work costs the minutes and reveals nothing; the topic can be raised again', () => {
    const run = table({ topics: [starred, { id: 't2' }], budget: 6 });
    call(run);
    expect(ask(run, 'star')).toBe('incomplete');
    expect(ask(run, 't2', 'w1')).toBe('out-of-range');
    ask(run, 'star', 'w2');
    wait(run, 2);
    expect(lines(run).at(-1)).toBe('§call.star.vague§');
    expect([run.find('factLearned'), run.find('signalRaised')]).toEqual([[], []]);
    expect(run.view('press').calls).toMatchObject([{ minutesLeft: 4 }]);
    ask(run, 'star', 'w1');
    wait(run, 2);
    expect(lines(run).at(-1)).toBe('§call.star.answer§');
    expect(run.find('factLearned')).toMatchObject([{ role: 'press', fact: 'f' }]);
  });

  it('N4 the blocks of an answer are chosen when it comes, and stay', () => {
    const answer = {
      pick: 'one',
      blocks: [
        { id: 'late', key: 'call.t1.answer.late', when: "happened('s')" },
        { id: 'soon', key: 'call.t1.answer.soon' },
      ],
    };
    const run = table({ topics: [{ id: 't1', answer }, { id: 't2' }] });
    call(run);
    ask(run, 't1');
    wait(run, 2);
    run.lead({ act: 'record', spoken: { kind: 'signal', role: 'law', signal: 's', credit: 1 } });
    expect(lines(run).at(-1)).toBe('§call.t1.answer.soon§');
  });
});

describe('a question in own words', () => {
  const own = (run: TestTable) => run.act('press', { act: 'ask', conversation: 'call', topic: 'star', own: 'mine' });
  const started = (options: { readonly solo?: true } = {}): TestTable => {
    const run = tableOf(
      {
        facts: [fact({ id: 'f' }), fact({ id: 'g' })],
        signals: ['begun', 'answered', 's'].map((id) => signal({ id })),
        conversations: [conversation({ id: 'call', callers: ['press', 'law'], topics: [starred] as never })],
      },
      options,
    );
    call(run);
    return run;
  };

  it('N6 works when it is granted before its minutes are over', () => {
    const run = started();
    expect(run.lead({ act: 'grant', conversation: 'call' })).toBe('not-open');
    expect(own(run)).toBeUndefined();
    expect(lines(run)).toContain('mine');
    expect(run.board().calls[0]?.under).toMatchObject({ own: 'mine' });
    expect(run.lead({ act: 'grant', conversation: 'call' })).toBeUndefined();
    expect(run.lead({ act: 'grant', conversation: 'call' })).toBe('not-open');
    expect(run.find('topicAnswered')).toEqual([]);
    wait(run, 60);
    expect(run.find('topicAnswered')).toMatchObject([{ works: true }]);
    expect(run.state.knowledge['press' as never]?.['f' as never]).toBeDefined();
  });

  it('N6 reveals nothing when it is not granted, and costs the minutes', () => {
    const run = started();
    own(run);
    wait(run, 60);
    expect(run.find('topicAnswered')).toMatchObject([{ works: false }]);
    expect(run.state.knowledge['press' as never]?.['f' as never]).toBeUndefined();
    expect(run.state.calls['call' as never]?.spent).toBeGreaterThan(0);
    expect(run.lead({ act: 'grant', conversation: 'call' })).toBe('not-open');
    expect(run.lead({ act: 'grant', conversation: 'nothing' })).toBe('unknown-item');
  });

  it('N6 is refused beside a wording, on a plain topic, and without a facilitator', () => {
    const run = started();
    expect(run.act('press', { act: 'ask', conversation: 'call', topic: 'star', wording: 'w1', own: 'mine' })).toBe(
      'out-of-range',
    );
    expect(own(started({ solo: true }))).toBe('not-possible-now');
    const plain = table();
    call(plain);
    const topic = plain.plan.conversations[0]?.topics.find((item) => item.wordings.length === 0)?.id ?? '';
    expect(plain.act('press', { act: 'ask', conversation: 'call', topic, own: 'mine' })).toBe('out-of-range');
  });
});

describe('ending', () => {
  it('N5 hanging up loses the topic under way: no answer, no minutes', () => {
    const run = table({ topics: [{ id: 't1', facts: ['f'] }, { id: 't2' }] });
    call(run);
    ask(run, 't1');
    wait(run, 1);
    expect(hangUp(run, 'law')).toBe('unknown-item');
    expect(hangUp(run)).toBeUndefined();
    wait(run, 5);
    expect([run.find('topicAnswered'), run.find('factLearned')]).toEqual([[], []]);
    expect(run.view('press').calls).toMatchObject([{ state: 'available', minutesLeft: 5 }]);
    call(run);
    expect(ask(run, 't1')).toBeUndefined();
  });

  it('N5 where its part ends it is cut after the topic under way', () => {
    const run = table(
      {
        windows: [['D1 13:00', 'D2 10:00']],
        topics: [{ id: 't1', facts: ['f'] }, { id: 't2' }, { id: 't3' }],
        budget: 6,
      },
      {
        windows: [
          { from: 'D1 13:00', to: 'D1 15:00' },
          { from: 'D2 09:00', to: 'D2 10:00' },
        ],
      },
    );
    run.to('D1 14:59');
    call(run);
    ask(run, 't1');
    run.to('D1 15:00');
    expect(run.find('topicAnswered')).toMatchObject([{ at: minutes(120) }]);
    expect(run.find('callEnded')).toEqual([]);
    run.to('D2 09:00');
    expect(run.find('callEnded')).toMatchObject([{ how: 'cut' }]);
    expect(offered(run, 'press')).toBe(1);
  });

  it('N5 ENDEX ends every call, and none begins after it', () => {
    const run = table({}, { actors: [actor({ id: 'reporter' })], storylines: [storyline('st', [])] });
    call(run);
    run.lead({ act: 'endExercise' });
    expect(run.find('callEnded')).toMatchObject([{ how: 'cut' }]);
    const aloud = { kind: 'act', role: 'press', act: { act: 'call', conversation: 'call' } } as const;
    expect(run.lead({ act: 'record', spoken: aloud })).toBe('not-possible-now');
  });
});
