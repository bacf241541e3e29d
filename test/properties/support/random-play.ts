import fc from 'fast-check';
import { playTime, type PlayTime } from '../../../src/base/time.ts';
import { advance } from '../../../src/engine/advance.ts';
import { affordances } from '../../../src/engine/affordances.ts';
import type { Possible } from '../../../src/engine/possible.ts';
import type { Act, Command, Directive, FieldInput, Input, SentenceId, TextRef } from '../../../src/engine/command.ts';
import type { EngineEvent } from '../../../src/engine/event.ts';
import type { Plan } from '../../../src/engine/plan.ts';
import { initialState } from '../../../src/engine/start.ts';
import type { EngineState } from '../../../src/engine/state/engine-state.ts';
import { step } from '../../../src/engine/step.ts';
import type { RoleId } from '../../../src/scenario/model/ids.ts';
import type { ProductField } from '../../../src/scenario/model/product.ts';
import { deepFreeze } from '../../support/table.ts';

/** A move of a random player: numbers that pick from what there is at that moment. */
export interface Move {
  readonly gap: number;
  readonly who: number;
  readonly what: number;
  readonly choice: number;
}

export const randomMoves = (maxLength: number, maxGap: number): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.record({
      gap: fc.oneof(fc.constant(0), fc.nat({ max: maxGap })),
      who: fc.nat({ max: 9 }),
      what: fc.nat({ max: 10_000 }),
      choice: fc.nat({ max: 100 }),
    }),
    { minLength: 5, maxLength, size: 'max' },
  );

/** One record of a random run: what was put in, or a time up to which it was shown, and what came of it. */
export interface Played {
  readonly before: EngineState;
  readonly input?: Input;
  readonly at: PlayTime;
  readonly state: EngineState;
  readonly events: readonly EngineEvent[];
}

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

/** What a command that stands for an affordance says; `text` makes its typed texts. */
export function actOf(item: Possible, choice: string, text: () => TextRef): Act {
  const loose: object = ((): object => {
    switch (item.act) {
      case 'read':
        return { message: item.ref };
      case 'reply':
        return { message: item.ref, text: text() };
      case 'share':
        return {
          item: item.kind === 'fact' ? { kind: 'fact', fact: item.ref } : { kind: 'message', message: item.ref },
          to: [choice],
        };
      case 'board':
        return item.kind === 'fact'
          ? { op: 'add', column: choice, fact: item.ref }
          : { op: 'move', card: item.ref, column: choice };
      case 'decide':
        return { decision: item.ref, option: choice, why: text(), ...(item.overrule ? { overrule: text() } : {}) };
      case 'revise':
      case 'advise':
        return { decision: item.ref, option: choice, why: text() };
      case 'confirm':
        return { decision: item.ref, agree: choice !== 'no', why: text() };
      case 'alternative':
        return { decision: item.ref, text: text(), criterion: text() };
      case 'send':
        return { request: item.ref, elements: [choice], text: text() };
      case 'note':
        return { to: [choice], text: text() };
      case 'log':
        return { kind: item.ref, fields: {} };
      case 'product':
        return { product: item.ref, fields: {}, elements: [] };
      case 'prepare':
        return { product: item.ref, filled: [] };
      case 'call':
      case 'hangUp':
        return { conversation: item.ref };
      case 'ask':
        return { conversation: item.ref, topic: item.topic, ...(item.choices ? { wording: choice } : {}) };
      case 'chooseStart':
        return { obligation: item.ref, at: 0, why: text() };
    }
  })();
  return { act: item.act, ...loose } as Act;
}

/** What stands in a field: `choice` picks a sentence or option. */
function contentOf(field: ProductField, choice: number, text: () => TextRef): FieldInput {
  if (field.kind === 'choice') return { option: pick(field.options, choice)?.id ?? '' };
  const claim = field.kind === 'claims' ? pick(field.claims, choice >> 1) : undefined;
  if (claim === undefined) return { text: text() };
  return { sentences: [{ sentence: (choice % 2 ? `over:${claim}` : claim) as SentenceId, links: [] }] };
}

/** Fills what an affordance leaves to the one who acts: the fields of an entry or a form, an hour in the range. */
export function filled(plan: Plan, act: Act, text: () => TextRef, choice = 0): Act {
  if (act.act === 'product') {
    const form = plan.product.get(act.product);
    const fields = form?.fields.filter((field, index) => field.required || (choice + index) % 2 === 0) ?? [];
    return {
      ...act,
      fields: Object.fromEntries(fields.map((field) => [field.id, contentOf(field, choice, text)])),
      elements: form?.elements.filter((_, index) => (choice >> index) % 2 === 0).map((item) => item.id) ?? [],
    };
  }
  if (act.act === 'prepare') return { ...act, filled: plan.product.get(act.product)?.fields.map(({ id }) => id) ?? [] };
  if (act.act === 'log')
    return {
      ...act,
      fields: Object.fromEntries((plan.logKind.get(act.kind)?.fields ?? []).map((field) => [field.id, text()])),
    };
  if (act.act === 'chooseStart') return { ...act, at: plan.obligation.get(act.obligation)?.choose?.from ?? act.at };
  return act;
}

function directive(plan: Plan, state: EngineState, move: Move, text: () => TextRef): Directive {
  const inject = pick(plan.injects, move.what)?.id as never;
  const role = pick(plan.roles, move.choice)?.id as RoleId;
  const actor = pick(plan.scenario.actors, move.what)?.id as never;
  const groups = plan.scenario.seatPlans;
  const decision = pick(plan.decisions, move.what);
  const lists: readonly Directive[] = [
    { act: 'release', inject },
    { act: 'hold', inject },
    { act: 'unhold', inject },
    { act: 'delay', inject, by: (move.choice - 20) * 60_000, reason: text() },
    { act: 'skip', inject },
    { act: 'unskip', inject },
    { act: 'withdraw', inject },
    { act: 'pause' },
    { act: 'resume' },
    { act: 'endMove' },
    {
      act: 'improvise',
      from: actor,
      to: move.choice % 2 ? 'all' : [role],
      channel: 'mail',
      subject: text(),
      text: text(),
    },
    { act: 'facilitatorNote', to: [role], text: text() },
    {
      act: 'record',
      spoken: { kind: 'signal', role, signal: pick(plan.scenario.signals, move.what)?.id as never, credit: 1 },
    },
    {
      act: 'record',
      spoken: { kind: 'share', role, item: { kind: 'message', message: inject }, to: 'all' },
      since: playTime(Math.max(0, state.now - 60_000)),
    },
    {
      act: 'record',
      spoken: {
        kind: 'expectation',
        role,
        expectation: pick(plan.expectations, move.what)?.id as never,
        met: move.choice % 2 === 0,
      },
    },
    {
      act: 'extend',
      target: (move.choice % 2 ? decision?.id : pick(plan.obligations, move.what)?.id) as never,
      by: 300_000,
    },
    { act: 'mapOwn', decision: decision?.id as never, option: decision?.options[0]?.id as never },
    { act: 'reveal', what: move.choice % 2 ? 'knowledge' : 'unshared', on: move.what % 2 === 0 },
    { act: 'regroup', seats: pick(groups, move.what)?.seats ?? [] },
    { act: 'answer', reply: (state.typed.find((item) => item.kind === 'reply')?.id ?? 'x-0') as never, text: text() },
    { act: 'emergencyStop' },
  ];
  return pick(lists, move.choice) as Directive;
}

/** Free acts that no affordance offers. */
function freeAct(state: EngineState, plan: Plan, move: Move, text: () => TextRef): Act {
  const decision = pick(plan.decisions, move.what)?.id as never;
  const acts: readonly Act[] = [
    { act: 'board', op: 'add', column: 'unknown', text: text() },
    { act: 'note', to: 'all', text: text() },
    { act: 'decide', decision, own: text(), why: text(), overrule: text() },
    { act: 'board', op: 'remove', card: (state.cards[0]?.id ?? 'card-0') as never },
    { act: 'read', message: (pick(plan.injects, move.what)?.id ?? '') as never },
    {
      act: 'share',
      item: { kind: 'message', message: (pick(plan.injects, move.what)?.id ?? '') as never },
      to: 'all',
      spoken: true,
    },
  ];
  return pick(acts, move.choice) as Act;
}

export interface PlayOptions {
  readonly seed?: string;
  /** Called for each typed text, gives what stands for it. */
  readonly text?: () => TextRef;
  /** Put between two steps: the state that the next begins with. */
  readonly between?: (state: EngineState) => EngineState;
  /** Without the facilitator's commands. */
  readonly rolesOnly?: boolean;
}

/** Plays a run by picking from what is possible; every state is frozen, so that a mutation throws. */
export function playRun(plan: Plan, moves: readonly Move[], options: PlayOptions = {}): readonly Played[] {
  let texts = 0;
  const text = options.text ?? (() => `typed-${(texts += 1)}` as TextRef);
  let state = deepFreeze(initialState(plan, options.seed ?? 'seed'));
  const played: Played[] = [];
  const submit = (at: PlayTime, command: Command): void => {
    const before = options.between ? deepFreeze(options.between(state)) : state;
    const input = deepFreeze({ at, id: `i-${played.length}`, command });
    const stepped = step(plan, before, input);
    if (!stepped.ok) return;
    state = deepFreeze(stepped.value.state);
    played.push({ before, input, at, state, events: stepped.value.events });
  };
  submit(playTime(0), { by: { kind: 'facilitator' }, do: { act: 'start' } });
  for (const move of moves) {
    const at = playTime(state.phase === 'running' ? state.now + move.gap : state.now);
    if (move.who === 0) {
      const before = options.between ? deepFreeze(options.between(state)) : state;
      const moved = advance(plan, before, at);
      state = deepFreeze(moved.state);
      played.push({ before, at, state, events: moved.events });
      continue;
    }
    if (!options.rolesOnly && (state.phase === 'paused' || state.phase === 'stopped') && move.what % 3 > 0) {
      submit(at, { by: { kind: 'facilitator' }, do: { act: 'resume' } });
      continue;
    }
    if (!options.rolesOnly && move.who <= 3) {
      submit(at, { by: { kind: 'facilitator' }, do: directive(plan, state, move, text) });
      continue;
    }
    const role = pick(plan.roles, move.what)?.id as RoleId;
    const then = advance(plan, state, at).state;
    const offered = affordances(plan, then, [role]);
    // First the kind of act, else reading and sharing crowd out the rest.
    const kind = pick([...new Set(offered.map((one) => one.act))], move.what >> 2);
    const item = pick(
      offered.filter((one) => one.act === kind),
      move.what >> 5,
    );
    const act =
      move.who === 4 || !item
        ? freeAct(then, plan, move, text)
        : filled(plan, actOf(item, pick(item.choices ?? ['yes', 'no'], move.choice) ?? '', text), text, move.choice);
    submit(at, { by: { kind: 'role', role }, do: act });
  }
  return played;
}
