import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { policies, policyFor, policyNames } from '../../src/analysis/policies/policies.ts';
import type { Policy } from '../../src/analysis/policies/policy.ts';
import { replayJournal } from '../../src/analysis/replay-journal.ts';
import { simulate, type SimulateOptions } from '../../src/analysis/simulate.ts';
import { concerns, partsWithNews, readingParts } from '../../src/analysis/table/concerns.ts';
import { playRun, playToEnd } from '../../src/analysis/table/play-run.ts';
import { createFleetingRun, moveTo, startRun, stateOf, submit } from '../../src/analysis/table/recorded-run.ts';
import { readingTime } from '../../src/analysis/table/pace.ts';
import { newWords } from '../../src/analysis/table/reading.ts';
import { createSeat, look } from '../../src/analysis/table/seat.ts';
import { decodeJournal, encodeJournal } from '../../src/engine/journal/file.ts';
import { advance } from '../../src/engine/advance.ts';
import { affordances } from '../../src/engine/affordances.ts';
import { stateDigest } from '../../src/engine/journal/replay.ts';
import { compilePlan } from '../../src/engine/plan.ts';
import { initialState } from '../../src/engine/start.ts';
import type { EngineState } from '../../src/engine/state/engine-state.ts';
import { step } from '../../src/engine/step.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { listed, offersOf } from '../../src/projections/role/offers.ts';
import { openRoleView, roleView } from '../../src/projections/role-view.ts';
import { small, webex } from './scenarios.ts';
import { wordsInView } from './view-words.ts';

const options: SimulateOptions = { variant: '60', people: 2, policy: 'random', runs: 5, seed: 's' };

test.each(policyNames)('%s: every run reaches ENDEX, and one seed gives one result', (policy) => {
  const once = simulate(small, { ...options, policy });
  expect(once).toMatchObject({ runs: 5, ended: 5 });
  expect(once.inputs).toBeGreaterThan(5);
  expect(once.events).toBeGreaterThan(once.inputs);
  expect(simulate(small, { ...options, policy })).toEqual(once);
});

test.each([
  ...policyNames.map((policy) => [policy, small, '60', 2] as const),
  ['random', webex, '120', 8] as const,
  ['diligent', webex, '60', 2] as const,
  ['random', webex, '20', 1] as const,
])('%s: a run that writes on in one state is the run that keeps every state', (policy, scenario, variant, people) => {
  const plan = compilePlan(scenario, { variant, people });
  for (const seed of ['a', 'b']) {
    const kept = playRun(plan, seed, policyFor(policy, plan, seed));
    const fleeting = playToEnd(plan, seed, policy);
    expect(fleeting.state).toEqual(kept.state);
    expect(fleeting.inputs).toEqual(kept.inputs);
    expect(fleeting.texts).toEqual(kept.texts);
    expect(fleeting.visited).toEqual(kept.visited);
    expect(fleeting.events).toBe(kept.events);
    // The plain step function has the last word.
    let state = initialState(plan, seed);
    for (const input of kept.inputs) {
      const stepped = step(plan, state, input);
      if (!stepped.ok) throw new Error(stepped.error.code);
      state = stepped.value.state;
    }
    expect(advance(plan, state, fleeting.state.now).state).toEqual(fleeting.state);
  }
});

test('what is kept of a run that writes on stays as it was', () => {
  const plan = compilePlan(webex, { variant: '120', people: 8 });
  const played = playRun(plan, 'kept', policies.random);
  const run = createFleetingRun(plan, 'kept');
  startRun(run);
  const kept: [EngineState, string][] = [];
  for (const [index, { at, command }] of played.inputs.slice(1).entries()) {
    moveTo(run, at);
    expect(submit(run, command).ok).toBe(true);
    if (index % 40 === 0) {
      const state = stateOf(run);
      kept.push([state, stateDigest(state)]);
    }
  }
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter(([state, digest]) => stateDigest(state) !== digest)).toEqual([]);
});

test('another seed, another digest; run i has seed <seed>-<i>', () => {
  const { digest } = simulate(small, options);
  expect(simulate(small, { ...options, seed: 't' }).digest).not.toBe(digest);
  expect(simulate(small, { ...options, runs: 4 }).digest).not.toBe(digest);
  expect(simulate(small, options).first.header.seed).toBe('s-0');
});

test.each([
  ['120', 8],
  ['60', 6],
  ['20', 3],
] as const)('webex, variant %s with %d people: whole random runs', (variant, people) => {
  expect(simulate(webex, { ...options, variant, people, runs: 2 })).toMatchObject({ ended: 2 });
});

test('policies act by ordinary inputs with their mark; the start is the only input of a facilitator', () => {
  const { first, inputs } = simulate(small, { ...options, runs: 1 });
  const taken = first.records.flatMap((record) => (record.kind === 'input' ? [record.input] : []));
  expect(taken).toHaveLength(inputs);
  expect(taken.map(({ command }) => command.by.kind === 'role' && command.by.policy)).toEqual([
    false,
    ...taken.slice(1).map(() => true),
  ]);
  expect(taken[0]?.command).toEqual({ by: { kind: 'facilitator' }, do: { act: 'start' } });
});

test('passive reads and does nothing else', () => {
  const { first } = simulate(webex, { ...options, variant: '120', people: 8, policy: 'passive', runs: 1 });
  const acts = first.records.flatMap((record) => (record.kind === 'input' ? [record.input.command.do.act] : []));
  expect(acts.length).toBeGreaterThan(20);
  expect(new Set(acts)).toEqual(new Set(['start', 'read']));
});

test('the journal of the first run is sealed, plays again and holds what was typed', () => {
  const { first } = simulate(small, { ...options, runs: 1 });
  const text = encodeJournal(first);
  expect(decodeJournal(text)).toMatchObject({ ok: true });
  const mark = first.records.at(-1);
  const digest = mark?.kind === 'mark' && mark.mark.kind === 'digest' ? mark.mark.state : '';
  const inputs = first.records.length - 1;
  expect(replayJournal(text)).toMatchObject({ ok: true, value: { digest, inputs, divergedAt: null } });
  expect(first.texts.length).toBeGreaterThan(0);
  expect(first.texts.every((one) => text.includes(one.text))).toBe(true);
});

test('what is new is read first, for as long as its words take', () => {
  const { state, plan } = playRun(compilePlan(small, { variant: '60', people: 2 }), 's', policies.passive);
  const handles = createHandles(plan, 's');
  const context = {
    plan,
    state,
    language: 'nl',
    texts: new Map(),
    handles,
    drafts: new Map(),
    takenSeats: new Set<number>(),
  } as const;
  const roles = state.groups[0] ?? [];
  const seat = createSeat('s', 0, roles, 5);
  const words = newWords(context, roles, readingParts, new Set());
  expect(words).toBeGreaterThan(200);
  expect(look(seat, policies.random, context)).toBeUndefined();
  expect(seat.next).toBe(state.now + Math.round(readingTime(words) * plan.timeline.paceAt(state.now)));
  // The same view again holds nothing new: now the policy is asked.
  const asked: unknown[] = [];
  const policy: Policy = (shown, offers, rng) => {
    asked.push([roleView(context, roles), shown.affordances, offers.all()]);
    return { rng };
  };
  expect(look(seat, policy, context)).toBeUndefined();
  const view = roleView(context, roles);
  expect(asked).toEqual([[view, view.affordances, view.affordances]]);
  expect(seat.next).toBeUndefined();
});

test('policies have a stream of their own: who sits at the table changes no draw of the engine', () => {
  const plan = compilePlan(small, { variant: '60', people: 2 });
  const [busy, quiet] = [playRun(plan, 's', policies.random), playRun(plan, 's', policies.passive)];
  expect(busy.state.log).not.toEqual(quiet.state.log);
  expect(busy.state.rng).toEqual(quiet.state.rng);
});

test('a seat that nothing concerns has nothing new to do; one without new text has nothing new to read', () => {
  const plan = compilePlan(webex, { variant: '120', people: 8 });
  const run = playRun(plan, 'concerns', policies.random);
  const handles = createHandles(plan, 'concerns');
  const texts = new Map([...run.texts.values()].map(({ ref, text }) => [ref, text]));
  const common = { plan, language: 'nl', texts, handles, drafts: new Map(), takenSeats: new Set<number>() } as const;
  const read = run.state.groups.map(() => new Set<string>());
  let state = initialState(plan, 'concerns');
  const untouched: { things: boolean[]; texts: number[] } = { things: [], texts: [] };
  for (const input of run.inputs) {
    const before = state;
    const stepped = step(plan, state, input);
    if (!stepped.ok) throw new Error(stepped.error.code);
    state = stepped.value.state;
    for (const [seat, roles] of state.groups.entries()) {
      const context = { ...common, state };
      const quiet = readingParts.filter((part) => !partsWithNews(plan, before, state, roles).includes(part));
      untouched.texts.push(newWords(context, roles, quiet, read[seat] as Set<string>));
      newWords(context, roles, readingParts, read[seat] as Set<string>);
      if (!concerns(plan, before, state, roles))
        untouched.things.push(isDeepStrictEqual(affordances(plan, state, roles), affordances(plan, before, roles)));
    }
  }
  expect(untouched.things.length).toBeGreaterThan(100);
  expect(untouched.things.filter((same) => !same)).toEqual([]);
  expect(untouched.texts.length).toBeGreaterThan(100);
  expect(untouched.texts.filter((words) => words > 0)).toEqual([]);
});

test.each([
  ['120', 8],
  ['60', 2],
  ['20', 1],
] as const)(
  'webex %s, %d people: a look counts the words of the view, and is offered what the view offers',
  (variant, people) => {
    const plan = compilePlan(webex, { variant, people });
    const run = playRun(plan, 'words', policies.random);
    const handles = createHandles(plan, 'words');
    const texts = new Map([...run.texts.values()].map(({ ref, text }) => [ref, text]));
    const common = { plan, language: 'nl', texts, handles, drafts: new Map(), takenSeats: new Set<number>() } as const;
    const [direct, shown] = [0, 1].map(() => run.state.groups.map(() => new Set<string>())) as [
      Set<string>[],
      Set<string>[],
    ];
    let state = initialState(plan, 'words');
    let words = 0;
    for (const [index, input] of run.inputs.entries()) {
      const stepped = step(plan, state, input);
      if (!stepped.ok) throw new Error(stepped.error.code);
      state = stepped.value.state;
      if (index % 37 > 0) continue;
      const context = { ...common, state };
      for (const [seat, roles] of state.groups.entries()) {
        const view = roleView(context, roles);
        const found = newWords(context, roles, readingParts, direct[seat] as Set<string>);
        expect(found).toBe(wordsInView(view, readingParts, shown[seat] as Set<string>));
        words += found;
        const [offers, list] = [offersOf(context, roles), listed(view)];
        expect(offers.acts).toEqual(list.acts);
        for (const act of list.acts) {
          expect(offers.count(act)).toBe(list.count(act));
          expect(offers.of(act)).toEqual(list.of(act));
          expect(offers.at(act, list.count(act) - 1)).toEqual(list.of(act).at(-1));
        }
      }
    }
    expect(words).toBeGreaterThan(500);
  },
);

test('a view opened part by part is the view that a screen is sent', () => {
  const plan = compilePlan(webex, { variant: '60', people: 6 });
  const { state } = playRun(plan, 'views', policies.random);
  const handles = createHandles(plan, 'views');
  const context = {
    plan,
    state,
    language: 'en',
    texts: new Map(),
    handles,
    drafts: new Map(),
    takenSeats: new Set<number>(),
  } as const;
  for (const roles of state.groups) {
    const opened = openRoleView(context, roles);
    const sent = roleView(context, roles);
    // Looked at backwards: what comes later must not lean on what came before.
    for (const key of Object.keys(sent).reverse() as (keyof typeof sent)[]) expect(opened[key]).toEqual(sent[key]);
  }
});
