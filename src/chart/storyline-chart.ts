import { createActor, createMachine, initialTransition } from 'xstate';
import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Duration, StoryTime } from '../base/time.ts';
import type { ConditionReader } from '../scenario/condition-reader.ts';
import { compileCondition, type CompiledCondition } from '../scenario/condition/compile-condition.ts';
import type { Storyline, Transition } from '../scenario/model/storyline.ts';

/** Immediate transitions allowed within one event; more is a cycle that `check` would have found. */
const MICROSTEP_CAP = 100;

/** A storyline as a serialisable statechart: named guards and actions only, so that other tools open it. */
export interface Chart {
  readonly storyline: Storyline;
  readonly config: ChartConfig;
  readonly transitions: ReadonlyMap<string, Transition>;
  /** Events that entries of the timetable send it, one per instant. */
  readonly instants: readonly { readonly at: StoryTime; readonly event: string }[];
  /** What its immediate transitions look at: a change of one of these pokes it. */
  readonly watches: readonly string[];
  readonly signals: readonly string[];
  /** @internal All of which must hold for a transition, by its id. */
  readonly guards: ReadonlyMap<string, readonly CompiledCondition[]>;
  /** @internal */
  readonly machine: AnyStateMachine;
  /** @internal */
  readonly scope: Scope;
}

/** Where a machine moves without running: what it would do is only noted. */
interface Scope {
  readonly actor: AnyActorScope;
  actions: TakenAction[];
}

interface TakenAction {
  readonly type: string;
  readonly params?: unknown;
}

export interface ChartConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, ChartStateConfig>>;
}

interface ChartArrow {
  readonly target?: string;
  readonly guard?: { readonly type: 'condition'; readonly params: { readonly transition: string } };
  readonly actions: readonly [{ readonly type: 'effects'; readonly params: { readonly transition: string } }];
}

interface ChartStateConfig {
  readonly on?: Readonly<Record<string, readonly ChartArrow[]>>;
  readonly after?: Readonly<Record<string, readonly ChartArrow[]>>;
  readonly always?: readonly ChartArrow[];
}

/** What one event did to a chart, as data. */
export interface ChartMove {
  readonly position: string;
  /** Transitions taken, in order. */
  readonly taken: readonly string[];
  readonly timers: readonly ChartTimer[];
}

/** A delay that the chart set (`delay` in play ms) or withdrew, in order. */
export type ChartTimer =
  | { readonly op: 'set'; readonly id: string; readonly event: string; readonly delay: Duration }
  | { readonly op: 'cancel'; readonly id: string };

/** Sent when something that a chart watches has changed. */
export const POKE = 'poke';

const instantEvent = (at: number): string => `at.${at}`;

const push = (into: Record<string, ChartArrow[]>, key: string, arrow: ChartArrow): void => {
  (into[key] ??= []).push(arrow);
};

function arrowOf(item: Transition): ChartArrow {
  const guarded = item.guard !== undefined || item.trigger.kind === 'when';
  return {
    ...(item.to === undefined ? {} : { target: item.to }),
    ...(guarded ? { guard: { type: 'condition', params: { transition: item.id } } } : {}),
    actions: [{ type: 'effects', params: { transition: item.id } }],
  };
}

function stateConfig(transitions: readonly Transition[]): ChartStateConfig {
  const on: Record<string, ChartArrow[]> = {};
  const after: Record<string, ChartArrow[]> = {};
  const always: ChartArrow[] = [];
  for (const item of transitions) {
    const arrow = arrowOf(item);
    if (item.trigger.kind === 'on') push(on, item.trigger.signal, arrow);
    else if (item.trigger.kind === 'at') push(on, instantEvent(item.trigger.at), arrow);
    else if (item.trigger.kind === 'after') push(after, String(item.trigger.delay), arrow);
    else always.push(arrow);
  }
  return {
    ...(Object.keys(on).length ? { on } : {}),
    ...(Object.keys(after).length ? { after } : {}),
    ...(always.length ? { always } : {}),
  };
}

/** Compiles a storyline; its conditions were checked when the scenario was read. */
export function compileChart(storyline: Storyline, compile = compileCondition): Chart {
  const transitions = new Map(storyline.transitions.map((item) => [item.id, item]));
  const guards = new Map<string, readonly CompiledCondition[]>();
  const watches = new Set<string>();
  for (const item of storyline.transitions) {
    const parts: CompiledCondition[] = [];
    if (item.trigger.kind === 'when') {
      const condition = compile(item.trigger.when);
      condition.deps.forEach((dep) => watches.add(dep));
      parts.push(condition);
    }
    if (item.guard !== undefined) {
      const condition = compile(item.guard);
      if (item.trigger.kind === 'when') condition.deps.forEach((dep) => watches.add(dep));
      parts.push(condition);
    }
    guards.set(item.id, parts);
  }
  const config: ChartConfig = {
    id: storyline.id,
    initial: storyline.initial,
    states: Object.fromEntries(
      storyline.states.map((state) => [
        state.id,
        stateConfig(storyline.transitions.filter((item) => item.from === state.id)),
      ]),
    ),
  };
  const machine = createMachine(
    {
      ...config,
      options: { maxIterations: MICROSTEP_CAP },
      // Total: every pure transition builds a throw-away actor without input.
      context: ({ input }: { input?: { reader: ConditionReader } }) => ({ reader: input?.reader }),
    } as never,
    {
      guards: {
        condition: ({ context }: { context: unknown }, params: unknown) => {
          const { reader } = context as { reader?: ConditionReader };
          if (!reader) return false;
          return holds(guards, (params as { transition: string }).transition, reader);
        },
      },
    } as never,
  ) as unknown as AnyStateMachine;
  const ats = storyline.transitions.flatMap((item) => (item.trigger.kind === 'at' ? [item.trigger.at] : []));
  return {
    storyline,
    config,
    transitions,
    guards,
    machine,
    scope: createScope(machine),
    instants: [...new Set(ats)].map((at) => ({ at, event: instantEvent(at) })),
    watches: [...watches],
    signals: [
      ...new Set(storyline.transitions.flatMap((item) => (item.trigger.kind === 'on' ? [item.trigger.signal] : []))),
    ],
  };
}

/**
 * The scope that XState's own `transition` builds anew for each event, with a throw-away actor in it, which costs as much as the
 * transition itself. The actor is never started, so one serves for good (a test holds it against `transition`).
 */
function createScope(machine: AnyStateMachine): Scope {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  const scope: Scope = {
    actions: [],
    actor: {
      self,
      system: self.system,
      id: '',
      sessionId: '',
      logger: nothing,
      defer: nothing,
      stopChild: nothing,
      emit: nothing,
      actionExecutor: (action) => void scope.actions.push(action),
    },
  };
  return scope;
}

function holds(guards: Chart['guards'], transition: string, reader: ConditionReader): boolean {
  for (const condition of guards.get(transition) ?? []) if (!condition.test(reader)) return false;
  return true;
}

/** Whether any transition can go off at an event: mostly none does, and XState need not be asked. It decides which. */
function mayGoOff({ config, guards }: Chart, position: string, event: string, reader: ConditionReader): boolean {
  const { on, after, always } = config.states[position] ?? {};
  // Its delays have names that XState gives them.
  if (after && event.startsWith('xstate.')) return true;
  const goesOff = ({ guard }: ChartArrow): boolean => !guard || holds(guards, guard.params.transition, reader);
  return (on?.[event]?.some(goesOff) ?? false) || (always?.some(goesOff) ?? false);
}

/** Only type and params count: returned actions also hold live references, which must not be kept. */
function readMove(snapshot: AnyMachineSnapshot, actions: readonly TakenAction[]): ChartMove {
  const taken: string[] = [];
  const timers: ChartTimer[] = [];
  for (const action of actions) {
    if (action.type === 'effects') taken.push((action.params as { transition: string }).transition);
    else if (action.type === 'xstate.raise') {
      const { delay, id, event } = action.params as { delay?: number; id: string; event: { type: string } };
      if (delay !== undefined) timers.push({ op: 'set', id, event: event.type, delay });
    } else if (action.type === 'xstate.cancel') {
      const { sendId } = action.params as { sendId: string };
      timers.push({ op: 'cancel', id: sendId });
    }
  }
  return { position: snapshot.value as string, taken, timers };
}

/**
 * Where the chart begins, with the delays of its first state.
 * @throws Error when immediate transitions do not come to rest within the cap
 */
export function startChart(chart: Chart, reader: ConditionReader): ChartMove {
  const [snapshot, actions] = initialTransition(chart.machine, { reader });
  const move = readMove(snapshot as AnyMachineSnapshot, actions as readonly TakenAction[]);
  // XState stops at its cap without a word when this happens in the first state.
  if (move.taken.length >= MICROSTEP_CAP) throw new Error(`${chart.storyline.id} does not come to rest`);
  return move;
}

/** The delays of a state that was entered from outside, by a bridge. */
export function delaysOf(chart: Chart, position: string): readonly ChartTimer[] {
  return Object.keys(chart.config.states[position]?.after ?? {}).map((delay) => {
    const event = `xstate.after.${delay}.${chart.storyline.id}.${position}`;
    return { op: 'set', id: event, event, delay: Number(delay) };
  });
}

/**
 * One event to one chart: pure, position in, position out. Undefined when it does not go off.
 * @throws Error when immediate transitions do not come to rest within the cap
 */
export function moveChart(
  chart: Chart,
  position: string,
  event: string,
  reader: ConditionReader,
): ChartMove | undefined {
  if (!mayGoOff(chart, position, event, reader)) return undefined;
  const from = chart.machine.resolveState({ value: position, context: { reader } });
  chart.scope.actions = [];
  const snapshot = chart.machine.transition(from, { type: event }, chart.scope.actor) as AnyMachineSnapshot;
  const move = readMove(snapshot, chart.scope.actions);
  return move.taken.length === 0 && move.position === position ? undefined : move;
}
