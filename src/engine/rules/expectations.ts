import { playTime, type PlayTime } from '../../base/time.ts';
import type { ExpectationId, SignalId } from '../../scenario/model/ids.ts';
import type { Expectation } from '../../scenario/model/measure.ts';
import type { EngineState, ExpectationRecord } from '../state/engine-state.ts';
import { holdsUnaided } from '../unaided.ts';
import { dropTimers, emit, holdsNow, put, realMinutes, setTimer, touch, type World } from '../world.ts';
import { FLOOR } from './spans.ts';

/** Full credit up to `full`, then a straight line of play time to 0 at `zero`; equal times are yes or no (X2). */
export function timeliness(full: PlayTime, zero: PlayTime, at: PlayTime): number {
  if (at <= full) return 1;
  if (at >= zero) return 0;
  return (zero - at) / (zero - full);
}

/** Best credit that the signals raised so far give, and the moment that gave it; undefined without evidence. */
export function creditOf(
  state: EngineState,
  expectation: Expectation,
  record: Pick<ExpectationRecord, 'full' | 'zero'>,
): { readonly credit: number; readonly at: PlayTime } | undefined {
  if (expectation.evidence.kind === 'holds') return undefined;
  const { signals, kind } = expectation.evidence;
  const raises = signals
    .filter((signal) => kind === 'any' || !isGiven(state, signal, record.full))
    .map((signal) => (state.signals[signal]?.raises ?? []).filter((item) => !item.given));
  const moments = raises.flat().map((item) => item.counts);
  let best: { credit: number; at: PlayTime } | undefined;
  for (const at of moments) {
    const credits = raises.map((list) =>
      list.reduce((most, item) => (item.counts <= at ? Math.max(most, item.credit) : most), 0),
    );
    const share = kind === 'all' ? Math.min(...credits) : Math.max(...credits);
    const credit = share * timeliness(record.full, record.zero, at);
    if (share > 0 && (!best || credit > best.credit)) best = { credit, at };
  }
  return best;
}

/** Came about in time without anything being passed on: whoever had to see to it could not have missed it (K4). */
const isGiven = (state: EngineState, signal: SignalId, full: PlayTime): boolean =>
  state.signals[signal]?.raises.some((item) => item.given === true && item.counts <= full) === true;

/** Whether nothing is left of an expectation that anybody could have missed. */
function isIdle(state: EngineState, expectation: Expectation, record: ExpectationRecord): boolean {
  const { evidence } = expectation;
  if (evidence.kind === 'holds' || record.credit !== undefined) return false;
  const given = (signal: SignalId): boolean => isGiven(state, signal, record.full);
  return evidence.kind === 'all' ? evidence.signals.every(given) : evidence.signals.some(given);
}

const write = (world: World, id: ExpectationId, record: ExpectationRecord): void => {
  put(world, 'expectations', id, record);
};

/** Released opener: the expectation counts from now; evidence that came before counts in full. */
export function openExpectation(world: World, expectation: Expectation): void {
  const { state, plan } = world;
  readmitExpectation(world, expectation);
  if (state.expectations[expectation.id]) return;
  const floor = playTime(state.now + realMinutes(world, FLOOR));
  const full = playTime(Math.max(plan.timeline.playFrom(expectation.full), floor));
  const zero = playTime(Math.max(plan.timeline.playFrom(expectation.zero), full));
  write(world, expectation.id, { opened: state.now, full, zero });
  emit(world, { type: 'expectationOpened', expectation: expectation.id });
  setTimer(world, expectation.evidence.kind === 'holds' ? full : zero, { kind: 'judge', expectation: expectation.id });
  countSignal(world, expectation);
}

/** A skipped opener takes it out of the denominator (MECHANICS.md section 6). */
export function dropExpectation(world: World, expectation: Expectation): void {
  if (world.state.expectations[expectation.id]) return;
  const { now } = world.state;
  write(world, expectation.id, { opened: now, full: now, zero: now, out: true });
}

export function readmitExpectation(world: World, expectation: Expectation): void {
  if (!world.state.expectations[expectation.id]?.out) return;
  const { [expectation.id]: _gone, ...rest } = world.state.expectations;
  world.state.expectations = rest;
}

/** Something that it counts has been raised. */
export function countSignal(world: World, expectation: Expectation): void {
  const record = world.state.expectations[expectation.id];
  if (!record || record.out || record.override) return;
  if (isIdle(world.state, expectation, record)) return write(world, expectation.id, { ...record, out: true });
  const found = creditOf(world.state, expectation, record);
  if (!found || found.credit <= (record.credit ?? 0)) return;
  write(world, expectation.id, { ...record, credit: found.credit, at: found.at });
  emit(world, {
    type: 'expectationMet',
    expectation: expectation.id,
    credit: found.credit,
    spoken: world.spoken !== null,
  });
  touch(world, `expectation:${expectation.id}`);
}

/** Its last moment: a condition is looked at once; anything else without credit is missed. */
export function judgeExpectation(world: World, id: ExpectationId): void {
  const expectation = world.plan.expectation.get(id);
  const record = world.state.expectations[id];
  if (!expectation || !record || record.out || record.judged) return;
  if (expectation.evidence.kind === 'holds' && !record.override) {
    if (holdsUnaided(world, expectation.evidence.when)) return write(world, id, { ...record, out: true });
    const credit = holdsNow(world, expectation.evidence.when) ? 1 : 0;
    write(world, id, { ...record, judged: true, credit, at: world.state.now });
    if (credit) emit(world, { type: 'expectationMet', expectation: id, credit, spoken: false });
    else emit(world, { type: 'expectationMissed', expectation: id });
    return touch(world, `expectation:${id}`);
  }
  write(world, id, { ...record, judged: true });
  if (!(record.override?.met ?? (record.credit ?? 0) > 0)) emit(world, { type: 'expectationMissed', expectation: id });
}

export function extendExpectation(world: World, expectation: Expectation, by: number): boolean {
  const record = world.state.expectations[expectation.id];
  if (!record || record.out || record.judged) return false;
  const next = { ...record, full: playTime(record.full + by), zero: playTime(record.zero + by) };
  write(world, expectation.id, next);
  dropTimers(world, (work) => work.kind === 'judge' && work.expectation === expectation.id);
  setTimer(world, expectation.evidence.kind === 'holds' ? next.full : next.zero, {
    kind: 'judge',
    expectation: expectation.id,
  });
  countSignal(world, expectation);
  return true;
}

/** The facilitator's own record, met or not, overrides what the engine saw (MECHANICS.md section 12). */
export function overrideExpectation(
  world: World,
  expectation: Expectation,
  override: NonNullable<ExpectationRecord['override']>,
): void {
  const { now } = world.state;
  readmitExpectation(world, expectation);
  const record = world.state.expectations[expectation.id] ?? {
    opened: now,
    full: playTime(Math.max(world.plan.timeline.playFrom(expectation.full), now)),
    zero: playTime(Math.max(world.plan.timeline.playFrom(expectation.zero), now)),
  };
  const credit = override.met ? timeliness(record.full, record.zero, override.at) : 0;
  write(world, expectation.id, { ...record, override, credit, at: override.at });
  if (override.met) emit(world, { type: 'expectationMet', expectation: expectation.id, credit, spoken: true });
  else emit(world, { type: 'expectationMissed', expectation: expectation.id });
  touch(world, `expectation:${expectation.id}`);
}
