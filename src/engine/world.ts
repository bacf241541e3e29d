import type { PlayTime } from '../base/time.ts';
import type { ConditionReader } from '../scenario/condition-reader.ts';
import type { SendTime } from '../scenario/model/effect.ts';
import type { Condition, DecisionId, InjectId, ProductId, RequestId, SignalId } from '../scenario/model/ids.ts';
import { schedule, unschedule, type TimerWork } from './agenda.ts';
import type { EngineEvent, EventBody } from './event.ts';
import type { Plan, Watcher } from './plan.ts';
import { WorldReader } from './reader.ts';
import type { EngineState } from './state/engine-state.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Something that must still be looked at in this instant. */
export type Task =
  | { readonly kind: 'signal'; readonly signal: SignalId }
  | { readonly kind: 'chart'; readonly chart: number; readonly event: string }
  | { readonly kind: 'watch'; readonly watcher: Watcher }
  | { readonly kind: 'open' | 'close'; readonly target: DecisionId | RequestId | ProductId }
  | { readonly kind: 'send'; readonly inject: InjectId; readonly by: string; readonly time: SendTime }
  | { readonly kind: 'reschedule'; readonly inject: InjectId; readonly time: SendTime }
  | { readonly kind: 'released'; readonly inject: InjectId };

/** A request or product in the moment of sending, as its conditions may see it. */
export interface JudgedText {
  readonly ticked: ReadonlySet<string>;
  readonly filled: ReadonlySet<string>;
  /** Field -> chosen option. */
  readonly picked: ReadonlyMap<string, string>;
  readonly making: ReadonlySet<string>;
  readonly overclaiming: boolean;
}

/**
 * The working copy inside one step, or of a run that writes on in one state: its top level is ours to write, and so is a part once it was
 * copied (`own`), so that the state it was opened from stays as it was. Parts are written by `put` and `append` or replaced.
 */
export interface World {
  readonly plan: Plan;
  readonly state: Writable<EngineState>;
  readonly events: EngineEvent[];
  readonly queue: Task[];
  readonly reader: ConditionReader;
  /** The text being judged; conditions of its effects look at it. */
  text: JudgedText | null;
  /** While a part is cut short: own-time injects do not come. */
  cutting: boolean;
  /** What is being done counts as spoken, and for this play time. */
  spoken: { readonly counts: PlayTime } | null;
  /** Records and lists that this world made itself and nobody else has seen: they are written on, not copied again. */
  readonly own: Set<object>;
  /** Events sent to storylines at `instant`: a run of them that does not end is cut off. */
  turns: { readonly instant: PlayTime; readonly count: number };
}

export function openWorld(plan: Plan, state: EngineState): World {
  const world: Writable<World> = {
    plan,
    state: { ...state },
    events: [],
    queue: [],
    reader: null as unknown as ConditionReader,
    text: null,
    cutting: false,
    spoken: null,
    own: new Set(),
    turns: { instant: state.now, count: 0 },
  };
  world.reader = new WorldReader(world);
  return world;
}

/** What conditions are asked of: a world, or a state that is only looked at. */
export type Looking = Pick<World, 'plan' | 'state' | 'reader'>;

/** For who only looks. */
export function lookAt(plan: Plan, state: EngineState): Looking {
  const seen = { plan, state, text: null };
  return { plan, state, reader: new WorldReader(seen) };
}

/** How a world stands, kept: what it does from now on leaves this state as it is. */
export function keepState(world: World): EngineState {
  world.own.clear();
  return { ...world.state };
}

/** Parts of a state that are records by id, or lists that only grow. */
type KeyedPart =
  | 'injects'
  | 'inboxes'
  | 'knowledge'
  | 'signals'
  | 'values'
  | 'flags'
  | 'decisions'
  | 'requests'
  | 'expectations'
  | 'obligations'
  | 'occupied'
  | 'products'
  | 'calls';
type GrowingPart = 'typed' | 'shares' | 'log' | 'claims';

/** Writes one record of a part. */
export function put<P extends KeyedPart>(
  world: World,
  part: P,
  id: keyof EngineState[P],
  record: EngineState[P][keyof EngineState[P]],
): void {
  const { state, own } = world;
  const now = state[part] as Record<PropertyKey, unknown>;
  if (own.has(now)) {
    now[id] = record;
    return;
  }
  const copy = { ...now, [id]: record };
  own.add(copy);
  (state as Record<string, unknown>)[part] = copy;
}

/** Adds to a list at its end. */
export function append<P extends GrowingPart>(world: World, part: P, item: EngineState[P][number]): void {
  const { state, own } = world;
  const now = state[part] as unknown[];
  if (own.has(now)) {
    now.push(item);
    return;
  }
  const copy = [...now, item];
  own.add(copy);
  (state as Record<string, unknown>)[part] = copy;
}

export const emit = (world: World, event: EventBody): void => {
  world.events.push({ at: world.state.now, ...event } as EngineEvent);
};

export const holdsNow = (world: Pick<World, 'plan' | 'reader'>, condition: Condition | undefined): boolean =>
  condition === undefined || world.plan.condition(condition).test(world.reader);

export function setTimer(world: World, due: PlayTime, work: TimerWork): void {
  world.state.agenda = schedule(world.state.agenda, { due, seq: world.state.nextTimer, work });
  world.state.nextTimer += 1;
}

export const dropTimers = (world: World, drop: (work: TimerWork) => boolean): void => {
  world.state.agenda = unschedule(world.state.agenda, drop);
};

/** Something that conditions look at has changed. */
export function touch(world: World, dep: string): void {
  for (const chart of world.plan.routes.chartsWatching.get(dep) ?? [])
    if (!world.queue.some((task) => task.kind === 'chart' && task.chart === chart && task.event === 'poke'))
      world.queue.push({ kind: 'chart', chart, event: 'poke' });
  for (const watcher of world.plan.routes.watchers.get(dep) ?? [])
    if (!world.queue.some((task) => task.kind === 'watch' && task.watcher === watcher))
      world.queue.push({ kind: 'watch', watcher });
}

export { groupOf, sameGroup } from './groups.ts';

/** Real ms of play at the authored pace, as play ms. */
export const realMinutes = (world: World, minutes: number): number =>
  minutes * 60_000 * world.plan.timeline.paceAt(world.state.now);
