import type { ExpectationState, FlatRaise } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { realMinutes } from './knowledge.ts';
import { timeliness } from '../../engine/rules/expectations.ts';
import type { FlatExpectation, FlatSignal } from './tables.ts';
import { numberOf } from './timer-queue.ts';
import { FLOOR } from '../../engine/rules/spans.ts';

const JUDGE = numberOf('judge');

/** Raises a signal (A2). */
export function raise(run: FlatRun, place: number, credit: number, part?: string, given = false): void {
  const found = run.tables.signals[place] as FlatSignal | undefined;
  if (!found) return;
  const { signal, dependents } = found;
  const parts = run.parts[place] as string[];
  let worth = credit;
  if (part !== undefined && signal.parts.length > 0) {
    if (parts.includes(part)) return;
    parts.push(part);
    const whole = signal.parts.every((name) => parts.includes(name));
    worth = whole ? credit : signal.half > 0 && parts.length >= signal.half ? credit * 0.5 : 0;
  }
  run.signalKnown[place] = 1;
  if (worth <= 0) return;
  run.raises[place]?.push({ at: run.now, credit: worth, given });
  run.changed(dependents);
  run.events += 1;
  run.queue.push({ kind: 'signal', target: place, by: -1, effect: undefined });
  run.touch(dependents);
}

const isGiven = (raises: readonly FlatRaise[] | undefined, full: number): boolean =>
  raises?.some((item) => item.given && item.at <= full) ?? false;

function isIdle(run: FlatRun, { expectation, signals }: FlatExpectation, state: ExpectationState): boolean {
  const { kind } = expectation.evidence;
  if (kind === 'holds' || state.credit >= 0) return false;
  const given = (signal: number): boolean => isGiven(run.raises[signal], state.full);
  return kind === 'all' ? signals.every(given) : signals.some(given);
}

/** As `creditOf` of the engine. */
function creditOf(run: FlatRun, { expectation, signals }: FlatExpectation, { full, zero }: ExpectationState) {
  const { kind } = expectation.evidence;
  const lists: FlatRaise[][] = [];
  for (const signal of signals) {
    const raises = run.raises[signal] as FlatRaise[];
    if (kind === 'any' || !isGiven(raises, full)) lists.push(raises);
  }
  let credit = -1;
  let at = -1;
  for (const list of lists)
    for (const moment of list) {
      if (moment.given) continue;
      let share = kind === 'all' ? Infinity : -Infinity;
      for (const other of lists) {
        let most = 0;
        for (const item of other) if (!item.given && item.at <= moment.at && item.credit > most) most = item.credit;
        share = kind === 'all' ? Math.min(share, most) : Math.max(share, most);
      }
      const worth = share * timeliness(full as never, zero as never, moment.at as never);
      if (share > 0 && worth > credit) {
        credit = worth;
        at = moment.at;
      }
    }
  return at < 0 ? undefined : { credit, at };
}

/** Something that it counts has been raised. */
export function countSignal(run: FlatRun, place: number): void {
  const state = run.expectations[place];
  if (!state || state.out) return;
  const found = run.tables.expectations[place] as FlatExpectation;
  if (isIdle(run, found, state)) {
    state.out = true;
    return;
  }
  if (found.expectation.evidence.kind === 'holds') return;
  const best = creditOf(run, found, state);
  if (!best || best.credit <= Math.max(state.credit, 0)) return;
  state.credit = best.credit;
  state.at = best.at;
  run.changed(found.dependents);
  run.events += 1;
  run.touch(found.dependents);
}

/** Released opener: the expectation counts from now. */
export function openExpectation(run: FlatRun, place: number): void {
  const old = run.expectations[place];
  if (old && !old.out) return;
  const found = run.tables.expectations[place] as FlatExpectation;
  const full = Math.max(found.full, run.now + realMinutes(run, FLOOR));
  const zero = Math.max(found.zero, full);
  run.expectations[place] = { opened: run.now, full, zero, out: false, credit: -1, at: -1, judged: false };
  run.events += 1;
  run.timers.add(found.expectation.evidence.kind === 'holds' ? full : zero, JUDGE, place);
  countSignal(run, place);
}

/** A skipped opener takes it out of the denominator. */
export function dropExpectation(run: FlatRun, place: number): void {
  const { now } = run;
  run.expectations[place] ??= { opened: now, full: now, zero: now, out: true, credit: -1, at: -1, judged: false };
}

/** Its last moment. */
export function judgeExpectation(run: FlatRun, place: number): void {
  const state = run.expectations[place];
  if (!state || state.out || state.judged) return;
  const { holds, dependents } = run.tables.expectations[place] as FlatExpectation;
  if (holds >= 0) {
    if (run.holdsUnaided(holds)) {
      state.out = true;
      return;
    }
    state.judged = true;
    state.credit = run.holds(holds) ? 1 : 0;
    state.at = run.now;
    run.changed(dependents);
    run.events += 1;
    run.touch(dependents);
    return;
  }
  state.judged = true;
  if (state.credit <= 0) run.events += 1;
}
