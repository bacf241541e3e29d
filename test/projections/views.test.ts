import { describe, expect, it } from 'vitest';
import { reviewView } from '../../src/projections/review-view.ts';
import { createHandles } from '../../src/projections/handles.ts';
import type { ViewContext } from '../../src/projections/context.ts';
import {
  actor,
  conversation,
  decision,
  expectation,
  fact,
  inject,
  obligation,
  request,
  role,
  scenarioOf,
  signal,
  story,
  storyline,
  type Parts,
} from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const parts: Parts = {
  facts: [fact({ id: 'f' }), fact({ id: 'g' })],
  signals: [signal({ id: 's' })],
  roles: [role({ id: 'ciso', startFacts: ['g'] as never }), role({ id: 'press' }), role({ id: 'law' })],
  actors: [actor({ id: 'reporter', slot: 'journalist' }), actor({ id: 'vendor' })],
  injects: [
    inject({ id: 'in-open', at: 'D1 13:00', to: ['ciso'] as never, facts: ['f'] as never }),
    inject({ id: 'in-vendor', at: 'D1 13:10', from: 'vendor' as never, to: ['press', 'law'] as never }),
    inject({ id: 'in-news', at: 'D1 13:20', channel: 'news', headline: 'in-news.headline' as never }),
    inject({ id: 'in-later', at: 'D1 14:30' }),
  ],
  obligations: [
    obligation({
      id: 'obl',
      seen: { fact: 'f' } as never,
      starts: story('D1 12:00') as never,
      due: story('D1 14:30') as never,
      met: ['s'] as never,
      actor: 'reporter' as never,
    }),
  ],
  decisions: [decision({ id: 'dec' })],
  requests: [request({ id: 'req', effects: [{ kind: 'raise', signal: 's', credit: 1 }] as never })],
  expectations: [expectation({ id: 'exp' })],
};
const table = (people = 3): TestTable => tableOf(parts, { people });
const json = (value: unknown): string => JSON.stringify(value);

describe('a seat', () => {
  it('V1 sees what was delivered to its roles, who gave it, and what it passed on', () => {
    const run = table();
    run.to('D1 13:10');
    expect(run.view('ciso').messages.map((item) => item.subject)).toEqual(['§in-open.subject§']);
    expect(run.view('press').messages.map((item) => [item.subject, item.to])).toEqual([
      ['§in-vendor.subject§', ['§press.short§', '§law.short§']],
    ]);
    expect(run.view('ciso').facts.map((item) => [item.text, item.way, item.source, item.unshared])).toEqual([
      ['§f.text§', 'message', '§reporter.short§', true],
      ['§g.text§', 'start', '', true],
    ]);
    run.act('ciso', { act: 'share', item: { kind: 'fact', fact: 'f' }, to: ['press'] });
    expect(run.view('ciso').facts.map((item) => item.unshared)).toEqual([false, true]);
    expect(run.view('press').facts).toMatchObject([{ way: 'shared', source: '§ciso.short§', unshared: false }]);
    expect(json(run.view('law'))).not.toContain('§f.');
  });

  it('V1 marks of facts in a text are links only to what the seat knows', () => {
    const scenario = tableOf(parts).scenario;
    const nl = { ...scenario.texts.nl, 'in-open.body': '[known](f) and [other](g)', 'in-vendor.body': '[unknown](g)' };
    const run = tableOf({ ...scenario, texts: { nl, en: scenario.texts.en } });
    run.to('D1 13:10');
    const handle = (id: string): string => createHandles(run.plan, 'seed').of(id);
    expect(run.view('ciso').messages[0]?.body).toBe(`[known](${handle('f')}) and [other](${handle('g')})`);
    expect(run.view('press').messages[0]?.body).toBe('unknown');
  });

  it('V1 an answer that is passed on names what it answers only to who has that', () => {
    const run = table();
    run.lead({ act: 'improvise', from: 'reporter', to: ['ciso'], channel: 'mail', subject: 'between us', text: 'hm' });
    run.act('ciso', { act: 'reply', message: 'x-1', text: 'yes' });
    run.lead({ act: 'answer', reply: 'x-2', text: 'thanks' });
    expect(run.act('ciso', { act: 'share', item: { kind: 'message', message: 'x-3' }, to: ['law'] })).toBeUndefined();
    expect(run.view('ciso').messages.at(-1)).toMatchObject({ subject: 'Re: between us', body: 'thanks' });
    expect(run.view('law').messages.at(-1)).toMatchObject({ subject: 'thanks', body: 'thanks' });
  });

  it('V1 sees the decisions in which it has a part, and which part that is', () => {
    const run = table();
    expect(run.view('ciso').decisions).toMatchObject([{ part: 'lock', state: 'open' }]);
    expect(run.view('press').decisions).toMatchObject([{ part: 'advise' }]);
    expect(run.view('law').decisions).toEqual([]);
    expect(run.view('ciso').deadlines).toMatchObject([{ kind: 'decision' }, { kind: 'obligation' }]);
    run.lead({ act: 'endExercise' });
    expect(run.view('ciso')).toMatchObject({ decisions: [{ state: 'open' }], deadlines: [] });
  });

  it('V4 names are drawn from the seed: other runs have others, and no id shows', () => {
    const run = table();
    run.to('D1 13:20');
    run.act('ciso', { act: 'board', op: 'add', column: 'unknown', text: 'hm' });
    run.act('ciso', { act: 'note', to: 'all', text: 'hm' });
    for (const view of [run.view('ciso'), run.view('press', 'law'), run.stage()]) {
      // The texts of the test say their own keys.
      const shown = json(view).replace(/§[^§]*§/g, '');
      for (const id of ['in-open', 'in-later', 'dec"', 'req"', 'obl"', 'reporter"', '"ciso"', 'card-1', 'x-1', 'seed'])
        expect(shown).not.toContain(id);
    }
    const other = tableOf(parts, { seed: 'other' });
    expect(other.view('ciso').me[0]?.handle).not.toBe(run.view('ciso').me[0]?.handle);
  });

  it('V4 a handle leads back to the id, also after a restart, and other texts lead nowhere', () => {
    const run = table();
    const handles = createHandles(run.plan, 'seed');
    for (const [id, scope] of [
      ['in-later', ''],
      ['f', ''],
      ['ciso', ''],
      ['a', 'dec'],
      ['e2', 'req'],
    ] as const)
      expect(createHandles(run.plan, 'seed').resolve(handles.of(id, scope))).toBe(id);
    expect(handles.of('a', 'dec')).not.toBe(handles.of('a', 'dec-2'));
    for (const text of ['in-later', 'h000000000000', '', 'f'])
      expect(createHandles(run.plan, 'seed').resolve(text)).toBeUndefined();
  });
});

describe('the stage', () => {
  it('V3 shows a message and its sender once every role has it', () => {
    const run = table();
    run.to('D1 13:10');
    expect(run.stage()).toMatchObject({ actors: [], travels: [], ticker: [], deadlines: [], newspapers: 0 });
    run.act('ciso', { act: 'share', item: { kind: 'message', message: 'in-open' }, to: ['press'] });
    expect(run.stage()).toMatchObject({ actors: [], travels: [], deadlines: [] });
    run.act('press', { act: 'share', item: { kind: 'message', message: 'in-open' }, to: ['law'] });
    expect(run.stage()).toMatchObject({
      actors: [{ short: '§reporter.short§', slot: 'journalist', mood: 'waiting' }],
      travels: [{ kind: 'envelope', to: 'table' }],
      deadlines: [{ title: '§obl.title§' }],
    });
    run.to('D1 13:20');
    expect(run.stage().ticker).toMatchObject([{ text: '§in-news.headline§', source: '§reporter.short§' }]);
    expect(run.stage().newspapers).toBe(1);
  });

  it('V3 shows news without the mark of an exercise, which the stage itself carries', () => {
    const { scenario } = tableOf(parts);
    const nl = { ...scenario.texts.nl, 'in-news.headline': 'OEFENING – Bugs in de krant' };
    const run = tableOf({ ...scenario, texts: { nl, en: scenario.texts.en } });
    run.to('D1 13:20');
    expect(run.stage().ticker.map((line) => line.text)).toEqual(['Bugs in de krant']);
  });

  it('V3 shows nothing of who knows what, unless revealed or after ENDEX', () => {
    const run = table();
    run.to('D1 13:20');
    const shown = run.stage();
    expect(shown).not.toHaveProperty('knowledge');
    expect(shown).not.toHaveProperty('unsharedTotal');
    expect(shown.seats.some((seat) => 'unshared' in seat)).toBe(false);
    run.lead({ act: 'reveal', what: 'unshared', on: true });
    expect(run.stage()).toMatchObject({ unsharedTotal: 2, seats: [{ unshared: 2 }, { unshared: 0 }, { unshared: 0 }] });
    run.lead({ act: 'reveal', what: 'unshared', on: false });
    expect(run.stage()).toEqual(shown);
    run.lead({ act: 'reveal', what: 'knowledge', on: true });
    expect(run.stage().knowledge?.rows).toEqual([
      { short: '§f.short§', held: [true, false, false] },
      { short: '§g.short§', held: [true, false, false] },
    ]);
    run.lead({ act: 'reveal', what: 'knowledge', on: false });
    run.lead({ act: 'endExercise' });
    expect(run.stage().knowledge?.rows).toHaveLength(2);
  });

  it('V3 a call to all rings until somebody takes it or it is missed', () => {
    const run = tableOf({ injects: [inject({ id: 'in-call', at: 'D1 13:10', channel: 'phone' })] });
    const ringing = (): boolean | undefined => run.stage().actors[0]?.ringing;
    run.to('D1 13:10');
    expect(ringing()).toBe(true);
    run.act('press', { act: 'read', message: 'in-call' });
    expect(ringing()).toBe(false);
    const missed = tableOf({ injects: [inject({ id: 'in-call', at: 'D1 13:10', channel: 'phone' })] });
    missed.to('D1 13:40');
    expect(missed.stage().actors[0]?.ringing).toBe(false);
  });

  it('V3 the board lies open, and no move to come is named', () => {
    const run = tableOf({
      facts: [fact({ id: 'f' })],
      roles: [role({ id: 'ciso', startFacts: ['f'] as never }), role({ id: 'press' })],
      windows: [
        { move: 'm1', from: 'D1 13:00', to: 'D1 14:00' },
        { move: 'm2', from: 'D1 14:00', to: 'D1 15:00' },
      ],
    });
    run.act('ciso', { act: 'board', op: 'add', column: 'known', fact: 'f' });
    expect(run.stage().slips.known).toMatchObject([{ short: '§f.short§', text: '§f.text§' }]);
    for (const view of [run.stage(), run.view('ciso')]) expect(json(view)).not.toContain('§m2.');
    run.to('D1 14:30');
    expect(run.stage().move).toMatchObject({ title: '§m2.title§', number: 2, of: 2 });
  });
});

describe('staff', () => {
  it('V2 a move has one number for the facilitator, the seats and the stage, counted among those played', () => {
    const whole = scenarioOf({
      windows: [
        { move: 'm1', from: 'D1 13:00', to: 'D1 14:00' },
        { move: 'm3', from: 'D1 14:00', to: 'D1 15:00' },
      ],
    });
    const [first, last] = whole.moves;
    if (!first || !last) throw new Error('two moves are played');
    const between = { ...first, id: 'm2' as typeof first.id };
    const run = tableOf({ ...whole, moves: [first, between, last] });
    run.to('D1 14:30');
    expect(run.board().moves.map(({ number, state }) => [number, state])).toEqual([
      [1, 'past'],
      [0, 'notPlayed'],
      [2, 'now'],
    ]);
    expect([run.stage().move.number, run.view('ciso').move.number]).toEqual([2, 2]);
    // Ended in the first part, the last was never played.
    const early = tableOf({ ...whole, moves: [first, between, last] });
    early.to('D1 13:30');
    early.lead({ act: 'endExercise' });
    expect(early.board().moves.map(({ state }) => state)).toEqual(['past', 'notPlayed', 'left']);
  });

  it('V2 the facilitator reads what an inject waits for as a sentence, with names for ids and words for signs', () => {
    const when = "happened('s') && state('st') == 'b' && !decided('dec')" as never;
    const waiting = inject({ id: 'in-if', at: 'D1 14:30', if: when });
    const run = tableOf({
      ...parts,
      storylines: [storyline('st', [{ from: 'a', on: 's', to: 'b' }])],
      injects: [waiting],
    });
    expect(run.board().injects[0]?.condition).toEqual({
      text: '‘§s.title§’ is gebeurd en de stand van ‘§st.title§’ is ‘§st.b.title§’ en over ‘§dec.title§’ is niet besloten',
      holds: false,
    });
  });

  it('V2 the facilitator sees all rows, with what may be done to each', () => {
    const run = table();
    const rows = Object.fromEntries(run.board().injects.map((row) => [row.id, row]));
    expect(rows['in-open']).toMatchObject({ status: 'released', reads: { read: 0, total: 1 }, can: ['withdraw'] });
    expect(rows['in-later']).toMatchObject({
      status: 'planned',
      can: ['release', 'hold', 'delay', 'skip'],
      due: { story: story('D1 14:30') },
    });
    run.lead({ act: 'hold', inject: 'in-later' });
    expect(run.board().injects.find((row) => row.id === 'in-later')).toMatchObject({
      status: 'held',
      can: ['release', 'unhold', 'delay', 'skip'],
    });
    expect(run.board().knowledge.map((row) => [row.fact, Object.keys(row.held)])).toEqual([
      ['f', ['ciso']],
      ['g', ['ciso']],
    ]);
    expect(run.board().seats).toMatchObject([{ unread: 1, alone: 2 }, { unread: 0, alone: 0 }, {}]);
    expect(run.board()).toMatchObject({ endOfMove: run.plan.timeline.end, next: 600_000 });
  });

  it('V2 a seat is shown with what it last did, deciding and calling as well; a default is nobody’s act', () => {
    const run = tableOf(
      {
        ...parts,
        decisions: [decision({ id: 'dec' }), decision({ id: 'dec-late' })],
        conversations: [conversation({ id: 'call', callers: ['press'] })],
      },
      { people: 3 },
    );
    const last = () => run.board().seats.map((seat) => seat.last?.text);
    expect(last()).toEqual([undefined, undefined, undefined]);
    run.to('D1 13:01');
    run.act('press', { act: 'call', conversation: 'call' });
    expect(run.act('ciso', { act: 'decide', decision: 'dec', option: 'a', why: 'w' })).toBeUndefined();
    expect(last()).toEqual([
      expect.stringContaining('§dec.title§'),
      expect.stringContaining('§call.title§'),
      undefined,
    ]);
    run.to(run.plan.timeline.end);
    expect(run.find('decisionTaken').map(({ how }) => how)).toEqual(['chosen', 'default']);
    expect(last()[0]).toContain('§dec.title§');
  });

  it('V2 what may be done is what is accepted', () => {
    const acts = ['release', 'hold', 'unhold', 'delay', 'skip', 'unskip', 'withdraw'] as const;
    const prepare: readonly ((run: TestTable) => void)[] = [
      () => {},
      (run) => void run.lead({ act: 'hold', inject: 'in-vendor' }),
      (run) => void run.lead({ act: 'skip', inject: 'in-vendor' }),
      (run) => {
        run.lead({ act: 'hold', inject: 'in-vendor' });
        run.to('D1 13:12');
      },
      (run) => run.to('D1 13:10'),
      (run) => {
        run.to('D1 13:10');
        run.lead({ act: 'withdraw', inject: 'in-vendor' });
      },
      (run) => void run.lead({ act: 'endExercise' }),
    ];
    for (const before of prepare)
      for (const act of acts) {
        const run = table();
        before(run);
        const can = run
          .board()
          .injects.find((row) => row.id === 'in-vendor')
          ?.can.includes(act);
        const done =
          run.lead({ act, inject: 'in-vendor', ...(act === 'delay' ? { by: 1_000 } : {}) } as never) === undefined;
        expect([act, done]).toEqual([act, can]);
      }
  });

  it('V6 the review names the record behind each line, and what was spoken', () => {
    const run = table();
    run.to('D1 13:05');
    run.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: 's', credit: 1 } });
    run.act('ciso', { act: 'decide', decision: 'dec', option: 'b', why: 'w' });
    run.lead({ act: 'endExercise' });
    const context: ViewContext = {
      plan: run.plan,
      state: run.state,
      language: 'nl',
      texts: new Map(),
      handles: createHandles(run.plan, 'seed'),
      drafts: new Map(),
      takenSeats: new Set(),
    };
    const view = reviewView(
      context,
      run.events.map((event, seq) => ({ seq, event })),
    );
    expect(view.expectations).toMatchObject([
      {
        id: 'exp',
        state: 'met',
        spoken: true,
        evidence: '§s.title§',
        seq: run.events.findIndex((event) => event.type === 'expectationMet'),
      },
    ]);
    expect(view.decisions).toMatchObject([
      {
        id: 'dec',
        chosen: 'b',
        default: false,
        knownThen: [{ short: '§f.short§' }, { short: '§g.short§' }],
        elsewhere: [],
      },
    ]);
    expect(view.obligations).toMatchObject([{ id: 'obl', state: 'met' }]);
    expect(view.spokenShare).toBe(1);
    expect(view.timeline.length).toBeGreaterThan(5);
    for (const line of view.timeline) expect(run.events[line.seq]).toBeDefined();
  });
});

describe('what does not concern a seat', () => {
  it('V5 changes its view by not a letter', () => {
    const run = table();
    run.to('D1 13:12');
    const before = json(run.view('law'));
    run.act('ciso', { act: 'read', message: 'in-open' });
    run.act('ciso', { act: 'share', item: { kind: 'message', message: 'in-open' }, to: ['press'] });
    run.act('press', { act: 'reply', message: 'in-vendor', text: 'x' });
    run.act('ciso', { act: 'decide', decision: 'dec', option: 'b', why: 'w' });
    run.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
    run.act('ciso', { act: 'note', to: ['press'], text: 'x' });
    run.lead({ act: 'hold', inject: 'in-later' });
    run.lead({ act: 'reveal', what: 'unshared', on: true });
    run.to('D1 13:18');
    expect(json(run.view('law'))).toBe(before);
  });
});
