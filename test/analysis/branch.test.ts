import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runBranch, type Branch, type Recorded } from '../../src/analysis/branch/branch.ts';
import { compareRuns, type Side } from '../../src/analysis/branch/compare.ts';
import { cutBefore, otherChoice } from '../../src/analysis/branch/other-choice.ts';
import { playTime } from '../../src/base/time.ts';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import type { Input, TextRef } from '../../src/engine/command.ts';
import type { JournalRecord } from '../../src/engine/journal/record.ts';
import { replay } from '../../src/engine/journal/replay.ts';
import { seekIndex, type Position } from '../../src/engine/journal/seek.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import type { ViewContext } from '../../src/projections/context.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { reviewView } from '../../src/projections/review-view.ts';
import { generatedScenario } from '../properties/support/generated-scenario.ts';
import { headerOf, recordsOf } from '../properties/support/journal.ts';
import { playRun, randomMoves } from '../properties/support/random-play.ts';
import {
  claim,
  decision,
  expectation,
  fact,
  inject,
  product,
  request,
  role,
  signal,
} from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const MINUTE = 60_000;
const recorded = (plan: Plan, records: readonly JournalRecord[]): Recorded => {
  const header = headerOf(plan);
  return { plan, header, records, index: seekIndex(plan, header, records) };
};
const made = (result: ReturnType<typeof runBranch>): Branch => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const endOf = ({ plan, header }: Recorded, records: readonly JournalRecord[]) => replay(plan, header, records);

describe('a branch without anything of its own', () => {
  it('is the record: every input is kept, and the last state is the same, wherever it is cut', () =>
    fc.assert(
      fc.property(generatedScenario, fc.constantFrom(1, 3), randomMoves(25, 20 * MINUTE), (scenario, people, moves) => {
        const plan = compilePlan(scenario, { variant: 'v', people });
        const run = recorded(plan, recordsOf(plan, playRun(plan, moves)));
        const before = canonicalJson(run.records);
        const original = endOf(run, run.records);
        for (const share of [0, 0.4, 1]) {
          const { end } = run.index;
          const cuts: readonly Position[] = [
            run.index.afterRecord(Math.round(end.seq * share)),
            run.index.atPlay(playTime(Math.round(end.play * share))),
          ];
          for (const cut of cuts) {
            const branch = made(runBranch(run, { cut, inputs: [], goesOn: { kind: 'recorded' } }));
            const again = endOf(run, branch.records);
            expect(again.state).toEqual(original.state);
            expect(again.events.map(({ event }) => event)).toEqual(original.events.map(({ event }) => event));
            expect(branch).toMatchObject({ dropped: 0, differing: 0, speculative: false });
            expect(branch.kept).toBe(run.records.filter(({ kind, seq }) => kind === 'input' && seq > cut.seq).length);
          }
        }
        expect(canonicalJson(run.records)).toBe(before);
      }),
      { seed: 20_261_128, numRuns: 25 },
    ));
});

describe('a branch that goes its own way', () => {
  it('begins as the record does, replays to where it was judged, and leaves the record as it was', () =>
    fc.assert(
      fc.property(
        generatedScenario,
        randomMoves(25, 20 * MINUTE),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (scenario, moves, share) => {
          const plan = compilePlan(scenario, { variant: 'v', people: 3 });
          const run = recorded(plan, recordsOf(plan, playRun(plan, moves)));
          const cut = run.index.atPlay(playTime(Math.round(run.index.end.play * share)));
          const before = canonicalJson(run.records);
          const note: Input = {
            at: run.index.state(cut).now,
            id: 'own',
            command: {
              by: { kind: 'role', role: 'role-1' as never },
              do: { act: 'note', to: 'all', text: 'x' as TextRef },
            },
          };
          const result = runBranch(run, { cut, inputs: [note], goesOn: { kind: 'recorded' } });
          if (!result.ok) return;
          const branch = result.value;
          expect(branch.records.slice(0, cut.seq + 1)).toEqual(run.records.slice(0, cut.seq + 1));
          const { divergedAt, state } = endOf(run, branch.records);
          expect(divergedAt).toBeUndefined();
          expect(state.typed.some(({ text }) => text === 'x')).toBe(true);
          // Moments up to the cut are those of the record.
          const index = seekIndex(plan, run.header, branch.records);
          for (const part of [0, 0.5, 1]) {
            const play = playTime(Math.floor(cut.play * part));
            if (play < cut.play)
              expect(index.state(index.atPlay(play))).toEqual(run.index.state(run.index.atPlay(play)));
          }
          expect(branch.kept + branch.dropped).toBe(branch.fates.length);
          expect(branch.speculative).toBe(branch.kept * 2 < branch.fates.length);
          expect(canonicalJson(run.records)).toBe(before);
        },
      ),
      { seed: 20_261_128, numRuns: 25 },
    ));
});

/** Two decisions, the second opened by what the first has sent; a text whose sentence needs a fact. */
function played(): { readonly table: TestTable; readonly run: Recorded } {
  const table = tableOf({
    roles: [role({ id: 'ciso' }), role({ id: 'press' })],
    facts: [fact({ id: 'f' })],
    signals: [signal({ id: 's' }), signal({ id: 'go' })],
    injects: [
      inject({ id: 'in-open', at: 'D1 13:00' }),
      inject({ id: 'in-fact', to: ['press'] as never, facts: ['f'] as never, when: "happened('go')" } as never),
    ],
    claims: [claim({ id: 'cl', needs: [['f']] as never })],
    requests: [request({ id: 'req', effects: [{ kind: 'raise', signal: 's', credit: 1 }] as never })],
    products: [
      product({
        id: 'prod',
        by: ['press'] as never,
        fields: [{ id: 'said', label: 'prod.said.label', required: false, kind: 'claims', claims: ['cl'] }] as never,
      }),
    ],
    decisions: [
      decision({
        id: 'dec',
        options: [{ id: 'a', effects: [{ kind: 'raise', signal: 'go', credit: 1 }] as never }, { id: 'b' }],
      }),
      decision({ id: 'dec-default', options: [{ id: 'a' }, { id: 'b' }] }),
    ],
    expectations: [expectation({ id: 'exp', evidence: { kind: 'all', signals: ['s'] } as never })],
  });
  table.to('D1 13:05');
  table.act('ciso', { act: 'decide', decision: 'dec', option: 'a', why: 'why' });
  table.to('D1 13:10');
  const held = table.state.inboxes['press' as never] as readonly { readonly message: string }[];
  if (held.some(({ message }) => message === 'in-fact'))
    table.act('press', { act: 'read', message: 'in-fact' } as never);
  table.act('press', {
    act: 'product',
    product: 'prod',
    fields: { said: { sentences: [{ sentence: 'cl', links: [] }] } },
    elements: [],
  } as never);
  table.act('ciso', { act: 'send', request: 'req', elements: ['e1'] });
  table.to(table.plan.timeline.end);
  const states = { at: table.state.now, state: table.state };
  const records = recordsOf(table.plan, [
    ...table.inputs.map((input) => ({ input, at: input.at, state: { ...table.state, now: input.at } })),
    states,
  ] as never);
  return { table, run: recorded(table.plan, records) };
}

describe('choosing otherwise', () => {
  const { run } = played();
  const { events, state } = endOf(run, run.records);
  const choose = (
    id: string,
    option: string,
    then: Parameters<typeof runBranch>[1]['goesOn'] = { kind: 'recorded' },
  ) => {
    const cut = cutBefore(run, events, id as never);
    if (!cut) throw new Error(`${id} was not decided`);
    return runBranch(run, {
      cut,
      inputs: otherChoice(run, cut, id as never, option as never, 'w' as TextRef),
      goesOn: then,
    });
  };

  it('drops what no longer fits with its reason, marks what comes out otherwise, keeps the rest', () => {
    const branch = made(choose('dec', 'b'));
    const of = (act: string) => branch.fates.find(({ input }) => input.command.do.act === act);
    expect(of('decide')).toMatchObject({ kind: 'dropped', why: 'not-open' });
    expect(of('read')).toMatchObject({ kind: 'dropped', why: 'unknown-item' });
    expect(of('product')).toMatchObject({
      kind: 'differing',
      was: ['claim cl supported'],
      is: ['claim cl unsupported'],
    });
    expect(of('send')).toMatchObject({ kind: 'kept' });
    expect(branch).toMatchObject({ kept: 2, dropped: 2, differing: 1, speculative: false });
    const end = endOf(run, branch.records).state;
    expect(end.decisions['dec' as never]).toMatchObject({ option: 'b' });
    expect(state.decisions['dec' as never]).toMatchObject({ option: 'a' });
    // Nothing is moved in time.
    for (const { kind, input } of branch.fates)
      if (kind !== 'dropped')
        expect(branch.records.some((record) => record.kind === 'input' && record.input === input)).toBe(true);
  });

  it('is made before the default came in, where nobody decided', () => {
    const branch = made(choose('dec-default', 'b'));
    expect(state.decisions['dec-default' as never]).toMatchObject({ status: 'defaulted', option: 'a' });
    expect(endOf(run, branch.records).state.decisions['dec-default' as never]).toMatchObject({
      status: 'taken',
      option: 'b',
    });
    expect(branch).toMatchObject({ dropped: 0 });
  });

  it('says that it is speculative when under half of the rest fits', () => {
    const cut = run.index.afterRecord(0);
    const end: Input = {
      at: run.index.state(cut).now,
      id: 'x',
      command: { by: { kind: 'facilitator' }, do: { act: 'endExercise' } },
    };
    const branch = made(runBranch(run, { cut, inputs: [end], goesOn: { kind: 'recorded' } }));
    expect(branch.dropped).toBeGreaterThan(branch.kept);
    expect(branch.speculative).toBe(true);
  });

  it('refuses what is not possible at the cut, with its place', () => {
    const cut = run.index.end;
    const inputs = otherChoice(run, cut, 'dec' as never, 'b' as never, 'w' as TextRef);
    expect(runBranch(run, { cut, inputs, goesOn: { kind: 'recorded' } })).toMatchObject({
      ok: false,
      error: { input: 0 },
    });
  });

  it('can go on with simulated participants, to ENDEX, the same each time', () => {
    const once = made(choose('dec', 'b', { kind: 'policies', policy: 'first' }));
    expect(once).toEqual(made(choose('dec', 'b', { kind: 'policies', policy: 'first' })));
    expect(endOf(run, once.records)).toMatchObject({ state: { phase: 'hotWash' } });
    expect(once.fates).toEqual([]);
  });

  it('stops where the hands stopped when it is played by hand', () => {
    const until = playTime(30 * MINUTE);
    const branch = made(choose('dec', 'b', { kind: 'byHand', until }));
    expect(endOf(run, branch.records).state).toMatchObject({ now: until, phase: 'running' });
  });
});

describe('comparing a branch with the record', () => {
  const { run } = played();
  const side = (records: readonly JournalRecord[]): Side => {
    const { state, events } = endOf(run, records);
    const context: ViewContext = {
      plan: run.plan,
      state,
      language: 'nl',
      texts: { get: (ref: TextRef) => String(ref) } as ViewContext['texts'],
      handles: createHandles(run.plan, 'seed'),
      drafts: new Map(),
      takenSeats: new Set(),
    };
    return { state, view: reviewView(context, events) };
  };
  const record = side(run.records);

  it('finds nothing where nothing differs', () => {
    const same = compareRuns(run.plan, record, side(run.records));
    expect(same).toMatchObject({
      only: { a: [], b: [] },
      otherwise: [],
      decisions: [],
      knowledge: [],
      obligations: [],
    });
    expect(same.profile.every(({ index }) => index.a === index.b)).toBe(true);
  });

  it('names what came, what was known, chosen and said in one of them only', () => {
    const { events } = endOf(run, run.records);
    const cut = cutBefore(run, events, 'dec' as never);
    if (!cut) throw new Error('dec was decided');
    const inputs = otherChoice(run, cut, 'dec' as never, 'b' as never, 'w' as TextRef);
    const found = compareRuns(
      run.plan,
      record,
      side(made(runBranch(run, { cut, inputs, goesOn: { kind: 'recorded' } })).records),
    );
    expect(found.only.a.map(({ key }) => key)).toEqual(['injectReleased/in-fact']);
    expect(found.only.b).toEqual([]);
    expect(found.decisions).toEqual([
      { id: 'dec', title: '§dec.title§', chosen: { a: '§dec.a.text§', b: '§dec.b.text§' } },
    ]);
    expect(found.knowledge.map(({ role: { id }, only }) => [id, only])).toEqual([
      ['press', { a: ['§f.short§'], b: [] }],
    ]);
    expect(found.said).toEqual({ a: { supported: 1, other: 0 }, b: { supported: 0, other: 1 } });
  });
});
