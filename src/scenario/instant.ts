import { civilOf, parseCivil } from '../base/civil-time.ts';
import { DAY, HOUR, MINUTE, SECOND, storyTime } from '../base/time.ts';
import type { Duration, StoryTime } from '../base/time.ts';

/**
 * Reads an instant as authors write it: `D2 12:00` (day n of the story, D1 = `dayOne`) or `2024-06-05T12:00`.
 * Undefined when it is neither.
 */
export function parseInstant(text: string, dayOne: StoryTime): StoryTime | undefined {
  const found = /^D([1-9]\d{0,2}) ([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim());
  if (!found) return text.includes(':') ? parseCivil(text) : undefined;
  const [day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return storyTime(dayOne + (day - 1) * DAY + hour * HOUR + minute * MINUTE + second * SECOND);
}

/** `D2 12:00`, as authors write it; the inverse of `parseInstant` for instants from D1 on. */
export function formatInstant(time: StoryTime, dayOne: StoryTime): string {
  const day = Math.floor((time - dayOne) / DAY) + 1;
  const { hour, minute, second } = civilOf(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `D${day} ${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}

/** Reads `45m`, `2h30`, `2h30m`, `90s`, `1h` or `1d`, with an optional minus, to ms. Undefined when it is none of these. */
export function parseDuration(text: string): Duration | undefined {
  const found = /^(-?)(?:(\d+)d)?(?:(\d+)h(?:(\d+)(?!\d*[ms]))?)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text.trim());
  if (!found || !/\d/.test(text)) return undefined;
  const [days, hours, afterHours, minutes, seconds] = found.slice(2).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = days * DAY + hours * HOUR + (afterHours + minutes) * MINUTE + seconds * SECOND;
  return found[1] === '-' ? -ms : ms;
}
