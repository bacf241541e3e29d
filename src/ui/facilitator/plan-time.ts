import type { Duration, PlayTime, StoryTime } from '../../base/time.ts';
import { DAY, HOUR, MINUTE, playTime } from '../../base/time.ts';
import type { MoveRow } from '../../projections/views/facilitator-view.ts';
import type { ClockView } from '../../projections/views/shared.ts';
import type { Translate } from '../shared/i18n.ts';

/** Real ms that a move takes at its authored pace. */
export const plannedLength = (move: MoveRow): Duration =>
  move.windows.reduce((sum, window) => sum + (window.playTo - window.playFrom) / (window.pace || 1), 0);

/**
 * Real ms by which this move will end later than planned (negative: earlier): real time used so far, pauses included, plus what is left at the
 * present pace, against the authored lengths of the moves up to and with this one.
 */
export function behindPlan(moves: readonly MoveRow[], realElapsed: Duration, realLeft: Duration): Duration {
  const planned = moves
    .filter((move) => move.state === 'past' || move.state === 'now')
    .reduce((sum, move) => sum + plannedLength(move), 0);
  return realElapsed + realLeft - planned;
}

/** Real ms until a play instant, also while the clock stands still: then at the pace it would have. */
export const realUntil = (clock: ClockView, due: PlayTime): Duration =>
  Math.max(0, due - clock.play) / (clock.pace || 1);

/** Story ms per real ms as authored, without the facilitator's multiplier. */
export const authoredPace = (clock: ClockView): number => (clock.pace || 1) / (clock.multiplier || 1);

/** Play time that lies `minutes` real minutes back at the authored pace; never before STARTEX. */
export const minutesAgo = (clock: ClockView, minutes: number): PlayTime =>
  playTime(Math.max(0, Math.round(clock.play - minutes * MINUTE * authoredPace(clock))));

/** What is played after this play instant: the next stretch of the story, and the part that it belongs to. */
export function nextWindow(
  moves: readonly MoveRow[],
  now: PlayTime,
): { readonly move: MoveRow; readonly from: StoryTime } | undefined {
  const [next] = moves
    .flatMap((move) => move.windows.map(({ from, playFrom }) => ({ move, from, playFrom })))
    .filter(({ playFrom }) => playFrom > now)
    .toSorted((a, b) => a.playFrom - b.playFrom);
  return next;
}

/** Play time of a story instant; undefined where this variant does not play it. */
export function playAt(moves: readonly MoveRow[], at: StoryTime): PlayTime | undefined {
  for (const move of moves) {
    for (const window of move.windows) {
      if (at >= window.from && at <= window.to) return playTime(window.playFrom + (at - window.from));
    }
  }
  return undefined;
}

/** The next time that the clock of the story shows `hhmm` in a played window, after `now`; undefined when it never does. */
export function nextPlayAt(moves: readonly MoveRow[], hhmm: string, now: StoryTime): PlayTime | undefined {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(hhmm);
  if (!parts) return undefined;
  const ofDay = Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE;
  const windows = moves.flatMap((move) => move.windows).toSorted((a, b) => a.from - b.from);
  for (const window of windows) {
    const firstDay = Math.floor(window.from / DAY) * DAY;
    for (let at = firstDay + ofDay; at <= window.to; at += DAY) {
      if (at >= window.from && at > now) return playAt(moves, at as StoryTime);
    }
  }
  return undefined;
}

/** A real length in words, '7 min 40', '7 min' or '40 s': seconds in steps of ten, so that the figure stays calm. */
export const realInWords = (t: Translate<'facilitator'>, left: Duration): string => {
  const tens = Math.ceil(Math.max(0, left) / 10_000) * 10;
  const [m, s] = [Math.floor(tens / 60), tens % 60];
  if (s === 0) return t('plan.min', { m });
  return m === 0 ? t('plan.sec', { s }) : t('plan.minSec', { m, s });
};
