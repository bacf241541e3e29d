import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { Moment } from '../../projections/views/shared.ts';

/** Where a jump goes: to a play instant, to the next thing that falls due, or to the end of this move. */
export type JumpTarget = { readonly play: PlayTime } | { readonly to: 'next' | 'endOfMove' };

/** Something that a jump plays, or that the end of a move cuts off. `what` is for reading, in the screen's language. */
export interface DueItem {
  readonly kind: 'inject' | 'decision' | 'expectation' | 'obligation' | 'storyline' | 'reply';
  readonly id: string;
  readonly title: string;
  readonly at: Moment;
  /** What happens to it: released, falls to its default, is judged, is breached, is cut off. */
  readonly fate: 'released' | 'default' | 'judged' | 'breached' | 'moved' | 'cutOff' | 'fallback';
}

/** An entry of the notebook: pinned to the moment at which typing began, never changed afterwards. */
export interface ObservationEntry {
  readonly id: string;
  readonly play: PlayTime;
  readonly story: StoryTime;
  readonly text: string;
  /** Objective and role ids of the author. */
  readonly objective?: string;
  readonly role?: string;
}

/** One text of an inject in one language; format: FORMAT.md "Texts". */
export interface InjectText {
  readonly title: string;
  readonly body: string;
  readonly headline?: string;
}

/** Role card for the print pack, in the screen's language. */
export interface PrintCard {
  readonly role: string;
  readonly name: string;
  readonly short: string;
  readonly brief: string;
  readonly wants: string;
  readonly chair: boolean;
  readonly seat: number;
  readonly startFacts: readonly string[];
}
