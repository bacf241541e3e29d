import type { ObligationState } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import type { FlatObligation, FlatRole } from './tables.ts';
import { numberOf } from './timer-queue.ts';

const OBLIGATION = numberOf('obligation');

const stateOf = (run: FlatRun, obligation: number): ObligationState => run.obligations[obligation] as ObligationState;
const tableOf = (run: FlatRun, obligation: number): FlatObligation =>
  run.tables.obligations[obligation] as FlatObligation;

/** It is written: those who see it may have something new. */
const write = (run: FlatRun, state: ObligationState): void => {
  state.known = true;
  run.stir(state.seen);
};

/** A fact or inject shows the obligations that hang on it, to the roles that got it (O1). */
export function showObligations(run: FlatRun, obligations: readonly number[], roles: readonly number[]): void {
  for (const obligation of obligations) {
    const state = stateOf(run, obligation);
    const fresh: number[] = [];
    for (const role of roles)
      for (const member of (run.tables.roles[role] as FlatRole).group)
        if (!state.seen.includes(member) && !fresh.includes(member)) fresh.push(member);
    if (fresh.length === 0) continue;
    state.seen.push(...fresh);
    write(run, state);
    run.events += fresh.length;
    run.opened += fresh.length;
  }
}

export function startObligation(run: FlatRun, obligation: number): void {
  const state = stateOf(run, obligation);
  if (state.started >= 0) return;
  state.started = run.now;
  write(run, state);
  run.events += 1;
  watchDue(run, obligation);
}

/** Sets the timer at which an unmet duty is breached (O2). */
export function watchDue(run: FlatRun, obligation: number): void {
  run.timers.drop(OBLIGATION, obligation);
  const due = dueOf(run, obligation);
  if (due !== undefined) run.timers.add(Math.max(due, run.now), OBLIGATION, obligation);
}

function dueOf(run: FlatRun, place: number): number | undefined {
  const { obligation } = tableOf(run, place);
  const { restarted, chosen } = stateOf(run, place);
  const story = restarted >= 0 && obligation.restart ? obligation.restart.due : obligation.due;
  if (story === undefined) return undefined;
  const shift = chosen && typeof obligation.starts === 'number' ? chosen.at - obligation.starts : 0;
  return run.tables.plan.timeline.playOf((story + shift) as typeof story);
}

/** A signal meets, or restarts, the obligations that name it. */
export function signalForObligations(run: FlatRun, signal: number): void {
  const { obligations } = run.tables.signals[signal] as FlatRun['tables']['signals'][number];
  for (const place of obligations) {
    const { met, restart } = tableOf(run, place);
    const state = stateOf(run, place);
    if (restart?.signal === signal && state.restarted < 0) {
      state.metAt = -1;
      state.breachedAt = -1;
      state.restarted = run.now;
      write(run, state);
      run.events += 1;
      watchDue(run, place);
      if (restart.met.some((name) => (run.raises[name]?.length ?? 0) > 0)) meet(run, place);
    } else if ((state.restarted >= 0 && restart ? restart.met : met).includes(signal)) meet(run, place);
  }
}

function meet(run: FlatRun, obligation: number): void {
  const state = stateOf(run, obligation);
  if (state.metAt >= 0) return;
  if (state.breachedAt >= 0 && run.now < state.breachedAt) state.breachedAt = -1;
  state.metAt = run.now;
  write(run, state);
  run.timers.drop(OBLIGATION, obligation);
  run.events += 1;
}

/** Its hour has come: a duty that is not met is breached. */
export function obligationDue(run: FlatRun, obligation: number): void {
  const state = stateOf(run, obligation);
  if (tableOf(run, obligation).obligation.type !== 'duty' || state.metAt >= 0 || state.breachedAt >= 0) return;
  state.breachedAt = run.now;
  write(run, state);
  run.events += 1;
}

/** When the team's clock began, with a reason (a text's number); `at` is story ms. */
export function chooseStart(run: FlatRun, obligation: number, at: number, why: number): void {
  const state = stateOf(run, obligation);
  state.chosen = { at, why };
  write(run, state);
  watchDue(run, obligation);
}
