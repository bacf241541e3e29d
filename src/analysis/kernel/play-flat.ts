import type { TextRef } from '../../engine/command.ts';
import { textRef } from '../../engine/journal/chain.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import { tablesOf } from './compile-tables.ts';
import { GroupOffers } from './group-offers.ts';
import { all } from './naming.ts';
import { FlatOffers, type Offers } from './offers.ts';
import { FlatRun } from './flat-run.ts';
import { FlatSeat } from './flat-seat.ts';
import { RandomActor } from './do-at-random.ts';
import { advance, settle, start } from './settle.ts';
import { takeUp } from './take-up.ts';
import { textOf } from './texts.ts';
import { thaw, thawAsAsked } from './thaw.ts';
import { wordCountsOf } from './word-counts.ts';

/** Roles of which a set fits in one number. */
const MOST_ROLES = 30;

/**
 * Whether runs of a plan can be played flat. What else the kernel does not know (a facilitator's acts, what is said aloud, people who change
 * seats) does not happen in simulated runs.
 */
export const canPlayFlat = ({ roles }: Plan): boolean => roles.length <= MOST_ROLES;

/**
 * A whole run of the policy `random`, as `playToEnd`, but several times faster: the same inputs at the same moments and the same end
 * (tests and `npm run walks` hold it against the step function).
 */
export function playFlat(plan: Plan, seed: string): FlatRun {
  const tables = tablesOf(plan);
  const run = new FlatRun(tables, seed);
  takeUp(run);
  start(run);
  const { timeline } = plan;
  const counts = wordCountsOf(plan);
  const seats = plan.seatPlan.seats.map(
    (seat, index) => new FlatSeat(run, counts, index, all(tables.roleOf, seat), run.pace()),
  );
  const actor = new RandomActor(run);
  const offers = new FlatOffers(run);
  const groupOffers = new GroupOffers(run);
  const offersTo = (roles: readonly number[]): Offers => {
    const [only] = roles;
    if (only === undefined || roles.length > 1) groupOffers.look(roles);
    else offers.look(only);
    return roles.length === 1 ? offers : groupOffers;
  };
  const act = ({ roles, rng }: FlatSeat): boolean => {
    run.turns.instant = run.now;
    run.turns.count = 0;
    if (!actor.act(offersTo(roles), rng)) return false;
    settle(run);
    advance(run, run.now);
    return true;
  };
  /** Whether a seat may be waiting. */
  let anyWaits = false;
  const wakeThoseConcerned = (): void => {
    // Who begins to wait does not ask what was stirred before.
    if (!anyWaits) return;
    for (let i = 0; i < seats.length; i++) {
      const seat = seats[i] as FlatSeat;
      if (seat.next < 0 && seat.concerns()) seat.wake(run.pace());
    }
    run.stirred.fill(0);
  };
  while (run.running) {
    let at = Math.min(timeline.end, run.timers.next());
    anyWaits = false;
    for (let i = 0; i < seats.length; i++) {
      const { next } = seats[i] as FlatSeat;
      if (next < 0) anyWaits = true;
      else if (next < at) at = next;
    }
    at = Math.max(at, run.now);
    run.turns.instant = run.now;
    run.turns.count = 0;
    advance(run, at);
    wakeThoseConcerned();
    for (let i = 0; i < seats.length; i++) {
      const seat = seats[i] as FlatSeat;
      if (!run.running || seat.next < 0 || seat.next > at) continue;
      seat.turn(run.pace(), act);
      anyWaits ||= seat.next < 0;
      wakeThoseConcerned();
    }
  }
  return run;
}

/** The engine's state of a flat run, with the references that its texts would have in a journal. */
export const stateOfFlat = (run: FlatRun): EngineState =>
  thaw(run, (text) => textRef(`${run.seed}/text/${text}`, textOf(run.texts[text] as number)));

/** As `stateOfFlat` for who looks at few of its parts and reads no texts: they are named by their number. */
export const outcomeOfFlat = (run: FlatRun): EngineState => thawAsAsked(run, (text) => `t-${text}` as TextRef);
