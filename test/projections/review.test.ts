import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/analysis/weighted-index.ts';
import type { TextRef } from '../../src/engine/command.ts';
import type { ViewContext } from '../../src/projections/context.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { diffusionOf } from '../../src/projections/review/diffusion.ts';
import { reviewView } from '../../src/projections/review-view.ts';
import { weightedMean } from '../../src/projections/score.ts';
import type { ReviewView, WhyRow } from '../../src/projections/views/review-view.ts';
import {
  claim,
  decision,
  expectation,
  fact,
  inject,
  obligation,
  product,
  request,
  role,
  signal,
  story,
  type Parts,
} from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const parts: Parts = {
  roles: [role({ id: 'ciso', startFacts: ['g'] as never }), role({ id: 'press' }), role({ id: 'law' })],
  facts: ['f', 'g', 'denied'].map((id) => fact({ id })),
  signals: ['s', 't'].map((id) => signal({ id })),
  injects: [
    inject({ id: 'in-open', at: 'D1 13:00', to: ['press'] as never, facts: ['f'] as never }),
    inject({ id: 'in-all', at: 'D1 13:00', facts: ['denied'] as never }),
    inject({ id: 'in-later', at: 'D1 14:30' }),
  ],
  claims: [claim({ id: 'cl', needs: [['f']] as never, overclaimDenies: ['denied'] as never })],
  products: [
    product({
      id: 'prod',
      fields: [
        { id: 'core', label: 'prod.core.label', required: true, kind: 'text' },
        { id: 'said', label: 'prod.said.label', required: false, kind: 'claims', claims: ['cl'] },
      ] as never,
      elements: ['p1', 'p2'],
    }),
  ],
  requests: [request({ id: 'req' })],
  decisions: [
    decision({ id: 'dec', options: [{ id: 'a' }, { id: 'b', ratings: { dim: 3 } as never }] }),
    decision({ id: 'dec-own', options: [{ id: 'a' }, { id: 'b' }] }),
    decision({ id: 'dec-later', opens: { inject: 'in-later' } as never }),
  ],
  expectations: [
    expectation({ id: 'exp' }),
    expectation({ id: 'exp-2', evidence: { kind: 'all', signals: ['t'] } as never, critical: true }),
    expectation({ id: 'exp-later', opens: 'in-later' as never }),
  ],
  caps: [
    {
      id: 'cap',
      objective: 'obj',
      text: 'cap.text',
      levels: [
        { when: "happened('s')", atMost: 'S' },
        { when: "happened('s') && !happened('t')", atMost: 'M' },
      ],
    } as never,
    {
      id: 'cap-not',
      objective: 'obj',
      text: 'cap-not.text',
      levels: [{ when: "happened('t')", atMost: 'U' }],
    } as never,
  ],
};

/** Every event as its own record, so that a position names one event. */
const look = (run: TestTable): ReviewView => {
  const context: ViewContext = {
    plan: run.plan,
    state: run.state,
    language: 'nl',
    texts: { get: (ref: TextRef) => String(ref) } as ViewContext['texts'],
    handles: createHandles(run.plan, 'seed'),
    drafts: new Map(),
    takenSeats: new Set(),
  };
  return reviewView(
    context,
    run.events.map((event, seq) => ({ seq, event })),
  );
};
const raise = (run: TestTable, name: string) =>
  run.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: name, credit: 1 } });
const decide = (run: TestTable, id: string, choice: object) =>
  run.act('ciso', { act: 'decide', decision: id, why: 'w', ...choice } as never);
const send = (run: TestTable, text: string, sentence: string, links: readonly string[] = []) =>
  run.act('press', {
    act: 'product',
    product: 'prod',
    fields: { core: { text }, said: { sentences: [{ sentence, links }] } },
    elements: ['p2'],
  });

describe('the letter of an objective', () => {
  it('R1 comes with the strictest level of each cap that holds, and the critical tasks that are open', () => {
    const run = tableOf(parts);
    decide(run, 'dec', { option: 'b' });
    raise(run, 's');
    const [objective] = look(run).objectives;
    // Ratings 1, credits 1 and 0: 0.75 is an S, which the cap makes an M.
    expect(objective).toMatchObject({
      index: 0.75,
      letter: 'M',
      band: '§obj.M§',
      caps: [{ id: 'cap', text: '§cap.text§', atMost: 'M' }],
      openCritical: [{ id: 'exp-2', text: '§exp-2.text§' }],
    });
  });

  it('R1 with fewer than two expectations there is none, and it is listed', () => {
    const run = tableOf({ ...parts, expectations: [expectation({ id: 'exp' })] });
    decide(run, 'dec', { option: 'b' });
    const view = look(run);
    expect(view.objectives[0]).not.toHaveProperty('letter');
    expect(view.objectives[0]?.why.map((row) => row.part)).toEqual([undefined, undefined]);
    expect(view.unscored).toContainEqual({
      kind: 'objective',
      id: 'obj',
      title: '§obj.title§',
      why: 'notObserved',
    });
  });
});

describe('why', () => {
  const sum = (rows: readonly WhyRow[]): number => rows.reduce((total, row) => total + (row.part ?? 0) * row.value, 0);

  it('R2 its rows give back the index, each with the record behind it', () => {
    const run = tableOf(parts);
    decide(run, 'dec', { option: 'b' });
    raise(run, 's');
    const view = look(run);
    for (const found of [view.objectives[0], view.dimensions[0]]) {
      expect(sum(found?.why ?? [])).toBeCloseTo(found?.index ?? -1, 12);
      expect(found?.why).toMatchObject([
        { kind: 'decision', title: '§dec.title§', rating: 3, value: 1, part: 0.5 },
        { kind: 'expectation', id: 'exp', value: 1, part: 0.25, spoken: true },
        { kind: 'expectation', id: 'exp-2', value: 0, part: 0.25, critical: true },
      ]);
      expect(found?.why.map((row) => (row.seq === undefined ? undefined : run.events[row.seq]?.type))).toEqual([
        'decisionTaken',
        'expectationMet',
        undefined,
      ]);
    }
  });

  it('R2 the weighted mean is that of the analysis, and leaves out what nothing bears on', () => {
    const run = tableOf(parts);
    decide(run, 'dec', { option: 'b' });
    raise(run, 's');
    expect(look(run).weighted).toBeCloseTo(profileOf(run.plan, run.state).total, 12);
    expect(weightedMean([{ index: 1, weight: 30 }, { index: 0, weight: 10 }, { weight: 60 }])).toBe(0.75);
    expect(weightedMean([{ weight: 60 }])).toBeUndefined();
  });

  it('R3 what stands in no index is listed with its reason', () => {
    const run = tableOf(parts);
    decide(run, 'dec-own', { own: 'something else' });
    const rows = look(run).unscored.map((row) => [row.id, row.why]);
    expect(rows).toContainEqual(['dec', 'notTaken']);
    expect(rows).toContainEqual(['dec-own', 'ownOption']);
    expect(rows).toContainEqual(['dec-later', 'notOpened']);
    expect(rows).toContainEqual(['exp-later', 'notOpened']);
    expect(rows.some(([id]) => id === 'exp' || id === 'obj')).toBe(false);
  });
});

describe('what went outside', () => {
  it('R4 each sentence has its verdict, its text, its sender and the support that the team gave it', () => {
    const run = tableOf(parts);
    run.act('press', { act: 'board', op: 'add', column: 'known', text: 'we saw it' });
    const card = run.state.cards[0]?.id ?? '';
    send(run, 'one', 'cl', [card, 'in-open']);
    send(run, 'two', 'over:cl', [card]);
    run.act('press', { act: 'board', op: 'remove', card });
    const { said } = look(run);
    expect(said).toMatchObject([
      { sentence: '§cl.text§', in: '§prod.title§', to: '§prod.to§', status: 'supported', overclaim: false },
      { sentence: '§cl.overclaim§', by: { id: 'press' }, status: 'contradicted', overclaim: true },
    ]);
    // The card is gone from the board; that it was linked stays.
    expect(said[0]?.support).toEqual([
      { kind: 'card', text: '' },
      { kind: 'message', text: '§in-open.subject§' },
    ]);
    expect(said.map((row) => run.events[row.seq ?? -1])).toMatchObject([
      { type: 'claimMade', overclaim: false },
      { type: 'claimMade', overclaim: true },
    ]);
  });

  it('S6 every sending stands whole, in the order in which it went, each with its own record', () => {
    const run = tableOf(parts);
    send(run, 'one', 'cl');
    run.to('D1 13:05');
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'], text: 'please' });
    run.to('D1 13:10');
    send(run, 'two', 'over:cl');
    const { sent } = look(run);
    expect(sent.map((item) => [item.id, item.by.id])).toEqual([
      ['prod/0', 'press'],
      ['req/0', 'ciso'],
      ['prod/1', 'press'],
    ]);
    expect(sent[0]).toMatchObject({
      title: '§prod.title§',
      fields: [
        { label: '§prod.core.label§', text: 'one', sentences: [] },
        { label: '§prod.said.label§', text: '', sentences: ['§cl.text§'] },
      ],
      elements: ['§prod.p2.text§'],
      spoken: false,
    });
    expect(sent[1]).toMatchObject({ fields: [{ text: 'please' }], elements: ['§req.e1.text§'] });
    expect(sent.map((item) => run.events[item.seq ?? -1]?.type)).toEqual(['productSent', 'requestSent', 'productSent']);
    expect(new Set(sent.map((item) => item.seq)).size).toBe(3);
  });
});

describe('obligations', () => {
  const soon = { starts: story('D1 13:00') as never, due: story('D1 13:10') as never, met: ['s'] as never };

  it('O2 the hour of a clock is told as gone by, where a duty is missed', () => {
    const duties = [
      obligation({ id: 'duty', ...soon }),
      obligation({ id: 'clock', type: 'clock', owner: 'press' as never, ...soon }),
    ];
    const states = (run: TestTable) => look(run).obligations.map(({ state }) => state);
    const run = tableOf({ ...parts, obligations: duties });
    expect(states(run)).toEqual(['running', 'running']);
    run.to('D1 13:11');
    expect(states(run)).toEqual(['breached', 'passed']);
    const kept = tableOf({ ...parts, obligations: duties });
    raise(kept, 's');
    kept.to('D1 13:11');
    expect(states(kept)).toEqual(['met', 'met']);
  });

  it('O2 an event has come with its hour or with its signal, and is then no deadline on any screen', () => {
    const event = [obligation({ id: 'event', type: 'clock', ...soon })];
    const seen = (run: TestTable) => ({
      console: run.board().obligations.map(({ state }) => state),
      seat: run.view('ciso').obligations.map(({ state }) => state),
      deadlines: run.view('ciso').deadlines.filter(({ kind }) => kind === 'obligation').length,
      stage: run.stage().deadlines.length,
      review: look(run).obligations.map(({ state }) => state),
    });
    const passed = { console: ['passed'], seat: ['passed'], deadlines: 0, stage: 0, review: ['passed'] };
    const told = { signals: [signal({ id: 's' })], obligations: event };
    const run = tableOf(told);
    expect(seen(run)).toMatchObject({ console: ['running'], seat: ['running'], deadlines: 1, stage: 1 });
    run.to('D1 13:09');
    expect(seen(run).stage).toBe(1);
    run.to('D1 13:10');
    expect(seen(run)).toEqual(passed);
    const sooner = tableOf(told);
    raise(sooner, 's');
    expect(seen(sooner)).toEqual(passed);
  });
});

describe('beside the index', () => {
  it('S5 diffusion counts what one alone held and the team passed on, not what the script gave to others', () => {
    const run = tableOf(parts);
    // `f` is with press, `g` with ciso; `denied` came to all at once.
    expect(diffusionOf(run.plan, run.state)).toEqual({ facts: 2, shared: 0 });
    run.act('press', { act: 'share', item: { kind: 'fact', fact: 'f' }, to: ['law'] });
    expect(diffusionOf(run.plan, run.state)).toEqual({ facts: 2, shared: 1 });
    run.act('ciso', { act: 'board', op: 'add', column: 'known', fact: 'g' });
    expect(look(run).diffusion).toEqual({ facts: 2, shared: 2 });
  });

  it('S5 with all roles at one person there is nothing to pass on', () => {
    const run = tableOf(parts, { people: 1 });
    expect(diffusionOf(run.plan, run.state)).toEqual({ facts: 0, shared: 0 });
  });

  it('S5 alternatives count over the decisions that came up', () => {
    const run = tableOf(parts);
    expect(run.act('ciso', { act: 'alternative', decision: 'dec', text: 'wait' })).toBeUndefined();
    expect(run.act('ciso', { act: 'alternative', decision: 'dec', text: 'go' })).toBeUndefined();
    expect(look(run).alternatives).toEqual({ count: 2, decisions: 1, of: 2 });
  });
});
