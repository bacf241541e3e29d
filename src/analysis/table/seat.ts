import { draw, seedRng, type RngState } from '../../base/rng.ts';
import { playTime, type PlayTime } from '../../base/time.ts';
import type { ViewContext } from '../../projections/context.ts';
import { offersOf } from '../../projections/role/offers.ts';
import { openRoleView } from '../../projections/role-view.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import type { Policy } from '../policies/policy.ts';
import type { SeatCommand } from '../policies/seat-act.ts';
import { partsWithNews, readingParts } from './concerns.ts';
import { GLANCE, NOTICES, readingTime, RESTS } from './pace.ts';
import { newWords } from './reading.ts';

/** A simulated participant at work: when it looks next, what it has read, and its own chance. */
export interface SimulatedSeat {
  readonly roles: readonly RoleId[];
  /** Its next look; undefined while it waits for something to change. */
  next: PlayTime | undefined;
  readonly read: Set<string>;
  /** How the run stood at its last look; before the first: undefined. */
  looked: EngineState | undefined;
  rng: RngState;
}

/** Sits down at `now`. `seed` is the run's; each seat has its own stream, apart from the engine's. */
export function createSeat(
  seed: string,
  index: number,
  roles: readonly RoleId[],
  pace: number,
  now: PlayTime = playTime(0),
): SimulatedSeat {
  const [first, rng] = draw(seedRng(`${seed}/seat/${index}`));
  return { roles, next: playTime(now + Math.round(first * RESTS[0] * pace)), read: new Set(), looked: undefined, rng };
}

/** Something has changed for a seat that waits. `pace` is story ms per real ms. */
export function wake(seat: SimulatedSeat, now: PlayTime, pace: number): void {
  seat.next ??= playTime(now + Math.round(NOTICES * pace));
}

/**
 * One look at the view: what is new is read first, for as long as its words take, and the policy acts at the look after that.
 * Sets the next look, always later than `now`.
 */
export function look(seat: SimulatedSeat, policy: Policy, context: ViewContext): SeatCommand | undefined {
  const { plan, state } = context;
  // Mostly little of a view is new.
  const parts = seat.looked ? partsWithNews(plan, seat.looked, state, seat.roles) : readingParts;
  const words = newWords(context, seat.roles, parts, seat.read);
  seat.looked = state;
  return react(seat, policy, context, words);
}

/** A look, after so many new words were counted. */
export function react(
  seat: SimulatedSeat,
  policy: Policy,
  context: ViewContext,
  words: number,
): SeatCommand | undefined {
  const { now } = context.state;
  const pace = context.plan.timeline.paceAt(now);
  if (words > GLANCE) {
    seat.next = later(now, readingTime(words), pace);
    return undefined;
  }
  const choice = policy(openRoleView(context, seat.roles), offersOf(context, seat.roles), seat.rng);
  const [drawn, rng] = draw(choice.rng);
  seat.rng = rng;
  seat.next = choice.command && later(now, RESTS[0] + drawn * (RESTS[1] - RESTS[0]), pace);
  return choice.command;
}

const later = (now: PlayTime, real: number, pace: number): PlayTime =>
  playTime(now + Math.max(1, Math.round(real * pace)));
