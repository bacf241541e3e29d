import { playTime, type PlayTime } from '../../src/base/time.ts';
import { advance } from '../../src/engine/advance.ts';
import type { Act, Command, Directive, Input, TextRef } from '../../src/engine/command.ts';
import type { EngineEvent } from '../../src/engine/event.ts';
import { compilePlan, type Plan } from '../../src/engine/plan.ts';
import type { RejectionCode } from '../../src/engine/rejection.ts';
import { initialState } from '../../src/engine/start.ts';
import type { EngineState } from '../../src/engine/state/engine-state.ts';
import { step } from '../../src/engine/step.ts';
import type { ViewContext } from '../../src/projections/context.ts';
import { createHandles } from '../../src/projections/handles.ts';
import { roleView } from '../../src/projections/role-view.ts';
import { stageView } from '../../src/projections/stage-view.ts';
import { facilitatorView } from '../../src/projections/facilitator-view.ts';
import type { FacilitatorView } from '../../src/projections/views/facilitator-view.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { StageView } from '../../src/projections/views/stage-view.ts';
import type { RoleId } from '../../src/scenario/model/ids.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { scenarioOf, story, type Loose, type Parts } from './scenario-builder.ts';

/** A typed text in tests is its own reference. */
export const typedText = (text: string): TextRef => text as TextRef;

export type LooseAct = Act extends infer A ? (A extends unknown ? Loose<A> : never) : never;
export type LooseDirective = Directive extends infer D ? (D extends unknown ? Loose<D> : never) : never;

/** Freezes everything below, so that a mutation throws where it happens. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** A run in a test: commands at story instants, refusals as codes, everything frozen. */
export interface TestTable {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly state: EngineState;
  readonly events: readonly EngineEvent[];
  readonly inputs: readonly Input[];
  /** Lets play time go on to a story instant of the variant, or to a play time. */
  to(at: string | PlayTime): void;
  /** An act of a role, now; what it was refused with, or undefined. */
  act(role: string, act: LooseAct): RejectionCode | undefined;
  /** A directive of the facilitator, now. */
  lead(directive: LooseDirective): RejectionCode | undefined;
  /** As `act` and `lead`, at a later moment. */
  at(at: string | PlayTime, command: Command): RejectionCode | undefined;
  types(): readonly EngineEvent['type'][];
  find<T extends EngineEvent['type']>(type: T): readonly Extract<EngineEvent, { type: T }>[];
  view(...roles: string[]): RoleView;
  stage(): StageView;
  board(): FacilitatorView;
}

export interface TableOptions {
  readonly people?: number;
  readonly seed?: string;
  /** Leaves the run in the lobby. */
  readonly lobby?: boolean;
  readonly variant?: string;
  /** Without a facilitator. */
  readonly solo?: true;
}

/** Opens a run on a scenario, or on the parts of one, and starts it. */
export function tableOf(given: Scenario | Parts, options: TableOptions = {}): TestTable {
  const scenario = deepFreeze('format' in given ? given : scenarioOf(given));
  const people = options.people ?? scenario.roles.length;
  const plan = compilePlan(scenario, {
    variant: options.variant ?? scenario.variants[0]?.id ?? '',
    people,
    solo: options.solo,
  });
  const seed = options.seed ?? 'seed';
  const handles = createHandles(plan, seed);
  let state = deepFreeze(initialState(plan, seed));
  const events: EngineEvent[] = [];
  const inputs: Input[] = [];
  const playAt = (at: string | PlayTime): PlayTime => (typeof at === 'string' ? plan.timeline.playFrom(story(at)) : at);
  const submit = (at: PlayTime, command: Command): RejectionCode | undefined => {
    const input = { at, id: `i${inputs.length}`, command };
    const stepped = step(plan, state, input);
    if (!stepped.ok) return stepped.error.code;
    state = deepFreeze(stepped.value.state);
    events.push(...stepped.value.events);
    inputs.push(input);
    return undefined;
  };
  const context = (): ViewContext => ({
    plan,
    state,
    language: 'nl',
    texts: { get: (ref: TextRef) => String(ref) } as ViewContext['texts'],
    handles,
    drafts: new Map(),
    takenSeats: new Set(state.groups.keys()),
  });
  const table: TestTable = {
    plan,
    scenario,
    get state() {
      return state;
    },
    events,
    inputs,
    to(at) {
      const moved = advance(plan, state, playAt(at));
      state = deepFreeze(moved.state);
      events.push(...moved.events);
    },
    act: (role, act) => submit(state.now, { by: { kind: 'role', role: role as RoleId }, do: act as Act }),
    lead: (directive) => submit(state.now, { by: { kind: 'facilitator' }, do: directive as Directive }),
    at: (at, command) => submit(playAt(at), command),
    types: () => events.map((event) => event.type),
    find: <T extends EngineEvent['type']>(type: T) =>
      events.filter((event): event is Extract<EngineEvent, { type: T }> => event.type === type),
    view: (...roles) => roleView(context(), roles as RoleId[]),
    stage: () => stageView(context()),
    board: () =>
      facilitatorView(
        context(),
        events.map((event, seq) => ({ seq, event })),
      ),
  };
  if (!options.lobby) table.lead({ act: 'start' });
  return table;
}

export const minutes = (count: number): PlayTime => playTime(count * 60_000);
