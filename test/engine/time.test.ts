import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import { advance } from '../../src/engine/advance.ts';
import { buildTimeline } from '../../src/engine/timeline.ts';
import type { Window } from '../../src/scenario/model/variant.ts';
import { fact, inject, scenarioOf, signal, storyline, story } from '../support/scenario-builder.ts';
import { minutes, tableOf } from '../support/table.ts';

const window = (move: string, from: string, to: string, pace = 10): Window =>
  ({ move, from: story(from), to: story(to), pace }) as Window;

describe('the map between story and play', () => {
  const timeline = buildTimeline({
    windows: [
      window('m1', 'D1 13:00', 'D1 14:00'),
      window('m1', 'D1 14:00', 'D1 15:00', 20),
      window('m2', 'D2 09:00', 'D2 10:00'),
    ],
  });

  it('T1 an instant that is played has one play time, one that is not has none', () => {
    expect(timeline.playOf(story('D1 13:00'))).toBe(0);
    expect(timeline.playOf(story('D1 14:30'))).toBe(minutes(90));
    expect(timeline.playOf(story('D1 12:59'))).toBeUndefined();
    expect(timeline.playOf(story('D1 18:00'))).toBeUndefined();
    expect(timeline.playOf(story('D2 10:01'))).toBeUndefined();
    expect(timeline.playFrom(story('D1 18:00'))).toBe(minutes(120) + 1);
    expect(timeline.playFrom(story('D1 12:00'))).toBe(0);
    expect(timeline.playFrom(story('D3 12:00'))).toBe(timeline.end + 1);
  });

  it('T1 play and story are each other back at every moment of every window', () => {
    for (const at of ['D1 13:00', 'D1 13:59', 'D1 14:00', 'D1 15:00', 'D2 09:00', 'D2 10:00']) {
      const play = timeline.playOf(story(at));
      expect(play).toBeDefined();
      expect(timeline.storyOf(play ?? playTime(0))).toBe(story(at));
    }
  });

  it('T3 one play millisecond parts the end of a part from the start of the next, and none where the story goes on', () => {
    expect(timeline.boundaries).toEqual([minutes(120)]);
    expect(timeline.windows.map((item) => [item.playFrom, item.playTo])).toEqual([
      [0, minutes(60)],
      [minutes(60), minutes(120)],
      [minutes(120) + 1, minutes(180) + 1],
    ]);
    expect(timeline.storyOf(playTime(minutes(120)))).toBe(story('D1 15:00'));
    expect(timeline.storyOf(playTime(minutes(120) + 1))).toBe(story('D2 09:00'));
  });

  it('T8 the authored pace is that of the window', () => {
    expect(timeline.paceAt(minutes(30))).toBe(10);
    expect(timeline.paceAt(minutes(90))).toBe(20);
    expect(timeline.paceAt(playTime(minutes(120) + 1))).toBe(10);
  });
});

describe('advancing', () => {
  const scenario = scenarioOf({
    injects: [
      inject({ id: 'in-a', at: 'D1 13:10' }),
      inject({ id: 'in-b', after: 'in-a', delay: minutes(5) }),
      inject({ id: 'in-c', at: 'D1 13:15' }),
      inject({ id: 'in-d', after: 'in-b', delay: 0 }),
    ],
  });

  it('T2 two strides give what one gives, and each timer fires at its own time', () => {
    const one = tableOf(scenario);
    one.to('D1 14:00');
    for (const stop of ['D1 13:05', 'D1 13:10', 'D1 13:14', 'D1 13:15', 'D1 13:59']) {
      const two = tableOf(scenario);
      two.to(stop);
      two.to('D1 14:00');
      expect(two.state).toEqual(one.state);
      expect(two.events).toEqual(one.events);
    }
    expect(one.find('injectReleased').map((event) => [event.inject, event.at])).toEqual([
      ['in-a', minutes(10)],
      ['in-c', minutes(15)],
      ['in-b', minutes(15)],
      ['in-d', minutes(15)],
    ]);
  });

  it('T2 a millisecond before its time a timer has not fired', () => {
    const table = tableOf(scenario);
    table.to(playTime(minutes(10) - 1));
    expect(table.find('injectReleased')).toEqual([]);
    table.to(minutes(10));
    expect(table.find('injectReleased').map((event) => event.inject)).toEqual(['in-a']);
  });

  it('T5 at one instant timers come in order of definition, then inputs', () => {
    const table = tableOf({
      injects: [inject({ id: 'in-2', at: 'D1 13:10' }), inject({ id: 'in-1', at: 'D1 13:10' })],
      storylines: [storyline('st', [{ from: 'a', at: 'D1 13:10', to: 'b' }])],
    });
    table.at('D1 13:10', { by: { kind: 'facilitator' }, do: { act: 'pause' } });
    expect(table.types().slice(2)).toEqual(['injectReleased', 'injectReleased', 'storylineMoved', 'exercisePaused']);
    expect(table.find('injectReleased').map((event) => event.inject)).toEqual(['in-2', 'in-1']);
  });

  it('T6 an `at` is looked at once, at that instant', () => {
    const table = tableOf({
      injects: [
        inject({ id: 'in-open', at: 'D1 13:00' }),
        inject({ id: 'in-if', at: 'D1 13:10', if: "happened('s')" }),
      ],
      signals: [signal({ id: 's' })],
      storylines: [storyline('st', [{ from: 'a', at: 'D1 13:10', if: "happened('s')", to: 'b' }])],
    });
    table.to('D1 13:11');
    table.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: 's', credit: 1 } });
    table.to('D1 14:00');
    expect(table.find('injectNotReleased').map((event) => [event.inject, event.why, event.at])).toEqual([
      ['in-if', 'conditionFailed', minutes(10)],
    ]);
    expect(table.state.charts).toEqual(['a']);
  });
});

describe('parts', () => {
  const windows = [
    { move: 'm1', from: 'D1 13:00', to: 'D1 14:00' },
    { move: 'm2', from: 'D1 14:00', to: 'D1 15:00' },
    { move: 'm3', from: 'D2 09:00', to: 'D2 10:00' },
  ];
  const scenario = scenarioOf({
    windows,
    facts: [fact({ id: 'f-night' })],
    values: [{ id: 'v', start: 2 }],
    injects: [
      inject({ id: 'in-last', at: 'D1 14:00' }),
      inject({ id: 'in-first', move: 'm2', at: 'D1 14:00' }),
      inject({ id: 'in-jumped', at: 'D1 20:00' }),
      inject({ id: 'in-card' }),
    ],
    storylines: [
      storyline('st', [
        { from: 'a', to: 'b', on: 's' },
        { from: 'b', delay: minutes(30), to: 'c' },
      ]),
    ],
    variant: {
      bridges: [
        {
          id: 'night',
          from: story('D1 15:00'),
          to: story('D2 09:00'),
          covers: [],
          injects: ['in-card'],
          states: [{ storyline: 'st', state: 'b', when: "state('st') == 'a'" }],
          effects: [{ kind: 'value', value: 'v', op: 'add', amount: 1 }],
          facts: [{ role: 'press', fact: 'f-night' }],
        },
      ],
    },
  });

  it('T3 what is due at the end of a move comes before what is due at the start of the next', () => {
    const table = tableOf(scenario);
    table.to(minutes(60));
    expect(table.find('injectReleased').map((event) => event.inject)).toEqual(['in-last']);
    expect(table.find('moveEntered').map((event) => event.move)).toEqual(['m1']);
    table.to(playTime(minutes(60) + 1));
    expect(table.types().slice(-3)).toEqual(['moveEnded', 'moveEntered', 'injectReleased']);
    expect(table.find('injectReleased').map((event) => event.inject)).toEqual(['in-last', 'in-first']);
  });

  it('T3 across a jump the bridge says what holds, and what fell into it does not come', () => {
    const table = tableOf(scenario);
    table.to('D2 09:00');
    expect(table.state.charts).toEqual(['b']);
    expect(table.state.values).toEqual({ v: 3 });
    expect(table.state.knowledge).toMatchObject({
      ciso: {},
      press: { 'f-night': { way: 'bridge', from: 'night' } },
      law: {},
    });
    expect(table.state.knowledge['ciso' as never]).toEqual({});
    expect(table.state.injects).toMatchObject({ 'in-card': { status: 'released' } });
    expect(table.state.injects).not.toHaveProperty('in-jumped');
  });

  it('T3 a state that a bridge puts in force begins its delays there', () => {
    const table = tableOf(scenario);
    table.to('D2 09:29');
    expect(table.state.charts).toEqual(['b']);
    table.to('D2 09:30');
    expect(table.state.charts).toEqual(['c']);
  });

  it('T3 after the last window the exercise ends, after all that is due then', () => {
    const table = tableOf({ injects: [inject({ id: 'in-end', at: 'D1 15:00' })] });
    table.to(playTime(minutes(999)));
    expect(table.types().slice(-3)).toEqual(['injectReleased', 'moveEnded', 'exerciseEnded']);
    expect(table.state.now).toBe(minutes(120));
    expect(table.state.phase).toBe('hotWash');
  });
});

describe('the life of an exercise', () => {
  it('T4 time stands still in the lobby, in a pause, after the emergency and after ENDEX', () => {
    const table = tableOf({ injects: [inject({ id: 'in-a', at: 'D1 13:10' })] }, { lobby: true });
    const stands = (): void => {
      const before = table.state;
      expect(advance(table.plan, before, playTime(before.now + minutes(60)))).toEqual({ state: before, events: [] });
    };
    stands();
    expect(table.lead({ act: 'pause' })).toBe('not-possible-now');
    expect(table.lead({ act: 'start' })).toBeUndefined();
    expect(table.lead({ act: 'start' })).toBe('not-possible-now');
    expect(table.lead({ act: 'pause', reason: 'gap' })).toBeUndefined();
    expect(table.state.pauseReason).toBe('gap');
    stands();
    expect(table.lead({ act: 'resume' })).toBeUndefined();
    expect(table.state.pauseReason).toBeUndefined();
    expect(table.lead({ act: 'emergencyStop' })).toBeUndefined();
    expect(table.state.phase).toBe('stopped');
    stands();
    expect(table.lead({ act: 'resume' })).toBeUndefined();
    expect(table.state.phase).toBe('paused');
    expect(table.lead({ act: 'endExercise' })).toBeUndefined();
    expect(table.state.phase).toBe('hotWash');
    stands();
    expect(table.lead({ act: 'close' })).toBeUndefined();
    expect(table.lead({ act: 'emergencyStop' })).toBe('not-possible-now');
  });

  it('T4 in a pause the facilitator can do everything', () => {
    const table = tableOf({ injects: [inject({ id: 'in-a', at: 'D1 13:10', to: ['ciso'] as never })] });
    table.lead({ act: 'pause' });
    expect(table.lead({ act: 'release', inject: 'in-a' })).toBeUndefined();
    expect(table.lead({ act: 'improvise', from: 'reporter', to: 'all', channel: 'mail', text: 'x' })).toBeUndefined();
    expect(
      table.lead({ act: 'record', spoken: { kind: 'act', role: 'ciso', act: { act: 'note', to: 'all', text: 'x' } } }),
    ).toBeUndefined();
    expect(table.state.now).toBe(0);
  });

  const twoParts = {
    windows: [
      { move: 'm1', from: 'D1 13:00', to: 'D1 14:00' },
      { move: 'm2', from: 'D1 14:00', to: 'D1 15:00' },
    ],
    signals: [signal({ id: 's' })],
    injects: [
      inject({ id: 'in-own', at: 'D1 13:30' }),
      inject({ id: 'in-sent' }),
      inject({ id: 'in-next', move: 'm2', at: 'D1 14:00' }),
    ],
    storylines: [
      storyline('st', [
        { from: 'a', at: 'D1 13:40', to: 'b', effects: [{ kind: 'send', inject: 'in-sent', time: {} }] },
      ]),
    ],
  };

  it('T7 ending a part cuts off its injects, moves everything else as written and stops before the next', () => {
    const table = tableOf(twoParts);
    expect(table.lead({ act: 'endMove' })).toBeUndefined();
    expect(table.state.now).toBe(minutes(60));
    expect(table.state.phase).toBe('running');
    expect(table.state.charts).toEqual(['b']);
    expect(table.find('injectReleased')).toEqual([]);
    expect(table.find('injectNotReleased').map((event) => [event.inject, event.why])).toEqual([
      ['in-own', 'cutOff'],
      ['in-sent', 'cutOff'],
    ]);
    table.to(playTime(minutes(60) + 1));
    expect(table.find('injectReleased').map((event) => event.inject)).toEqual(['in-next']);
  });

  it('T7 a pause stays a pause, and ending the last part is ENDEX', () => {
    const table = tableOf(twoParts);
    table.lead({ act: 'pause' });
    table.lead({ act: 'endMove' });
    expect(table.state.phase).toBe('paused');
    table.lead({ act: 'resume' });
    table.to(playTime(minutes(60) + 1));
    table.lead({ act: 'endMove' });
    expect(table.state.phase).toBe('hotWash');
    expect(table.lead({ act: 'endMove' })).toBe('not-possible-now');
  });
});
