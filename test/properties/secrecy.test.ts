import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRef } from '../../src/engine/command.ts';
import type { EngineEvent } from '../../src/engine/event.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import { initialState } from '../../src/engine/start.ts';
import type { EngineState } from '../../src/engine/state/engine-state.ts';
import { conditionHolds } from '../../src/projections/condition.ts';
import { mayCall, openTopics } from '../../src/engine/rules/calls.ts';
import { openWorld } from '../../src/engine/world.ts';
import type { Product } from '../../src/scenario/model/product.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { createDelivered } from './support/delivered.ts';
import { generatedScenario } from './support/generated-scenario.ts';
import { playRun, randomMoves, type Move } from './support/random-play.ts';
import { screensOf } from './support/views.ts';
import { webex } from './support/webex.ts';

const SEED = 'canary-seed-5309';
const MINUTE = 60_000;

/** Every text says its own key between marks, and marks all facts of its inject, so that whatever shows names itself. */
function canary(scenario: Scenario): Scenario {
  const facts = new Map(
    scenario.injects.flatMap((inject) =>
      [...inject.body.blocks.map((block) => block.key), ...inject.attachments.map((item) => item.body)].map((key) => [
        key as string,
        inject.facts,
      ]),
    ),
  );
  const texts = Object.fromEntries(
    Object.keys(scenario.texts[scenario.language]).map((key) => [
      key,
      [`§${key}§`, ...(facts.get(key) ?? []).map((fact) => `[words](${fact})`)].join(' '),
    ]),
  );
  return { ...scenario, texts: { nl: texts, en: texts } } as Scenario;
}

/** Ids of everything in a scenario. Plain words, which a view may use for its own, are left out unless they have a dash or a digit. */
function idsOf(data: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'id' && typeof member === 'string' && (/[-\d]/.test(member) || member.length === 1))
        found.add(member);
      visit(member);
    }
  };
  visit(data);
  return found;
}

/** Strings and keys of a view. */
function stringsOf(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, member]) => [...(Array.isArray(data) ? [] : [key]), ...stringsOf(member)]);
}

const forbiddenKeys = [
  'seq',
  'agenda',
  'rng',
  'seed',
  'signals',
  'values',
  'flags',
  'ratings',
  'trap',
  'holders',
  'truth',
  'turnsOut',
  'credit',
  'gist',
  'guidance',
  'reason',
  'temperament',
  'overclaim',
  'works',
  'status',
  'denies',
  'rubric',
  'voicemail',
  'caps',
  'patterns',
  'questions',
];

interface Run {
  readonly plan: Plan;
  readonly moves: readonly Move[];
}

const small: fc.Arbitrary<Run> = fc
  .tuple(generatedScenario, fc.constantFrom(1, 2, 3, 4), randomMoves(30, 15 * MINUTE))
  .map(([scenario, people, moves]) => ({ plan: compilePlan(canary(scenario), { variant: 'v', people }), moves }));
const shipped = canary(webex());
const plans = new Map<string, Plan>();
const real: fc.Arbitrary<Run> = fc
  .tuple(fc.constantFrom('120', '60', '20'), fc.constantFrom(2, 3, 5, 8), randomMoves(60, 15 * MINUTE))
  .map(([variant, people, moves]) => {
    const key = `${variant} ${people}`;
    const plan = plans.get(key) ?? compilePlan(shipped, { variant, people });
    plans.set(key, plan);
    return { plan, moves };
  });
const both = (name: string, law: (run: Run) => void, runs: { readonly small: number; readonly real: number }): void => {
  it(`${name}, in small scenarios`, () => fc.assert(fc.property(small, law), { seed: 19_530, numRuns: runs.small }));
  it(`${name}, in the Webex exercise`, () => fc.assert(fc.property(real, law), { seed: 19_530, numRuns: runs.real }));
};

const textOf = (ref: TextRef): string => `§${ref}§`;

describe('no leak', () => {
  both(
    'V1 no screen shows a text that was not delivered to it',
    ({ plan, moves }) => {
      const screens = screensOf(plan, SEED, textOf);
      const delivered = createDelivered(plan, initialState(plan, SEED));
      for (const { before, input, state, events } of playRun(plan, moves, { seed: SEED })) {
        delivered.take(before, state, events, input?.command);
        const check = (shown: string, allowed: ReadonlySet<string>, who: string): void => {
          const leaked = [...new Set(shown.match(/§[^§]+§/g) ?? [])].filter(
            (token) => !allowed.has(token.slice(1, -1)),
          );
          expect([who, leaked]).toEqual([who, []]);
        };
        state.groups.forEach((group, seat) => check(screens.seat(state, seat), delivered.seat(group), group.join(' ')));
        check(screens.stage(state), delivered.stage(state), 'stage');
      }
    },
    { small: 120, real: 8 },
  );

  both(
    'V4 no screen shows an id, the seed, a number of the engine or a field of staff',
    ({ plan, moves }) => {
      const ids = idsOf(plan.scenario);
      const screens = screensOf(plan, SEED, textOf);
      const last = playRun(plan, moves, { seed: SEED });
      for (const { state } of last.filter((_, index) => index % 4 === 0 || index === last.length - 1))
        for (const shown of screens.all(state)) {
          const bare = shown.replace(/§[^§]*§/g, '');
          const strings = new Set(stringsOf(JSON.parse(bare)));
          expect([...ids].filter((id) => strings.has(id) || (id.includes('-') && bare.includes(id)))).toEqual([]);
          expect(forbiddenKeys.filter((key) => strings.has(key))).toEqual([]);
          expect(bare).not.toContain(SEED);
          expect(bare).not.toMatch(/"(x|card|typed)-\d|§/);
          for (const word of [...state.rng, ...(plan.rules.match(/.{16}/g) ?? [])])
            expect(bare).not.toContain(String(word));
        }
    },
    { small: 60, real: 6 },
  );
});

/** Whether a call that its callers see can be made no longer, or again, or went on; who is in one sees what can be raised. */
function callsDiffer(
  plan: Plan,
  before: EngineState,
  after: EngineState,
  has: (list: readonly string[]) => boolean,
): boolean {
  const [then, now] = [openWorld(plan, before), openWorld(plan, after)];
  return plan.conversations.some(
    (item) =>
      has(item.callers) &&
      (before.calls[item.id] !== after.calls[item.id] ||
        item.callers.some((role) => mayCall(then, item, role) !== mayCall(now, item, role)) ||
        (after.calls[item.id]?.active !== undefined &&
          JSON.stringify(openTopics(then, item)) !== JSON.stringify(openTopics(now, item)))),
  );
}

/** Whether anything that a seat may see has changed between two states. Read from its own part of the state alone. */
function concerns(
  plan: Plan,
  before: EngineState,
  after: EngineState,
  roles: readonly string[],
  events: readonly EngineEvent[],
): boolean {
  if (
    before.phase !== after.phase ||
    before.pauseReason !== after.pauseReason ||
    before.window !== after.window ||
    before.groups !== after.groups
  )
    return true;
  if (before.cards !== after.cards || events.some((event) => event.type === 'moveEntered')) return true;
  const has = (list: unknown): boolean =>
    (Array.isArray(list) ? list : [list]).some((item) => item === 'all' || roles.includes(item as string));
  for (const role of roles as never[]) {
    if (before.inboxes[role] !== after.inboxes[role] || before.knowledge[role] !== after.knowledge[role]) return true;
    if (
      (before.occupied[role] ?? 0) > before.now !== (after.occupied[role] ?? 0) > after.now ||
      before.occupied[role] !== after.occupied[role]
    )
      return true;
    for (const item of after.inboxes[role] ?? []) {
      if (before.injects[item.message as never] !== after.injects[item.message as never]) return true;
      const ends = item.ringsUntil as number | undefined;
      if (ends !== undefined && before.now < ends && after.now >= ends) return true;
    }
  }
  if (after.typed.slice(before.typed.length).some((item) => has(item.to) || has(item.from))) return true;
  if (after.shares.slice(before.shares.length).some((item) => has(item.by) || has([...item.to]))) return true;
  if (after.log.slice(before.log.length).some((item) => has(item.by))) return true;
  if (plan.requests.some((item) => has([...item.by]) && before.requests[item.id] !== after.requests[item.id]))
    return true;
  const writes = (item: Product): boolean => item.drafters === 'all' || has([...item.drafters, ...item.by]);
  if (plan.products.some((item) => writes(item) && before.products[item.id] !== after.products[item.id])) return true;
  if (callsDiffer(plan, before, after, has)) return true;
  if (
    plan.obligations.some(
      (item) =>
        before.obligations[item.id] !== after.obligations[item.id] &&
        has([...(after.obligations[item.id]?.seen ?? [])]),
    )
  )
    return true;
  return plan.decisions.some((item) => {
    const parts = [item.by, item.owner, ...item.advice, ...(item.confirm ? [item.confirm] : [])];
    if (!has(parts)) return false;
    if (before.decisions[item.id] !== after.decisions[item.id]) return true;
    // What a decision needs stands in the form of whoever takes it.
    const { needs } = item;
    return (
      needs !== undefined &&
      after.decisions[item.id] !== undefined &&
      conditionHolds({ plan, state: before }, needs.when) !== conditionHolds({ plan, state: after }, needs.when)
    );
  });
}

describe('no tell-tale', () => {
  let silent = 0;
  both(
    'V5 what happens elsewhere changes a view by not a letter',
    ({ plan, moves }) => {
      const screens = screensOf(plan, SEED, textOf);
      for (const { before, state, events } of playRun(plan, moves, { seed: SEED }))
        state.groups.forEach((group, seat) => {
          if (concerns(plan, before, state, group, events)) return;
          silent += events.length > 0 ? 1 : 0;
          expect(screens.seat(state, seat)).toBe(screens.seat(before, seat));
        });
    },
    { small: 100, real: 8 },
  );

  it('V5 was put to the test often enough', () => expect(silent).toBeGreaterThan(300));
});
