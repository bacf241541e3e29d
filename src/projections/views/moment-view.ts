import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { ClockView } from './shared.ts';

/** A fact as it stood at one moment of a run. */
export interface MomentFact {
  readonly id: string;
  readonly short: string;
  readonly text: string;
  readonly standing: 'known' | 'said';
  /** Short names of the roles that had it, in the order of the cast. */
  readonly holders: readonly string[];
  /** Since when somebody at the table had it; absent: nobody had. */
  readonly since?: StoryTime;
  /** Who outside could have told it; empty when the script names nobody. */
  readonly source: string;
  /** How it turned out, for the debrief; empty when the exercise leaves it open. */
  readonly turnsOut: string;
  /** A newer fact had taken its place outside by then: its short name. */
  readonly overtakenBy?: string;
}

/** What stood on the board in the team's own words. */
export interface MomentCard {
  readonly id: string;
  readonly column: 'known' | 'said' | 'unknown';
  readonly text: string;
  readonly by: string;
}

/**
 * What was known at one moment of a recorded run: by the team as a whole, by some of it, by others only. Each fact that could be known
 * then stands in exactly one of the three lists.
 */
export interface MomentView {
  /** Last record of the journal that counts; -1: none yet. */
  readonly seq: number;
  readonly play: PlayTime;
  readonly at: StoryTime;
  readonly clock: ClockView;
  readonly move: string;
  /** On the shared board, or with every role. */
  readonly table: readonly MomentFact[];
  /** With some roles, and not on the board. */
  readonly seats: readonly MomentFact[];
  /** To be known by then, and with nobody at the table. */
  readonly elsewhere: readonly MomentFact[];
  readonly cards: readonly MomentCard[];
  /** Who sat together: role ids a seat, in the order of the seats. */
  readonly groups: readonly (readonly string[])[];
  /** Role id -> ids of the facts that it had. */
  readonly knew: Readonly<Record<string, readonly string[]>>;
}
