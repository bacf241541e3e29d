import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { nextPhase, lifecycleConfig } from '../../src/chart/lifecycle.ts';
import { compileChart, delaysOf, moveChart, POKE, startChart } from '../../src/chart/storyline-chart.ts';
import { openWorld } from '../../src/engine/world.ts';
import { storyline, signal } from '../support/scenario-builder.ts';
import { minutes, tableOf } from '../support/table.ts';

const parts = {
  signals: [signal({ id: 's' })],
  values: [{ id: 'v', start: 2 }],
  storylines: [
    storyline('st', [
      { from: 'a', on: 's', to: 'b' },
      { from: 'b', delay: minutes(10), to: 'c' },
      { from: 'b', at: 'D1 13:30', if: "value('v') == 2", to: 'a' },
      { from: 'c', when: "value('v') >= 3 && flag('told')", if: "happened('s')", to: 'a' },
    ]),
  ],
  flags: ['told'],
};
const run = tableOf(parts);
const { reader } = openWorld(run.plan, run.state);
const chart = compileChart(run.scenario.storylines[0] as never);

describe('a storyline as a statechart', () => {
  it('is JSON with named guards and actions only, that XState itself takes', () => {
    expect(JSON.parse(JSON.stringify(chart.config))).toEqual(chart.config);
    expect(createMachine(chart.config as never).id).toBe('st');
    expect(chart.config.states['c']?.always).toEqual([
      {
        target: 'a',
        guard: { type: 'condition', params: { transition: 'c->a#3' } },
        actions: [{ type: 'effects', params: { transition: 'c->a#3' } }],
      },
    ]);
  });

  it('says what it listens to: signals, instants, and what its immediate conditions mention', () => {
    expect(chart.signals).toEqual(['s']);
    expect(chart.instants).toHaveLength(1);
    expect([...chart.watches].toSorted()).toEqual(['flag:told', 'signal:s', 'value:v']);
  });

  it('gives position, what was taken, and delays as data', () => {
    expect(startChart(chart, reader)).toEqual({ position: 'a', taken: [], timers: [] });
    const id = `xstate.after.${minutes(10)}.st.b`;
    expect(moveChart(chart, 'a', 's', reader)).toEqual({
      position: 'b',
      taken: ['a->b#0'],
      timers: [{ op: 'set', id, event: id, delay: minutes(10) }],
    });
    expect(moveChart(chart, 'b', id, reader)).toMatchObject({
      position: 'c',
      taken: ['b->c#1'],
      timers: [{ op: 'cancel', id }],
    });
    expect(moveChart(chart, 'a', 'nothing', reader)).toBeUndefined();
    expect(moveChart(chart, 'c', POKE, reader)).toBeUndefined();
  });

  it('names the delays of a state entered from outside as XState names them', () => {
    expect(delaysOf(chart, 'b')).toEqual(moveChart(chart, 'a', 's', reader)?.timers);
    expect(delaysOf(chart, 'a')).toEqual([]);
  });

  it('throws when it does not come to rest', () => {
    const circle = compileChart(
      storyline('st', [
        { from: 'a', when: "value('v') == 2", to: 'b' },
        { from: 'b', when: "value('v') == 2", to: 'a' },
      ]),
    );
    expect(() => startChart(circle, reader)).toThrow();
    expect(() => moveChart(circle, 'a', POKE, reader)).toThrow();
  });
});

describe('the life of an exercise', () => {
  it('is a chart as well, and what does nothing says so', () => {
    expect(JSON.parse(JSON.stringify(lifecycleConfig))).toEqual(lifecycleConfig);
    expect(nextPhase('lobby', 'start')).toBe('running');
    expect(nextPhase('lobby', 'resume')).toBeUndefined();
    expect(nextPhase('running', 'emergency')).toBe('stopped');
    expect(nextPhase('stopped', 'resume')).toBe('paused');
    expect(nextPhase('closed', 'emergency')).toBeUndefined();
  });
});
