import type { Duration, StoryTime } from '../../base/time.ts';
import type { Effect } from './effect.ts';
import type { Condition, SignalId, StorylineId, TextKey } from './ids.ts';

/** What sets a transition off. `at` is looked at once, at that instant; it is not a delay that fires late. */
export type StorylineTrigger =
  | { readonly kind: 'on'; readonly signal: SignalId }
  | { readonly kind: 'at'; readonly at: StoryTime }
  | { readonly kind: 'after'; readonly delay: Duration }
  | { readonly kind: 'when'; readonly when: Condition };

export interface Transition {
  /** Stable within the storyline: `<from>-><to>#<n>`. */
  readonly id: string;
  readonly from: string;
  /** Absent: the effects happen and the state stays. */
  readonly to?: string;
  readonly trigger: StorylineTrigger;
  readonly guard?: Condition;
  readonly effects: readonly Effect[];
}

/** How the stage rings an actor whose storyline stands in a state. */
export type Mood = 'calm' | 'waiting' | 'pressure' | 'silent';

export interface StorylineState {
  readonly id: string;
  readonly title: TextKey;
  readonly mood: Mood;
}

export interface Storyline {
  readonly id: StorylineId;
  readonly title: TextKey;
  readonly initial: string;
  readonly states: readonly StorylineState[];
  /** Flattened: one entry a source state. */
  readonly transitions: readonly Transition[];
}
