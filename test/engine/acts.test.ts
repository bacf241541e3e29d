import { describe, expect, it } from 'vitest';
import { columns } from '../../src/engine/acts/board.ts';
import { affordances } from '../../src/engine/affordances.ts';
import {
  actor,
  decision,
  expectation,
  fact,
  inject,
  logKind,
  request,
  role,
  signal,
  storyline,
  type Parts,
} from '../support/scenario-builder.ts';
import { minutes, tableOf, type TestTable } from '../support/table.ts';

describe('acts', () => {
  it('A1 every act that the moment forbids is refused, and nothing changes', () => {
    const run = tableOf({}, { lobby: true });
    const note = () => run.act('ciso', { act: 'note', to: 'all', text: 'x' });
    expect(note()).toBe('not-started');
    run.lead({ act: 'start' });
    expect(note()).toBeUndefined();
    run.lead({ act: 'pause' });
    const before = run.state;
    expect(note()).toBe('paused');
    expect(run.state).toBe(before);
    run.lead({ act: 'emergencyStop' });
    expect(note()).toBe('closed');
    run.lead({ act: 'endExercise' });
    expect(note()).toBe('closed');
    expect(run.act('nobody', { act: 'note', to: 'all', text: 'x' })).toBe('not-yours');
  });

  it('A1 what is hidden is refused in the words for what does not exist', () => {
    const run = tableOf({
      facts: [fact({ id: 'f' })],
      injects: [
        inject({ id: 'in-open', at: 'D1 13:00' }),
        inject({ id: 'in-secret', at: 'D1 13:00', to: ['law'] as never, facts: ['f'] as never }),
      ],
      decisions: [
        decision({ id: 'dec', opens: { signal: 's' } as never }),
        decision({ id: 'dec-law', by: 'law', owner: 'law', advice: [] }),
      ],
      requests: [request({ id: 'req', by: ['law'] as never }), request({ id: 'req-shut', opens: {} as never })],
      signals: [signal({ id: 's' })],
      logKinds: [logKind({ id: 'log', by: ['law'] as never })],
    });
    for (const message of ['in-secret', 'in-nothing']) {
      expect(run.act('ciso', { act: 'read', message })).toBe('unknown-item');
      expect(run.act('ciso', { act: 'share', item: { kind: 'message', message }, to: 'all' })).toBe('unknown-item');
      expect(run.act('ciso', { act: 'reply', message, text: 'x' })).toBe('unknown-item');
    }
    for (const id of ['f', 'f-nothing']) {
      expect(run.act('ciso', { act: 'share', item: { kind: 'fact', fact: id }, to: 'all' })).toBe('unknown-item');
      expect(run.act('ciso', { act: 'board', op: 'add', column: 'known', fact: id })).toBe('unknown-item');
    }
    for (const id of ['dec', 'dec-nothing', 'dec-law']) {
      expect(run.act('press', { act: 'alternative', decision: id, text: 'x' })).toBe('unknown-item');
      expect(run.act('press', { act: 'decide', decision: id, option: 'a', why: 'w' })).toBe('unknown-item');
      expect(run.act('press', { act: 'confirm', decision: id, agree: true })).toBe('unknown-item');
      expect(run.act('press', { act: 'revise', decision: id, option: 'a', why: 'w' })).toBe('unknown-item');
    }
    for (const id of ['req', 'req-shut', 'req-nothing'])
      expect(run.act('ciso', { act: 'send', request: id, elements: ['e1'] })).toBe('unknown-item');
    for (const kind of ['log', 'log-nothing'])
      expect(run.act('ciso', { act: 'log', kind, fields: { what: 'x' } })).toBe('unknown-item');
    expect(run.act('ciso', { act: 'board', op: 'remove', card: 'card-1' })).toBe('unknown-item');
  });

  it('A1 everything that is offered is accepted, however it is filled in', () => {
    const parts: Parts = {
      facts: [fact({ id: 'f' }), fact({ id: 'g' })],
      roles: [role({ id: 'ciso', startFacts: ['g'] as never }), role({ id: 'press' }), role({ id: 'law' })],
      actors: [actor({ id: 'reporter' })],
      injects: [
        inject({ id: 'in-open', at: 'D1 13:00', facts: ['f'] as never }),
        inject({ id: 'in-call', at: 'D1 13:05', channel: 'phone' }),
        inject({ id: 'in-back', at: 'D1 13:05', from: 'ctl' as never }),
      ],
      decisions: [
        decision({ id: 'dec', confirm: 'law', needs: { when: "happened('s')", text: 'dec.needs' } as never }),
        decision({ id: 'dec-2' }),
      ],
      signals: [signal({ id: 's' })],
      requests: [request({ id: 'req' })],
      logKinds: [logKind({ id: 'log' })],
      obligations: [
        {
          id: 'obl',
          title: 'obl.title',
          note: 'obl.note',
          type: 'duty',
          seen: { inject: 'in-open' },
          starts: 0,
          met: [],
          choose: { from: 0, to: 0, by: 'ciso' },
        } as never,
      ],
    };
    const opened = (): TestTable => {
      const run = tableOf(parts);
      run.to('D1 13:10');
      run.act('ciso', { act: 'board', op: 'add', column: 'unknown', text: 'card' });
      run.act('ciso', { act: 'decide', decision: 'dec', option: 'a', why: 'w', overrule: 'o' });
      run.act('ciso', { act: 'decide', decision: 'dec-2', option: 'a', why: 'w' });
      run.lead({ act: 'improvise', from: 'reporter', to: ['ciso'], channel: 'chat', text: 'x' });
      return run;
    };
    const acts = new Set<string>();
    for (const role of ['ciso', 'press', 'law']) {
      const first = opened();
      for (const item of affordances(first.plan, first.state, [role as never])) {
        acts.add(item.act);
        for (const choice of item.choices ?? ['']) {
          const run = opened();
          const as = item.as as string;
          const { ref } = item;
          const answer =
            item.act === 'read' || item.act === 'reply'
              ? run.act(
                  as,
                  item.act === 'read' ? { act: 'read', message: ref } : { act: 'reply', message: ref, text: 'x' },
                )
              : item.act === 'share'
                ? run.act(as, {
                    act: 'share',
                    item: item.kind === 'fact' ? { kind: 'fact', fact: ref } : { kind: 'message', message: ref },
                    to: [choice],
                  })
                : item.act === 'board'
                  ? run.act(
                      as,
                      item.kind === 'fact'
                        ? { act: 'board', op: 'add', column: choice as never, fact: ref }
                        : { act: 'board', op: 'move', card: ref, column: choice as never },
                    )
                  : item.act === 'decide'
                    ? run.act(as, {
                        act: 'decide',
                        decision: ref,
                        option: choice,
                        why: 'w',
                        ...(item.overrule ? { overrule: 'o' } : {}),
                      })
                    : item.act === 'revise' || item.act === 'advise'
                      ? run.act(as, { act: item.act, decision: ref, option: choice, why: 'w' })
                      : item.act === 'confirm'
                        ? run.act(as, { act: 'confirm', decision: ref, agree: false })
                        : item.act === 'alternative'
                          ? run.act(as, { act: 'alternative', decision: ref, text: 'x' })
                          : item.act === 'send'
                            ? run.act(as, { act: 'send', request: ref, elements: [choice] })
                            : item.act === 'note'
                              ? run.act(as, { act: 'note', to: [choice], text: 'x' })
                              : item.act === 'log'
                                ? run.act(as, { act: 'log', kind: ref, fields: { what: 'x' } })
                                : run.act(as, { act: 'chooseStart', obligation: ref, at: 0, why: 'w' });
          expect([item.act, ref, choice, answer]).toEqual([item.act, ref, choice, undefined]);
        }
      }
    }
    expect([...acts].toSorted()).toEqual([
      'advise',
      'alternative',
      'board',
      'chooseStart',
      'confirm',
      'decide',
      'log',
      'note',
      'read',
      'reply',
      'revise',
      'send',
      'share',
    ]);
  });

  it('A3 in a pause acts are refused, reading goes on', () => {
    const run = tableOf({});
    run.lead({ act: 'pause' });
    expect(run.act('ciso', { act: 'read', message: 'in-open' })).toBeUndefined();
    expect(run.act('ciso', { act: 'share', item: { kind: 'message', message: 'in-open' }, to: ['law'] })).toBe(
      'paused',
    );
    expect(affordances(run.plan, run.state, ['press' as never]).map((item) => item.act)).toEqual(['read']);
  });

  it('A3 who is occupied may read and mark, and no more', () => {
    const run = tableOf({
      facts: [fact({ id: 'f' })],
      injects: [inject({ id: 'in-open', at: 'D1 13:00', facts: ['f'] as never })],
      requests: [request({ id: 'req', effects: [{ kind: 'occupy', role: 'ciso', topicMinutes: 5 }] as never })],
    });
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(run.act('ciso', { act: 'read', message: 'in-open' })).toBeUndefined();
    expect(run.act('ciso', { act: 'board', op: 'add', column: 'said', fact: 'f' })).toBeUndefined();
    expect(run.act('ciso', { act: 'share', item: { kind: 'fact', fact: 'f' }, to: ['law'] })).toBe('occupied');
    expect(new Set(affordances(run.plan, run.state, ['ciso' as never]).map((item) => item.act))).toEqual(
      new Set(['board']),
    );
  });

  it('A1 reading is once, and for all roles of one person at once', () => {
    const run = tableOf({}, { people: 1 });
    expect(run.act('law', { act: 'read', message: 'in-open' })).toBeUndefined();
    expect(run.act('ciso', { act: 'read', message: 'in-open' })).toBe('already-done');
    expect(run.find('messageRead')).toHaveLength(3);
  });
});

describe('writing', () => {
  const reply = (run: TestTable) => run.act('ciso', { act: 'reply', message: 'in-open', text: 'dear' });

  it('A7 a reply to an actor waits, and after 10 play minutes the own line comes', () => {
    const run = tableOf({});
    run.to('D1 13:05');
    expect(reply(run)).toBeUndefined();
    run.to('D1 13:14');
    expect(run.board().replies).toMatchObject([{ text: 'dear', fallbackAt: minutes(15) }]);
    run.to('D1 13:15');
    expect(run.state.typed.at(-1)).toMatchObject({
      kind: 'fallback',
      from: 'reporter',
      to: ['ciso'],
      line: 'reporter.fallback',
      about: 'x-1',
    });
    expect(run.view('ciso').messages.at(-1)).toMatchObject({ body: '§reporter.fallback§' });
    expect(run.view('press').messages).toHaveLength(1);
    expect(run.board().replies).toMatchObject([{ answered: { fallback: true } }]);
  });

  it('A7 an answer of the facilitator comes in its place; an actor without a line stays silent', () => {
    const run = tableOf({});
    reply(run);
    expect(run.lead({ act: 'answer', reply: 'x-1', text: 'sir' })).toBeUndefined();
    expect(run.lead({ act: 'answer', reply: 'x-9', text: 'sir' })).toBe('unknown-item');
    run.to('D1 14:00');
    expect(run.state.typed.map((item) => item.kind)).toEqual(['reply', 'answer']);
    expect(run.view('ciso').messages.at(-1)).toMatchObject({ body: 'sir', from: { kind: 'actor' } });
    const silent = tableOf({ actors: [actor({ id: 'reporter' })] });
    reply(silent);
    silent.to('D1 14:00');
    expect(silent.state.typed).toHaveLength(1);
  });

  it('A7 staff cannot be answered; a note can, and goes to who wrote it', () => {
    const run = tableOf({ injects: [inject({ id: 'in-open', at: 'D1 13:00', from: 'ctl' as never })] });
    expect(reply(run)).toBe('not-possible-now');
    run.act('press', { act: 'note', to: ['ciso'], text: 'one' });
    expect(run.act('ciso', { act: 'reply', message: 'x-1', text: 'two' })).toBeUndefined();
    expect(run.state.typed.at(-1)).toMatchObject({ kind: 'note', to: ['press'], about: 'x-1' });
  });

  it('A7 a note reaches whom it is for, the team channel all', () => {
    const run = tableOf({});
    run.act('press', { act: 'note', to: ['ciso'], text: 'one' });
    run.act('press', { act: 'note', to: 'all', text: 'two' });
    expect(run.view('ciso').notes.map((note) => [note.text, note.team, note.mine])).toEqual([
      ['one', false, false],
      ['two', true, false],
    ]);
    expect(run.view('press').notes.map((note) => note.mine)).toEqual([true, true]);
    expect(run.view('law').notes.map((note) => note.text)).toEqual(['two']);
    expect(run.act('press', { act: 'note', to: ['press'], text: 'x' })).toBe('incomplete');
    expect(run.act('press', { act: 'note', to: ['nobody'], text: 'x' })).toBe('out-of-range');
  });

  it('A8 an entry has exactly its fields and raises what the author wrote', () => {
    const run = tableOf({
      signals: [signal({ id: 's' })],
      logKinds: [
        logKind({
          id: 'log',
          fields: [
            { id: 'a', label: 'log.a.label' },
            { id: 'b', label: 'log.b.label' },
          ] as never,
          by: ['law'] as never,
          effects: [{ kind: 'raise', signal: 's', credit: 1 }] as never,
        }),
      ],
    });
    expect(run.act('law', { act: 'log', kind: 'log', fields: { a: 'x' } })).toBe('incomplete');
    expect(run.act('law', { act: 'log', kind: 'log', fields: { a: 'x', b: 'y', c: 'z' } })).toBe('out-of-range');
    expect(run.act('ciso', { act: 'log', kind: 'log', fields: { a: 'x', b: 'y' } })).toBe('unknown-item');
    expect(run.act('law', { act: 'log', kind: 'log', fields: { a: 'x', b: 'y' } })).toBeUndefined();
    expect(run.find('signalRaised').map((event) => event.signal)).toEqual(['s']);
    expect(run.view('law').log).toMatchObject([{ fields: [{ text: 'x' }, { text: 'y' }] }]);
    expect(run.view('ciso').log).toEqual([]);
    expect(run.view('ciso').logKinds).toEqual([]);
  });
});

describe('what is said aloud', () => {
  const table = (): TestTable =>
    tableOf({
      facts: [fact({ id: 'f' })],
      signals: [signal({ id: 's' }), signal({ id: 'all-know', when: "everyoneHas('f')" }), signal({ id: 'echo' })],
      injects: [inject({ id: 'in-open', at: 'D1 13:00', to: ['ciso'] as never, facts: ['f'] as never })],
      decisions: [decision({ id: 'dec' })],
      requests: [request({ id: 'req' })],
      expectations: [expectation({ id: 'exp', evidence: { kind: 'all', signals: ['all-know'] } as never })],
      storylines: [storyline('st', [{ from: 'a', on: 's', effects: [{ kind: 'raise', signal: 'echo', credit: 1 }] }])],
    });
  const share = { kind: 'share', role: 'ciso', item: { kind: 'message', message: 'in-open' }, to: 'all' } as const;

  it('A9 a share, a signal and an act count for the role, marked spoken', () => {
    const run = table();
    run.to('D1 13:30');
    expect(
      run.lead({ act: 'record', spoken: { kind: 'signal', role: 'law', signal: 's', credit: 0.5 } }),
    ).toBeUndefined();
    expect(
      run.lead({
        act: 'record',
        spoken: { kind: 'act', role: 'ciso', act: { act: 'decide', decision: 'dec', option: 'b', why: 'w' } },
      }),
    ).toBeUndefined();
    expect(
      run.lead({
        act: 'record',
        spoken: { kind: 'act', role: 'ciso', act: { act: 'send', request: 'req', elements: ['e1'] } },
      }),
    ).toBeUndefined();
    expect(run.lead({ act: 'record', spoken: share })).toBeUndefined();
    expect(run.state.signals).toMatchObject({
      s: { raises: [{ credit: 0.5, spoken: true }] },
      'all-know': { raises: [{ spoken: true }] },
    });
    expect(run.find('decisionTaken')).toMatchObject([{ spoken: true }]);
    expect(run.find('requestSent')).toMatchObject([{ spoken: true }]);
    expect(run.find('itemShared')).toMatchObject([{ by: 'ciso', spoken: true, to: ['press', 'law'] }]);
    expect(run.find('expectationMet')).toMatchObject([{ spoken: true }]);
    expect(run.state.knowledge).toMatchObject({ press: { f: { way: 'spoken', from: 'ciso' } } });
  });

  it('A9 it may count for up to 10 real minutes back, with what it sets off, and reorders nothing', () => {
    const run = table();
    run.to('D1 14:50');
    const earliest = minutes(110 - 100);
    expect(run.lead({ act: 'record', spoken: share, since: minutes(9) })).toBe('out-of-range');
    expect(run.lead({ act: 'record', spoken: share, since: minutes(111) })).toBe('out-of-range');
    expect(run.lead({ act: 'record', spoken: share, since: 1.5 as never })).toBe('out-of-range');
    expect(run.lead({ act: 'record', spoken: share, since: earliest })).toBeUndefined();
    const raise = run.state.signals['all-know' as never] as { raises: readonly { at: number; counts: number }[] };
    expect(raise.raises).toMatchObject([{ at: minutes(110), counts: earliest }]);
    expect(run.state.knowledge).toMatchObject({ press: { f: { at: minutes(110) } } });
    // Judged missed at 14:30, and met after all in the time that counts.
    expect(run.state.expectations).toMatchObject({ exp: { judged: true, credit: 1, at: earliest } });
  });

  it('A9 a role that shares aloud marks what it sets off as spoken', () => {
    const run = table();
    run.act('ciso', { act: 'share', item: { kind: 'message', message: 'in-open' }, to: 'all', spoken: true });
    expect(run.find('expectationMet')).toMatchObject([{ spoken: true }]);
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    expect(run.find('requestSent')).toMatchObject([{ spoken: false }]);
  });

  it('A9 after ENDEX a record is evidence, and nothing goes on from it', () => {
    const run = tableOf({
      signals: [signal({ id: 's' }), signal({ id: 'all-know', when: "everyoneHas('f')" })],
      facts: [fact({ id: 'f' })],
      injects: [
        inject({ id: 'in-open', at: 'D1 13:00', to: ['ciso'] as never, facts: ['f'] as never }),
        inject({ id: 'in-when', when: "happened('s')" }),
      ],
      decisions: [decision({ id: 'dec', opens: { signal: 's' } as never })],
      expectations: [
        expectation({ id: 'exp' }),
        expectation({ id: 'exp-know', evidence: { kind: 'all', signals: ['all-know'] } as never }),
      ],
      storylines: [storyline('st', [{ from: 'a', on: 's', to: 'b' }])],
    });
    run.to('D1 13:30');
    run.lead({ act: 'endExercise' });
    run.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: 's', credit: 1 } });
    run.lead({ act: 'record', spoken: share });
    expect(run.find('expectationMet').map((event) => event.expectation)).toEqual(['exp', 'exp-know']);
    expect(run.state.charts).toEqual(['a']);
    expect(run.find('decisionOpened')).toEqual([]);
    expect(run.state.injects).not.toHaveProperty('in-when');
  });

  it('A9 what a role only heard it can tell on, not pass on, read or answer', () => {
    const run = table();
    run.lead({ act: 'record', spoken: { ...share, to: ['press'] } });
    const message = 'in-open';
    expect(run.view('press').messages).toEqual([]);
    expect(run.act('press', { act: 'read', message })).toBe('unknown-item');
    expect(run.act('press', { act: 'reply', message, text: 'x' })).toBe('unknown-item');
    expect(run.act('press', { act: 'share', item: { kind: 'message', message }, to: ['law'] })).toBe('unknown-item');
    expect(affordances(run.plan, run.state, ['press' as never]).filter((item) => item.ref === message)).toEqual([]);
    expect(
      run.lead({
        act: 'record',
        spoken: { kind: 'share', role: 'press', item: { kind: 'message', message }, to: ['law'] },
      }),
    ).toBeUndefined();
    // And what was told can still be handed over.
    expect(run.act('ciso', { act: 'share', item: { kind: 'message', message }, to: ['press'] })).toBeUndefined();
    expect(run.view('press').messages).toHaveLength(1);
  });

  it('A9 it is refused before STARTEX, for nobody, and for what the role could not do', () => {
    const run = tableOf({}, { lobby: true });
    const record = (spoken: object) => run.lead({ act: 'record', spoken: spoken as never });
    expect(record({ kind: 'signal', role: 'ciso', signal: 's', credit: 1 })).toBe('not-possible-now');
    run.lead({ act: 'start' });
    expect(record({ kind: 'signal', role: 'nobody', signal: 's', credit: 1 })).toBe('unknown-item');
    expect(record({ kind: 'signal', role: 'ciso', signal: 'nothing', credit: 1 })).toBe('unknown-item');
    expect(record({ kind: 'expectation', role: 'ciso', expectation: 'nothing', met: true })).toBe('unknown-item');
    expect(record({ kind: 'act', role: 'ciso', act: { act: 'send', request: 'nothing', elements: ['e1'] } })).toBe(
      'unknown-item',
    );
  });
});

it('A1 the columns of the board are a closed list', () => {
  const run = tableOf({});
  expect(columns).toEqual(['known', 'said', 'unknown']);
  expect(run.act('ciso', { act: 'board', op: 'add', column: 'other' as never, text: 'x' })).toBe('out-of-range');
  expect(run.act('ciso', { act: 'board', op: 'add', column: 'known' })).toBe('incomplete');
});
