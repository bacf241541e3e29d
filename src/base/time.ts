/**
 * The three clocks of an exercise (MECHANICS.md section 1). Each has its own brand, so that none can be
 * passed where another is meant.
 */
declare const clock: unique symbol;

/** Integer ms since STARTEX, counting story time inside the played windows only; stands still in a pause. Never negative. */
export type PlayTime = number & { readonly [clock]: 'play' };

/**
 * A wall-clock instant in the scenario's own zone, as integer ms since 1970-01-01T00:00 *in that zone* (civil
 * time: no offset, no daylight-saving arithmetic). Show it by formatting it as if it were UTC.
 */
export type StoryTime = number & { readonly [clock]: 'story' };

/** UTC ms of a real wall clock; exists only as a stamp on journal records. */
export type RealTime = number & { readonly [clock]: 'real' };

/** A length in ms; of story, play or real time, as its name or docstring says. */
export type Duration = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const playTime = (ms: number): PlayTime => ms as PlayTime;
export const storyTime = (ms: number): StoryTime => ms as StoryTime;
export const realTime = (ms: number): RealTime => ms as RealTime;
