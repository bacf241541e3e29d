import { describe, expect, it } from 'vitest';
import { expectationRow } from '../../src/projections/facilitator/measures.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { suggest } from '../../src/projections/letters.ts';
import { reviewView } from '../../src/projections/review-view.ts';
import { objectiveIndex } from '../../src/projections/score.ts';
import { expectation, signal, story } from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

/** All until 14:00, nothing after 14:30, but for `exp-soon`, which is over at 13:30. */
const table = (more: object = {}): TestTable =>
  tableOf({
    signals: ['s', 't', 'u'].map((id) => signal({ id })),
    expectations: [
      expectation({ id: 'exp-soon', full: story('D1 13:30'), zero: story('D1 13:30') }),
      expectation({ id: 'exp-later', critical: true, evidence: { kind: 'all', signals: ['t'] } as never }),
      expectation({ id: 'exp-done', evidence: { kind: 'all', signals: ['u'] } as never }),
      expectation({ id: 'exp-holds', evidence: { kind: 'holds', when: "!happened('s')" } as never }),
    ],
    ...more,
  });
const raise = (run: TestTable, name: string, credit = 1) =>
  run.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: name, credit } });
const look = ({ plan, state }: TestTable) => ({
  plan,
  state,
  language: 'en' as const,
  texts: new Map(),
  handles: createHandles(plan, 'seed'),
  drafts: new Map(),
  takenSeats: new Set<number>(),
});
const states = (run: TestTable) =>
  Object.fromEntries(run.plan.expectations.map((item) => [item.id, expectationRow(look(run), item).state]));
const index = (run: TestTable) => objectiveIndex(run.plan, run.state, 'obj');

describe('an exercise that is ended early', () => {
  it('S7 what there was still time for was not played, what was over is missed, what was done counts', () => {
    const run = table();
    raise(run, 'u', 0.5);
    run.to('D1 13:40');
    expect(states(run)).toEqual({
      'exp-soon': 'missed',
      'exp-later': 'open',
      'exp-done': 'partly',
      'exp-holds': 'open',
    });
    expect(index(run)).toMatchObject({ index: 0.125, expectations: 4 });
    run.lead({ act: 'endExercise' });
    expect(states(run)).toEqual({
      'exp-soon': 'missed',
      'exp-later': 'notPlayed',
      'exp-done': 'partly',
      'exp-holds': 'notPlayed',
    });
    expect(index(run)).toMatchObject({ index: 0.25, expectations: 2 });
    expect(suggest(run.plan, run.state, 'obj').openCritical).toEqual([]);
  });

  it('S7 between its two hours it could still earn something, so it was not played either', () => {
    const run = table();
    run.to('D1 14:29');
    run.lead({ act: 'endExercise' });
    expect(states(run)['exp-later']).toBe('notPlayed');
    // Looked at once, at its first hour.
    expect(states(run)['exp-holds']).toBe('met');
  });

  it('S7 played to its end nothing is left unplayed: what is still open then is missed', () => {
    const run = table({
      expectations: [expectation({ id: 'exp' }), expectation({ id: 'exp-over', zero: story('D1 15:30') })],
    });
    run.to(run.plan.timeline.end);
    expect(run.state.phase).toBe('hotWash');
    expect(states(run)).toEqual({ exp: 'missed', 'exp-over': 'missed' });
    expect(index(run)).toMatchObject({ index: 0, expectations: 2 });
    const cut = table();
    while (cut.state.phase === 'running') cut.lead({ act: 'endMove' });
    expect(Object.values(states(cut))).not.toContain('notPlayed');
  });

  it('S7 with fewer than two that were played an objective is not observed', () => {
    const run = table();
    run.to('D1 13:40');
    run.lead({ act: 'endExercise' });
    expect(index(run)).toEqual({ decisions: 0, expectations: 1 });
    expect(suggest(run.plan, run.state, 'obj')).not.toHaveProperty('letter');
  });

  it('S7 what staff record after ENDEX outweighs it, either way', () => {
    const run = table();
    run.to('D1 13:40');
    run.lead({ act: 'endExercise' });
    raise(run, 't');
    expect(states(run)['exp-later']).toBe('met');
    run.lead({ act: 'record', spoken: { kind: 'expectation', role: 'ciso', expectation: 'exp-holds', met: false } });
    expect(states(run)['exp-holds']).toBe('missed');
    expect(index(run)).toMatchObject({ expectations: 3 });
  });

  it('S7 a real emergency leaves it unplayed, and open again when the exercise goes on', () => {
    const run = table();
    run.to('D1 13:40');
    run.lead({ act: 'emergencyStop' });
    expect(states(run)['exp-later']).toBe('notPlayed');
    run.lead({ act: 'resume' });
    expect(states(run)['exp-later']).toBe('open');
  });

  it('S7 a cap that its evidence might have lifted does not hold, one that nothing lifts does', () => {
    const level = (id: string, when: string) => ({ id, objective: 'obj', text: '', levels: [{ when, atMost: 'M' }] });
    const caps = [
      level('cap-undone', "!happened('t')"),
      level('cap-over', "!happened('s')"),
      level('cap-said', "happened('u')"),
    ] as never;
    const held = (run: TestTable) => suggest(run.plan, run.state, 'obj').caps.map(({ cap }) => cap.id);
    const run = table({ caps });
    raise(run, 'u');
    run.to('D1 13:40');
    expect(held(run)).toEqual(['cap-undone', 'cap-over', 'cap-said']);
    run.lead({ act: 'endExercise' });
    expect(held(run)).toEqual(['cap-over', 'cap-said']);
  });

  it('S7 the page after the exercise names it: in the list, among what does not count, and with ENDEX on the timeline', () => {
    const run = table();
    run.to('D1 13:40');
    run.lead({ act: 'endExercise' });
    const history = run.events.map((event, seq) => ({ seq, event }));
    const view = reviewView(look(run), history);
    expect(view.unscored.filter(({ kind }) => kind === 'expectation').map(({ id, why }) => [id, why])).toEqual([
      ['exp-later', 'notPlayed'],
      ['exp-done', 'notPlayed'],
      ['exp-holds', 'notPlayed'],
    ]);
    expect(view.objectives[0]?.why.map(({ id }) => id)).toEqual(['exp-soon']);
    const stopped = table();
    stopped.to('D1 13:40');
    stopped.lead({ act: 'emergencyStop' });
    const told = reviewView(
      look(stopped),
      stopped.events.map((event, seq) => ({ seq, event })),
    ).timeline.at(-1);
    expect([told?.title, told?.detail.slice(0, 10)]).toEqual(['Real emergency: stopped', 'Not played']);
    const endex = view.timeline.find(({ title }) => title === 'ENDEX');
    expect(endex?.detail).toMatch(/^Not played: [^;]+;[^;]+;[^;]+$/);
  });
});
