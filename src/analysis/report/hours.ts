import { civilOf, daysFromCivil } from '../../base/civil-time.ts';
import { MINUTE, storyTime, type RealTime, type StoryTime } from '../../base/time.ts';
import type { Language } from '../../scenario/model/ids.ts';

const days: Readonly<Record<Language, readonly string[]>> = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const months: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const two = (n: number): string => String(n).padStart(2, '0');

/** '13:52' */
export function hourWords(at: StoryTime): string {
  const { hour, minute } = civilOf(at);
  return `${two(hour)}:${two(minute)}`;
}

/** 'dinsdag 4 juni' */
export function dayWords(language: Language, at: StoryTime): string {
  const { year, month, day } = civilOf(at);
  // 1 January 1970 was a Thursday.
  const weekday = (((daysFromCivil(year, month, day) + 4) % 7) + 7) % 7;
  return `${days[language][weekday]} ${day} ${months[language][month - 1]}`;
}

/** 'di 4 juni 13:52' */
export function momentWords(language: Language, at: StoryTime): string {
  const { month, day } = civilOf(at);
  const weekday = dayWords(language, at).slice(0, language === 'nl' ? 2 : 3);
  return `${weekday} ${day} ${months[language][month - 1]} ${hourWords(at)}`;
}

/** '28 november 2026', of a real instant, in UTC. */
export function dateWords(language: Language, at: RealTime): string {
  const { year, month, day } = civilOf(storyTime(at));
  return `${day} ${months[language][month - 1]} ${year}`;
}

/** A calendar day `2026-12-31` as '31 december 2026'; anything else as it is. */
export function calendarWords(language: Language, day: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found ? `${Number(found[3])} ${months[language][Number(found[2]) - 1] ?? found[2]} ${found[1]}` : day;
}

/** '45 min', '3 u 05', '2 d 4 u'; of a length in story ms, without its sign. */
export function lengthWords(language: Language, ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  const hour = language === 'nl' ? 'u' : 'h';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} ${hour} ${two(minutes % 60)}`;
  return `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} ${hour}`;
}
