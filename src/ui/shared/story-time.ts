import type { StoryTime } from '../../base/time.ts';
import type { UiLanguage } from './i18n.ts';
import { localeOf } from '../../base/locale-of.ts';

// Story time is civil: it is formatted as if it were UTC, so the zone of the machine never shows.
const formatter = (options: Intl.DateTimeFormatOptions) => {
  const made = new Map<UiLanguage, Intl.DateTimeFormat>();
  return (language: UiLanguage, time: StoryTime): string => {
    let format = made.get(language);
    if (!format) {
      format = new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' });
      made.set(language, format);
    }
    return format.format(time);
  };
};

/** '13:52' */
export const storyHour = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 'dinsdag 4 juni' */
export const storyDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' });

/** 'di 4 juni' */
export const storyDayShort = formatter({ weekday: 'short', day: 'numeric', month: 'short' });

const DAY = 86_400_000;
const dayOf = (time: StoryTime): number => Math.floor(time / DAY);

/** The first instant of its day, in story ms. */
export const startOfDay = (time: StoryTime): number => dayOf(time) * DAY;

/** '13:52' on the day of `now`, otherwise 'wo 5 jun 12:00'. */
export const storyMoment = (language: UiLanguage, time: StoryTime, now: StoryTime | undefined): string =>
  now !== undefined && dayOf(now) === dayOf(time)
    ? storyHour(language, time)
    : `${storyDayShort(language, time)} ${storyHour(language, time)}`;
