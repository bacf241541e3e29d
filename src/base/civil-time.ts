import { DAY, HOUR, MINUTE, SECOND, storyTime } from './time.ts';
import type { StoryTime } from './time.ts';

/** A civil date and hour, without zone. Months and days count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a number of days since 1970-01-01; inverse of `daysFromCivil`. */
export function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function storyTimeOf(civil: Civil): StoryTime {
  return storyTime(
    daysFromCivil(civil.year, civil.month, civil.day) * DAY +
      civil.hour * HOUR +
      civil.minute * MINUTE +
      civil.second * SECOND,
  );
}

export function civilOf(time: StoryTime): Civil {
  const days = Math.floor(time / DAY);
  const rest = time - days * DAY;
  return {
    ...civilFromDays(days),
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: Math.floor((rest % MINUTE) / SECOND),
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2024-06-05T12:00`, with seconds only when there are any. */
export function formatCivil(time: StoryTime): string {
  const c = civilOf(time);
  const seconds = c.second === 0 ? '' : `:${two(c.second)}`;
  return `${String(c.year).padStart(4, '0')}-${two(c.month)}-${two(c.day)}T${two(c.hour)}:${two(c.minute)}${seconds}`;
}

/** Reads `2024-06-05`, `2024-06-05T12:00` or `2024-06-05 12:00:30`; undefined when it is no such date and hour. */
export function parseCivil(text: string): StoryTime | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const civil = { year, month, day, hour, minute, second };
  const time = storyTimeOf(civil);
  const back = civilOf(time);
  // Equality refuses the 31st of June and 25:00, which the arithmetic would carry over.
  const same = back.year === year && back.month === month && back.day === day && back.hour === hour;
  return same && back.minute === minute && back.second === second ? time : undefined;
}
