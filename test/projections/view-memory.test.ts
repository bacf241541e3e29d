import { describe, expect, it } from 'vitest';
import { createHandles } from '../../src/projections/handles.ts';
import type { ViewContext } from '../../src/projections/context.ts';
import { createViewMemory } from '../../src/projections/memory.ts';
import { roleView } from '../../src/projections/role-view.ts';
import { touchedMessages } from '../../src/projections/role/touched-messages.ts';
import { changedKeys } from '../../src/projections/what-changed.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { RoleId } from '../../src/scenario/model/ids.ts';
import { actor, fact, inject, role, scenarioOf } from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const scenario = scenarioOf({
  facts: [fact({ id: 'f' }), fact({ id: 'g' })],
  roles: [role({ id: 'ciso', startFacts: ['g'] as never }), role({ id: 'press' }), role({ id: 'law' })],
  actors: [actor({ id: 'reporter' })],
  injects: [
    inject({ id: 'in-marked', at: 'D1 13:10', to: ['press'] as never }),
    inject({ id: 'in-plain', at: 'D1 13:10', to: ['press'] as never }),
  ],
});
const nl = { ...scenario.texts.nl, 'in-marked.body': 'about [that](g)' };

/** A seat that remembers; each look is held against a view made from nothing. */
function seatOf(run: TestTable, ...roles: string[]) {
  const handles = createHandles(run.plan, 'seed');
  const memory = createViewMemory();
  return (): RoleView => {
    const context: ViewContext = {
      plan: run.plan,
      state: run.state,
      language: 'nl',
      texts: { get: String } as unknown as ViewContext['texts'],
      handles,
      drafts: new Map(),
      takenSeats: new Set(),
    };
    const view = roleView(context, roles as RoleId[], memory);
    expect(view).toEqual(roleView(context, roles as RoleId[]));
    return view;
  };
}

describe('what a seat remembers of its view', () => {
  it('V1 a mark in a text becomes a link when its fact comes by another way, and no other message is made anew', () => {
    const run = tableOf({ ...scenario, texts: { nl, en: scenario.texts.en } });
    const look = seatOf(run, 'press');
    run.to('D1 13:10');
    const before = look().messages;
    expect(before.map(({ body }) => body)).toEqual(['about that', '§in-plain.body§']);
    run.act('ciso', { act: 'share', item: { kind: 'fact', fact: 'g' }, to: ['press'] });
    const after = look().messages;
    expect(after[0]?.body).toMatch(/^about \[that\]\(h[0-9a-f]{12}\)$/);
    expect(after[1]).toBe(before[1]);
  });

  it('V1 an answer gets its title when what it answers is passed on later', () => {
    const run = tableOf(scenario);
    const look = seatOf(run, 'law');
    run.lead({ act: 'improvise', from: 'reporter', to: ['ciso'], channel: 'mail', subject: 'between us', text: 'hm' });
    run.act('ciso', { act: 'reply', message: 'x-1', text: 'yes' });
    run.lead({ act: 'answer', reply: 'x-2', text: 'thanks' });
    run.act('ciso', { act: 'share', item: { kind: 'message', message: 'x-3' }, to: ['law'] });
    expect(look().messages.map(({ subject }) => subject)).toEqual(['thanks']);
    run.act('ciso', { act: 'share', item: { kind: 'message', message: 'x-1' }, to: ['law'] });
    expect(look().messages.map(({ subject }) => subject)).toContain('Re: between us');
  });

  it('offers what came on top of what was offered, as the very same objects', () => {
    const run = tableOf(scenario);
    const look = seatOf(run, 'press');
    run.to('D1 13:10');
    const before = look().affordances;
    run.lead({ act: 'improvise', from: 'reporter', to: 'all', channel: 'mail', subject: 'all', text: 'hm' });
    const after = look().affordances;
    expect(after.filter((item) => !before.includes(item)).map(({ act }) => act)).toEqual(['read', 'share', 'reply']);
    run.act('press', { act: 'read', message: 'in-plain' });
    expect(look().affordances).toHaveLength(after.length - 1);
  });

  it('takes the words of a message again when the clock stops and goes on, with what can be done with it then', () => {
    const run = tableOf(scenario);
    const look = seatOf(run, 'press');
    run.to('D1 13:10');
    const [before] = look().messages;
    run.lead({ act: 'pause' });
    const [paused] = look().messages;
    run.lead({ act: 'resume' });
    const [after] = look().messages;
    expect([before, paused, after].map((one) => [one?.canReply, one?.canShare])).toEqual([
      [true, true],
      [false, false],
      [true, true],
    ]);
    expect(paused?.from).toBe(before?.from);
    expect(after?.from).toBe(before?.from);
  });

  it('knows which messages may read differently, and says so of all when a list did not just grow', () => {
    const run = tableOf(scenario);
    run.to('D1 13:10');
    const before = run.state;
    run.lead({ act: 'improvise', from: 'reporter', to: 'all', channel: 'mail', subject: 'all', text: 'hm' });
    const context = { plan: run.plan, state: run.state, language: 'nl' } as ViewContext;
    expect(touchedMessages(context, ['press'] as RoleId[], before)).toEqual(new Set(['x-1']));
    const other = { ...before, typed: [{ ...run.state.typed[0] }] } as typeof before;
    expect(touchedMessages(context, ['press'] as RoleId[], other)).toBeUndefined();
    expect(changedKeys({ a: 1, b: 2, c: 3 }, { a: 1, b: 3, d: 3 })).toEqual(new Set(['b', 'c', 'd']));
  });
});
