import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { Channel, Portrait } from '../../scenario/model/cast.ts';
import type { Light } from '../../scenario/model/variant.ts';

/**
 * Name of a thing in a participant's or the stage's view: drawn per run from the seed, so that it tells nothing about
 * the script. Commands that carry handles are turned back into ids by the host.
 */
export type Handle = string;

export type { Channel, Portrait, Light };

export type PauseReason = 'facilitator' | 'endOfMove' | 'laterInMove' | 'gap' | 'recovered' | 'store';

export interface MoveHead {
  /** 1-based. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
  readonly light: Light;
}

/** An hour that something must be done by; `play` is absent when this variant never plays that instant. */
export interface Moment {
  readonly story: StoryTime;
  readonly play?: PlayTime;
}

export interface Party {
  readonly kind: 'actor' | 'role' | 'staff' | 'team';
  readonly handle?: Handle;
  readonly name: string;
  readonly short: string;
  readonly portrait?: Portrait;
}

/** What moves without an event: sent apart from the views, so that time alone never changes a view. */
export interface ClockView {
  readonly play: PlayTime;
  readonly story: StoryTime;
  /** Story ms per real ms at this moment: authored pace of the window times the facilitator's multiplier. */
  readonly pace: number;
  readonly multiplier: number;
  readonly running: boolean;
}
