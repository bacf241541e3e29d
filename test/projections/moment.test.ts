import { describe, expect, it } from 'vitest';
import type { TextRef } from '../../src/engine/command.ts';
import type { ViewContext } from '../../src/projections/context.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { momentView } from '../../src/projections/review/moment.ts';
import { timelineOf } from '../../src/projections/review/timeline.ts';
import {
  decision,
  expectation,
  fact,
  inject,
  request,
  role,
  signal,
  story,
  type Parts,
} from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const parts: Parts = {
  roles: [role({ id: 'ciso', startFacts: ['own'] as never }), role({ id: 'press' })],
  facts: [
    fact({ id: 'own' }),
    fact({ id: 'mail' }),
    fact({ id: 'asked' }),
    fact({ id: 'later', knownFrom: story('D1 14:00'), supersedes: ['mail'] as never }),
  ],
  signals: [signal({ id: 's' })],
  injects: [
    inject({ id: 'in-open', at: 'D1 13:00' }),
    inject({ id: 'in-mail', at: 'D1 13:10', to: ['press'] as never, facts: ['mail'] as never }),
  ],
  requests: [request({ id: 'req', effects: [{ kind: 'raise', signal: 's', credit: 1 }] as never })],
  decisions: [
    decision({
      id: 'dec',
      options: [{ id: 'a' }, { id: 'b', due: [{ request: 'req', at: 'D1 14:30' }] as never }],
    }),
  ],
  expectations: [expectation({ id: 'exp', evidence: { kind: 'all', signals: ['s'] } as never })],
};

const contextOf = (table: TestTable): ViewContext => ({
  plan: table.plan,
  state: table.state,
  language: 'nl',
  texts: { get: (ref: TextRef) => String(ref) } as ViewContext['texts'],
  handles: createHandles(table.plan, 'seed'),
  drafts: new Map(),
  takenSeats: new Set(),
});
const at = (table: TestTable) => momentView(contextOf(table), { seq: 0, play: table.state.now });
const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

describe('what was known at a moment', () => {
  it('stands with the table, with part of it or with nobody, each fact in one place', () => {
    const table = tableOf(parts);
    table.to('D1 13:05');
    const before = at(table);
    expect([before.table, before.seats, before.elsewhere].map(ids)).toEqual([[], ['own'], ['mail', 'asked']]);
    table.to('D1 13:20');
    expect(ids(at(table).seats)).toEqual(['own', 'mail']);
    expect(at(table).seats[1]).toMatchObject({ holders: ['§press.short§'] });
    table.act('ciso', { act: 'board', op: 'add', column: 'known', fact: 'own' });
    table.act('press', { act: 'share', item: { kind: 'fact', fact: 'mail' }, to: ['ciso'] });
    const after = at(table);
    expect([after.table, after.seats].map(ids)).toEqual([['own', 'mail'], []]);
    expect(after.knew).toEqual({ ciso: ['own', 'mail'], press: ['mail', 'own'] });
  });

  it('holds back what nobody could know yet, and then says what it overtook', () => {
    const table = tableOf(parts);
    table.to('D1 13:30');
    expect(ids(at(table).elsewhere)).not.toContain('later');
    expect(at(table).seats.find(({ id }) => id === 'mail')?.overtakenBy).toBeUndefined();
    table.to('D1 14:01');
    expect(ids(at(table).elsewhere)).toContain('later');
    expect(at(table).seats.find(({ id }) => id === 'mail')?.overtakenBy).toBe('§later.short§');
  });
});

describe('what led to what', () => {
  it('is told from the inject over the decision to what that had sent, with the objectives of each', () => {
    const table = tableOf(parts);
    table.to('D1 13:05');
    table.act('ciso', { act: 'decide', decision: 'dec', option: 'b', why: 'why' });
    table.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    const { timeline, links, actors } = timelineOf(
      contextOf(table),
      table.events.map((event, seq) => ({ seq, event })),
    );
    const key = (index: number): string => timeline[index]?.key ?? '';
    expect(links.map(({ from, to, why }) => [key(from), key(to), why])).toEqual([
      ['injectReleased/in-open', 'decisionTaken/dec', 'opened'],
      ['decisionTaken/dec', 'requestSent/req', 'due'],
    ]);
    const tags = Object.fromEntries(timeline.map((item) => [item.key, item.objectives]));
    expect(tags).toMatchObject({
      'injectReleased/in-open': ['obj'],
      'decisionTaken/dec': ['obj'],
      'requestSent/req': ['obj'],
    });
    expect(actors).toHaveLength(1);
    expect(new Set(timeline.map((item) => item.key)).size).toBe(timeline.length);
  });
});
