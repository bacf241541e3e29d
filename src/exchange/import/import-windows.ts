import { MINUTE, storyTime } from '../../base/time.ts';
import type { StoryTime } from '../../base/time.ts';
import { parseInstant } from '../../scenario/instant.ts';
import type { DraftInject } from './draft.ts';

export interface DraftWindow {
  readonly move: string;
  readonly from: StoryTime;
  readonly to: StoryTime;
  /** Story minutes per real minute. */
  readonly pace: number;
}

/** Real minutes of play that an imported story is made to fit in. */
const PLAY_MINUTES = 110;
/** Story time after the last inject of a part, so that there is time to respond. */
const AFTER = 30 * MINUTE;
/** A part goes on to the next when they are this near; else the story jumps. */
const NEAR = 8 * 60 * MINUTE;

/** A window for each part in order, from its first inject to the next part, at a pace that fits the whole into two hours. */
export function windowsOf(
  injects: readonly DraftInject[],
  moves: readonly string[],
  dayOne: StoryTime,
): readonly DraftWindow[] {
  const spans = moves.flatMap((move) => {
    const times = injects.flatMap((inject) => {
      const at =
        inject.move === move && inject.trigger.kind === 'at' ? parseInstant(inject.trigger.at, dayOne) : undefined;
      return at === undefined ? [] : [at];
    });
    return times.length === 0 ? [] : [{ move, from: Math.min(...times), to: Math.max(...times) + AFTER }];
  });
  const ordered = spans.toSorted((a, b) => a.from - b.from);
  const parted = ordered.flatMap((span, index) => {
    const next = ordered[index + 1];
    const from = Math.max(
      span.from,
      ordered.slice(0, index).reduce((last, one) => Math.max(last, Math.min(one.to, span.from)), span.from),
    );
    const to = next && (next.from < span.to || next.from - span.to < NEAR) ? next.from : span.to;
    return to > from ? [{ move: span.move, from: storyTime(from), to: storyTime(to) }] : [];
  });
  const whole =
    parted.length > 0
      ? parted
      : [
          {
            move: moves[0] ?? 'mv-course',
            from: storyTime(dayOne + 9 * 60 * MINUTE),
            to: storyTime(dayOne + 11 * 60 * MINUTE),
          },
        ];
  const story = whole.reduce((sum, { from, to }) => sum + (to - from), 0) / MINUTE;
  const pace = Math.max(1, Math.ceil(story / PLAY_MINUTES));
  return whole.map((window) => ({ ...window, pace }));
}

/** Real minutes of play. */
export const minutesOf = (windows: readonly DraftWindow[]): number =>
  Math.max(1, Math.round(windows.reduce((sum, { from, to, pace }) => sum + (to - from) / MINUTE / pace, 0)));
