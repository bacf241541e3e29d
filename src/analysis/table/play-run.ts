import { invariant } from '../../base/assert.ts';
import { playTime, type PlayTime } from '../../base/time.ts';
import { nextDue } from '../../engine/advance.ts';
import type { TextRef } from '../../engine/command.ts';
import type { DraftField } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { ViewContext } from '../../projections/context.ts';
import { createHandles, bareHandles, type Handles } from '../../projections/handles.ts';
import { policyFor, takesHints, type PolicyName } from '../policies/policies.ts';
import { openCommand } from '../policies/open-command.ts';
import type { Policy } from '../policies/policy.ts';
import type { SeatCommand } from '../policies/seat-act.ts';
import { concerns } from './concerns.ts';
import { glimpseOf, newsSince, type Glimpse } from './news.ts';
import { newWords } from './reading.ts';
import {
  createFleetingRun,
  createRun,
  keepText,
  moveTo,
  startRun,
  stateOf,
  submit,
  type RecordedRun,
} from './recorded-run.ts';
import { createSeat, react, wake, type SimulatedSeat } from './seat.ts';

const noDrafts: ReadonlyMap<string, DraftField> = new Map();

/**
 * One whole run with a simulated participant at every seat, from STARTEX to ENDEX through the real step function. Time jumps
 * from one timer or look to the next; at one instant timers go first, then seats in the order of the plan.
 * @param until stops there with the run going on; what falls due at that instant has happened, nobody has reacted to it yet
 * @throws Error when `step` refuses what was offered (A1): our bug
 */
export function playRun(plan: Plan, seed: string, policy: Policy, until: PlayTime = plan.timeline.end): RecordedRun {
  const run = createRun(plan, seed);
  startRun(run);
  playOn(run, policy, until);
  return run;
}

/** As `playRun`, several times faster: only its end can be looked at, and names hide nothing in it. */
export function playToEnd(plan: Plan, seed: string, policy: PolicyName): RecordedRun {
  // Hints speak of options and topics by name alone.
  const handles = takesHints(policy) ? createHandles(plan, seed) : bareHandles(seed);
  const run = createFleetingRun(plan, seed);
  startRun(run);
  playOn(run, policyFor(policy, plan, seed, handles), plan.timeline.end, handles);
  return run;
}

/**
 * Goes on with a run that is under way, wherever it stands, to ENDEX; a run that stands still goes no further. Policies draw from the
 * run's seed as if they had just sat down.
 * @throws Error when `step` refuses what was offered (A1): our bug
 */
export function playOn(
  run: RecordedRun,
  policy: Policy,
  until: PlayTime = run.plan.timeline.end,
  handles: Handles = createHandles(run.plan, run.seed),
): void {
  const { plan, seed } = run;
  const texts = new Map<TextRef, string>();
  const opener = {
    resolve: handles.resolve,
    text(typed: string): TextRef {
      const ref = keepText(run, typed);
      texts.set(ref, typed);
      return ref;
    },
  };
  const pace = (): number => plan.timeline.paceAt(run.state.now);
  const seats = run.state.groups.map((roles, index) => createSeat(seed, index, roles, pace()));
  // Their first looks are counted from STARTEX; here they begin where the run stands.
  for (const seat of seats) if (seat.next !== undefined) seat.next = playTime(seat.next + run.state.now);
  let context: ViewContext = {
    plan,
    state: run.state,
    language: plan.scenario.language,
    texts,
    handles,
    drafts: noDrafts,
    takenSeats: new Set(seats.keys()),
  };
  const glimpses = new Map<SimulatedSeat, Glimpse>();
  const waits = ({ next }: SimulatedSeat): boolean => next === undefined;
  let seen: EngineState | undefined;
  const wakeThoseConcerned = (): void => {
    if (seen)
      for (const seat of seats)
        if (waits(seat) && concerns(plan, seen, run.state, seat.roles)) wake(seat, run.state.now, pace());
    // Nothing happens between this and the look at which a seat begins to wait: until then nobody asks how it was.
    seen = seats.some(waits) ? stateOf(run) : undefined;
  };
  const takeTurn = (seat: SimulatedSeat): void => {
    if (context.state !== run.state) context = { ...context, state: run.state };
    const { roles, read } = seat;
    const before = glimpses.get(seat);
    const words = newWords(context, roles, newsSince(run, roles, before), read, before);
    glimpses.set(seat, glimpseOf(plan, run.state, run.tally, roles, before));
    const command = react(seat, policy, context, words);
    if (command) act(command);
  };
  const act = (command: SeatCommand): void => {
    const done = submit(run, openCommand(command, opener));
    invariant(done.ok, 'A1', done.ok ? '' : `${JSON.stringify(command)} was offered and refused: ${done.error.code}`);
  };
  while (run.state.phase === 'running') {
    const at = nextMoment(plan, run, seats);
    moveTo(run, playTime(Math.min(at, until)));
    if (at >= until && until < plan.timeline.end) break;
    wakeThoseConcerned();
    for (const seat of seats) {
      if (run.state.phase !== 'running' || seat.next === undefined || seat.next > at) continue;
      takeTurn(seat);
      wakeThoseConcerned();
    }
  }
}

/** The next timer or look, or the end of the exercise when there is neither before it. */
function nextMoment(plan: Plan, run: RecordedRun, seats: readonly SimulatedSeat[]): PlayTime {
  let at: number = Math.min(plan.timeline.end, nextDue(run.state) ?? Infinity);
  for (const { next } of seats) if (next !== undefined && next < at) at = next;
  return playTime(Math.max(at, run.state.now));
}
