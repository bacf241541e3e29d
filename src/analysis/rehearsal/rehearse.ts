import { playTime, realTime, type PlayTime, type RealTime } from '../../base/time.ts';
import type { JournalFile } from '../../engine/journal/file.ts';
import type { Mark } from '../../engine/journal/record.ts';
import { compilePlan, type Plan } from '../../engine/plan.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { policyFor, type PolicyName } from '../policies/policies.ts';
import { journalOf } from '../table/journal-of.ts';
import { playRun } from '../table/play-run.ts';

export interface Rehearsal {
  readonly title: string;
  readonly variant: string;
  readonly people: number;
  readonly seed: string;
  /** Play time from which people play. */
  readonly from: PlayTime;
  /** Who has played until then. */
  readonly before: PolicyName;
  /** Seat of the author, by index in the seat plan; absent: all of them. */
  readonly seat?: number;
  /** Who plays the other seats from there on; absent: nobody. */
  readonly others?: PolicyName;
  /** Multiplier on the authored pace. */
  readonly pace: number;
  /** UTC ms now. */
  readonly now: number;
}

/**
 * A run that has been played up to a moment, ready to be taken up by a host: everything before it went through the real step
 * function, so what people find there is what a team that acts like that would find.
 * @throws Error when variant or seat plan does not exist
 */
export function rehearse(scenario: Scenario, wish: Rehearsal): JournalFile {
  const { title, variant, people, seed, from, before } = wish;
  const plan = compilePlan(scenario, { variant, people });
  const until = playTime(Math.min(Math.max(0, from), plan.timeline.end - 1));
  const run = playRun(plan, seed, policyFor(before, plan, seed), until);
  return journalOf(run, title, marksOf(plan, wish), clockUpTo(plan, until, wish.now));
}

/** Real times as if it had been played at the authored pace and had come to `play` just now. */
export function clockUpTo(plan: Plan, play: PlayTime, now: number): (at: PlayTime) => RealTime {
  const lasted = (at: PlayTime): number =>
    plan.timeline.windows.reduce(
      (sum, { playFrom, playTo, pace }) => sum + Math.max(0, Math.min(at, playTo) - playFrom) / pace,
      0,
    );
  const whole = lasted(play);
  return (at) => realTime(Math.round(now - whole + Math.min(whole, lasted(at))));
}

/** The marks that say at what pace it goes on and who plays the seats of others. */
function marksOf(plan: Plan, { seat, others, pace }: Pick<Rehearsal, 'seat' | 'others' | 'pace'>): Mark[] {
  const played =
    others === undefined ? [] : plan.seatPlan.seats.flatMap((roles, index) => (index === seat ? [] : roles));
  return [
    ...(pace === 1 ? [] : [{ kind: 'pace', multiplier: pace } as const]),
    ...played.map((role) => ({ kind: 'policy', role, policy: others ?? null }) as const),
  ];
}
