import { invariant } from '../base/assert.ts';
import { playTime, storyTime, type PlayTime, type StoryTime } from '../base/time.ts';
import type { MoveId } from '../scenario/model/ids.ts';
import type { Variant, Window } from '../scenario/model/variant.ts';

/** A window with its place in play time. */
export interface PlayedWindow extends Window {
  readonly index: number;
  readonly playFrom: PlayTime;
  readonly playTo: PlayTime;
  /** A part ends here: the next window belongs to another move, or story jumps. */
  readonly endsPart: boolean;
}

/**
 * The pure piecewise map between story and play time of one variant (MECHANICS.md section 1). Play ms equal story ms
 * inside windows; where a part ends one play ms passes before the next begins, so that each play time has one story time.
 */
export interface Timeline {
  readonly windows: readonly PlayedWindow[];
  readonly end: PlayTime;
  /** Last play ms of each part but the last. */
  readonly boundaries: readonly PlayTime[];
  storyOf(play: PlayTime): StoryTime;
  /**
   * Undefined for an instant that this variant does not play. One at which a move ends and the next begins belongs to the end, unless
   * the move is named.
   */
  playOf(story: StoryTime, move?: MoveId): PlayTime | undefined;
  /** As `playOf`, but an instant not played gives the first play ms after it (0 before the start, `end` + 1 after the end). */
  playFrom(story: StoryTime): PlayTime;
  /** Authored pace: story ms per real ms. */
  paceAt(play: PlayTime): number;
  windowAt(play: PlayTime): PlayedWindow;
}

export function buildTimeline(variant: Pick<Variant, 'windows'>): Timeline {
  invariant(variant.windows.length > 0, 'T1', 'a variant plays at least one window');
  const windows: PlayedWindow[] = [];
  let play = 0;
  variant.windows.forEach((window, index) => {
    const next = variant.windows[index + 1];
    const endsPart = next !== undefined && (next.move !== window.move || next.from !== window.to);
    const playTo = play + (window.to - window.from);
    windows.push({ ...window, index, playFrom: playTime(play), playTo: playTime(playTo), endsPart });
    play = playTo + (endsPart ? 1 : 0);
  });
  const last = windows.at(-1) as PlayedWindow;
  // Asked at each step of thousands of runs.
  const windowAt = (at: PlayTime): PlayedWindow => {
    for (const window of windows) if (at <= window.playTo) return window;
    return last;
  };
  const playOf = (story: StoryTime, move?: MoveId): PlayTime | undefined => {
    const playing = windows.filter((candidate) => story >= candidate.from && story <= candidate.to);
    const window = playing.find((candidate) => candidate.move === move) ?? playing[0];
    return window && playTime(window.playFrom + (story - window.from));
  };
  return {
    windows,
    end: last.playTo,
    boundaries: windows.filter((window) => window.endsPart).map((window) => window.playTo),
    storyOf: (at) => {
      const window = windowAt(at);
      return storyTime(window.from + Math.max(0, Math.min(at, window.playTo) - window.playFrom));
    },
    playOf,
    playFrom: (story) =>
      playOf(story) ?? windows.find((window) => window.from > story)?.playFrom ?? playTime(last.playTo + 1),
    paceAt: (at) => windowAt(at).pace,
    windowAt,
  };
}

/** Real ms from STARTEX to a play time, at authored pace. */
export function realAt({ windows }: Timeline, at: PlayTime): number {
  let real = 0;
  for (const window of windows) real += Math.max(0, Math.min(at, window.playTo) - window.playFrom) / window.pace;
  return real;
}
