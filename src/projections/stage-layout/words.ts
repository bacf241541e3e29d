import { DAY, HOUR, MINUTE } from '../../base/time.ts';
import type { Duration, StoryTime } from '../../base/time.ts';
import { civilOf } from '../../base/civil-time.ts';

/**
 * What the stage says, in the reader's language; passed in by the screen, so that no language lives here. Templates
 * name their values in single braces: `deel {n} van {m}`.
 */
export interface StageWords {
  readonly exercise: string;
  readonly public: string;
  readonly nothingPublic: string;
  readonly known: string;
  readonly said: string;
  readonly unknown: string;
  /** After an actor's name. */
  readonly rings: string;
  /** `{date}`, `{n}`, `{m}`. */
  readonly dateLine: string;
  /** `{weekday}`, `{day}`, `{month}`. */
  readonly date: string;
  /** From Sunday. */
  readonly weekdays: readonly string[];
  /** From Sunday: two or three letters. */
  readonly shortDays: readonly string[];
  /** From January. */
  readonly months: readonly string[];
  /** `{n}` minutes. */
  readonly minutesLeft: string;
  /** `{h}` hours, `{n}` minutes in two digits. */
  readonly hoursLeft: string;
  /** In the minute itself. */
  readonly hourIsNow: string;
  readonly hourPassed: string;
  /** `{n}`. */
  readonly unsharedOne: string;
  readonly unsharedMany: string;
  readonly agreement: string;
  readonly agreementText: string;
  readonly takeSeat: string;
  /** `{n}`, `{m}`. */
  readonly seatsTaken: string;
  /** `{seats}`. */
  readonly stillOpen: string;
  /** `{minutes}`, `{seats}`, `{n}`, `{title}`. */
  readonly lobbyLine: string;
  readonly joinLine: string;
  readonly paused: string;
  /** `{n}`. */
  readonly partOver: string;
  /** `{time}`. */
  readonly pausedLine: string;
  readonly hotWash: string;
  readonly hotWashLine: string;
  readonly closed: string;
  readonly closedLine: string;
  readonly stopped: string;
  readonly stoppedLine: string;
  readonly whoKnows: string;
  /** `{n}` facts more than the table has room for. */
  readonly moreFacts: string;
  /** `{n}` of `{m}`. */
  readonly moveNumber: string;
}

/** Puts values in a template; a name without a value stays as it is written. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const two = (n: number): string => String(n).padStart(2, '0');

/** `16:45`. */
export const hourText = (time: StoryTime): string => {
  const civil = civilOf(time);
  return `${two(civil.hour)}:${two(civil.minute)}`;
};

const dayOf = (time: StoryTime): number => Math.floor(time / DAY);

/** From Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (time: StoryTime): number => (((dayOf(time) + 4) % 7) + 7) % 7;

/** `16:45` on the day of `now`, on another `di 16:45`. */
export const momentText = (words: StageWords, time: StoryTime, now: StoryTime): string =>
  dayOf(time) === dayOf(now) ? hourText(time) : `${words.shortDays[weekdayOf(time)] ?? ''} ${hourText(time)}`;

export const dateText = (words: StageWords, time: StoryTime): string => {
  const civil = civilOf(time);
  return fill(words.date, {
    weekday: words.weekdays[weekdayOf(time)] ?? '',
    day: civil.day,
    month: words.months[civil.month - 1] ?? '',
  });
};

/**
 * Story time left, in words: `nog 45 min`, `nog 19 u 15`, `nu`, `voorbij`. Whole minutes, rounded up so that it reaches 0 at the hour
 * itself, and is past when that minute is.
 */
export const leftText = (words: StageWords, left: Duration): string => {
  if (left <= -MINUTE) return words.hourPassed;
  const minutes = Math.ceil(left / MINUTE);
  if (minutes <= 0) return words.hourIsNow;
  if (minutes < 60) return fill(words.minutesLeft, { n: minutes });
  return fill(words.hoursLeft, { h: Math.floor(minutes / (HOUR / MINUTE)), n: two(minutes % 60) });
};
