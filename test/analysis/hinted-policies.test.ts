import { expect, test } from 'vitest';
import { diligent } from '../../src/analysis/policies/diligent.ts';
import { hasty } from '../../src/analysis/policies/hasty.ts';
import { hintsOf, type HintedPolicy, type Hints } from '../../src/analysis/policies/hints.ts';
import { policyFor } from '../../src/analysis/policies/policies.ts';
import { playRun } from '../../src/analysis/table/play-run.ts';
import type { RecordedRun } from '../../src/analysis/table/recorded-run.ts';
import { profileOf } from '../../src/analysis/weighted-index.ts';
import { seedRng } from '../../src/base/rng.ts';
import type { Act } from '../../src/engine/command.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { listed } from '../../src/projections/role/offers.ts';
import { roleView } from '../../src/projections/role-view.ts';
import type { Affordance, RoleView } from '../../src/projections/views/role-view.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { webex } from './scenarios.ts';

const SEED = 'hinted';
const plan = compilePlan(webex, { variant: '120', people: 8 });
const play = (policy: HintedPolicy, on: Plan = plan): RecordedRun => playRun(on, SEED, policyFor(policy, on, SEED));
const [hastyRun, diligentRun] = [play('hasty'), play('diligent')];

const actsOf = <K extends Act['act']>({ inputs }: RecordedRun, kind: K): Extract<Act, { act: K }>[] =>
  inputs.flatMap(({ command }) =>
    command.by.kind === 'role' && command.do.act === kind ? [command.do as Extract<Act, { act: K }>] : [],
  );

/** All ratings the other way round, and what they are adjusted by. */
const swapped = (scenario: Scenario): Scenario => ({
  ...scenario,
  decisions: scenario.decisions.map((decision) => ({
    ...decision,
    options: decision.options.map((option) => ({
      ...option,
      ratings: Object.fromEntries(Object.entries(option.ratings).map(([dimension, rating]) => [dimension, 3 - rating])),
      adjust: option.adjust.map((item) => ({ ...item, by: -item.by })),
    })),
  })),
});

test.each(['hasty', 'diligent'] as const)('%s: all ratings swapped, the same commands', (policy) => {
  const turned = play(policy, compilePlan(swapped(webex), { variant: '120', people: 8 }));
  const straight = policy === 'hasty' ? hastyRun : diligentRun;
  expect(turned.inputs).toEqual(straight.inputs);
  // They were swapped: the same commands score otherwise.
  expect(profileOf(turned.plan, turned.state)).not.toEqual(profileOf(plan, straight.state));
});

test.each([
  ['hasty', hastyRun],
  ['diligent', diligentRun],
] as const)('%s: decides, asks and sends what the author wrote for it', (policy, run) => {
  const decided = actsOf(run, 'decide');
  expect(decided.length).toBeGreaterThan(10);
  for (const { decision, option } of decided) {
    const options = plan.decision.get(decision)?.options ?? [];
    const hinted = options.filter(({ suits }) => suits.includes(policy)).map(({ id }) => id);
    expect(hinted.length === 0 || hinted.includes(option as never), `${decision}.${option}`).toBe(true);
  }
  const asked = actsOf(run, 'ask');
  expect(asked.length).toBeGreaterThan(3);
  for (const { conversation, topic } of asked)
    expect(plan.conversation.get(conversation)?.topics.find(({ id }) => id === topic)?.suits).toContain(policy);
  const sent = actsOf(run, 'send');
  expect(sent.length).toBeGreaterThan(0);
  for (const { request, elements } of sent)
    expect(plan.request.get(request)?.suits.find((item) => item.policy === policy)?.elements).toEqual(elements);
  // Each thing once.
  expect(new Set(sent.map(({ request }) => request)).size).toBe(sent.length);
});

test('diligent words a question so that it works', () => {
  const worded = actsOf(diligentRun, 'ask').filter(({ wording }) => wording !== undefined);
  expect(worded.length).toBeGreaterThan(0);
  for (const { conversation, topic, wording } of worded) {
    const found = plan.conversation.get(conversation)?.topics.find(({ id }) => id === topic);
    expect(found?.wordings.find(({ id }) => id === wording)?.works).toBe(true);
  }
});

test('hasty says more than is known; diligent only what it has the facts for, with what it rests on', () => {
  const claims = (run: RecordedRun) => run.state.claims.filter((claim) => plan.product.has(claim.in));
  expect(claims(hastyRun).length).toBeGreaterThan(3);
  expect(claims(hastyRun).every(({ overclaim }) => overclaim)).toBe(true);
  const said = claims(diligentRun);
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter(({ overclaim }) => overclaim)).toEqual([]);
  expect(said.filter(({ status }) => status === 'lucky')).toEqual([]);
  const resting = said.filter(({ claim }) => plan.claim.get(claim)?.needs.some((set) => set.length > 0));
  expect(resting.length).toBeGreaterThan(0);
  expect(resting.filter(({ links }) => links.length === 0)).toEqual([]);
});

test('diligent keeps the board: facts by their standing, three cards with what is not known', () => {
  const { cards } = diligentRun.state;
  for (const card of cards.filter(({ fact }) => fact !== undefined))
    expect(card.column).toBe(plan.fact.get(card.fact as string)?.standing);
  expect(cards.filter(({ column }) => column === 'unknown')).toHaveLength(3);
  expect(new Set(cards.map(({ column }) => column)).size).toBe(3);
  expect(actsOf(hastyRun, 'board')).toEqual([]);
});

test('diligent logs two alternatives with a criterion before it decides', () => {
  const decided = new Set(actsOf(diligentRun, 'decide').map(({ decision }) => decision));
  for (const decision of decided) {
    const alternatives = diligentRun.state.decisions[decision]?.alternatives ?? [];
    expect(alternatives.filter(({ criterion }) => criterion !== undefined).length, decision).toBeGreaterThanOrEqual(2);
  }
  expect(actsOf(hastyRun, 'alternative')).toEqual([]);
});

test('diligent hears who must be heard; hasty overrules', () => {
  expect(actsOf(diligentRun, 'decide').filter(({ overrule }) => overrule !== undefined)).toEqual([]);
  expect(diligentRun.state.signals['ev-fg-heard' as never]).toBeDefined();
  expect(actsOf(hastyRun, 'decide').some(({ overrule }) => overrule !== undefined)).toBe(true);
});

test('diligent passes on what it alone has, hasty nothing', () => {
  expect(actsOf(diligentRun, 'share').length).toBeGreaterThan(3);
  expect(diligentRun.state.signals['ev-mail-shared' as never]).toBeDefined();
  expect(actsOf(hastyRun, 'share')).toEqual([]);
});

test('diligent does better than hasty in every dimension that the run of both has', () => {
  const [better, worse] = [profileOf(plan, diligentRun.state), profileOf(plan, hastyRun.state)];
  expect(better.total - worse.total).toBeGreaterThan(0.3);
  const lower = Object.keys(worse.dimensions).filter(
    (id) => (better.dimensions[id] ?? 0) <= (worse.dimensions[id] ?? 0),
  );
  expect(lower).toEqual([]);
});

test('four offices, the numbered questions and five answers before D2 12:00: eight people can, two cannot', () => {
  const noon = plan.product.get('prod-press-line')?.limit;
  if (noon === undefined) throw new Error('the press line has no limit');
  const full = (run: RecordedRun) =>
    ['ev-ministers-informed', 'ev-vendor-asked', 'ev-press-answered'].filter((signal) =>
      run.state.signals[signal as never]?.raises.some(
        ({ credit, at }) => credit === 1 && at <= run.plan.timeline.playFrom(noon),
      ),
    );
  expect(full(diligentRun)).toHaveLength(3);
  const two = compilePlan(webex, { variant: '120', people: 2 });
  expect(full(play('diligent', two)).length).toBeLessThan(3);
});

test('hints stand in the plan and never in a view', () => {
  const { state } = diligentRun;
  const context = {
    plan,
    state,
    language: 'nl',
    texts: new Map(),
    handles: createHandles(plan, SEED),
    drafts: new Map(),
    takenSeats: new Set<number>(),
  } as const;
  const keys = new Set<string>();
  for (const roles of state.groups)
    JSON.stringify(roleView(context, roles), (key, value: unknown) => {
      keys.add(key);
      return value;
    });
  expect(keys).toContain('options');
  for (const hint of ['suits', 'works', 'trap', 'overclaim', 'ratings']) expect(keys).not.toContain(hint);
});

test('hints name by handles of the run, apart for each policy', () => {
  const handles = createHandles(plan, SEED);
  const [hastyHints, diligentHints] = [hintsOf(plan, handles, 'hasty'), hintsOf(plan, handles, 'diligent')];
  for (const decision of plan.decisions)
    for (const { id, suits } of decision.options) {
      const handle = handles.of(id, decision.id);
      expect(hastyHints.options.has(handle)).toBe(suits.includes('hasty'));
      expect(diligentHints.options.has(handle)).toBe(suits.includes('diligent'));
    }
  const shared = [...hastyHints.sentences.keys()].filter((handle) => diligentHints.sentences.has(handle));
  expect(shared).toEqual([]);
  expect(hintsOf(plan, createHandles(plan, 'other'), 'hasty').options).not.toEqual(hastyHints.options);
});

const nothing: Hints = {
  options: new Set(),
  topics: new Set(),
  wordings: new Set(),
  elements: new Map(),
  sentences: new Map(),
};

test('in a call without a hinted topic left the receiver goes down; while an answer is coming it does not', () => {
  const hangUp: Affordance = { act: 'hangUp', as: 'r', ref: 'c' };
  const ask: Affordance = { act: 'ask', as: 'r', ref: 'c', topic: 't' };
  const call = { handle: 'c', mine: true, topics: [] };
  const viewWith = (calls: readonly object[]): RoleView => ({ calls }) as unknown as RoleView;
  const rng = seedRng('x');
  for (const policy of [hasty, diligent]) {
    expect(
      policy(nothing)(viewWith([call]), listed({ ...viewWith([call]), affordances: [ask, hangUp] }), rng).command?.do,
    ).toEqual({
      act: 'hangUp',
      conversation: 'c',
    });
    const hinted = policy({ ...nothing, topics: new Set(['t']) });
    expect(
      hinted(viewWith([call]), listed({ ...viewWith([call]), affordances: [hangUp, ask] }), rng).command?.do,
    ).toMatchObject({ act: 'ask', topic: 't' });
    const waiting = { ...call, under: { title: '', until: 9 } };
    expect(
      policy(nothing)(viewWith([waiting]), listed({ ...viewWith([waiting]), affordances: [hangUp] }), rng),
    ).toEqual({ rng });
  }
});
