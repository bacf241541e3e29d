import type { StoryTime } from '../../base/time.ts';
import type { UiLanguage } from '../shared/i18n.ts';
import { localeOf } from '../../base/locale-of.ts';

export { storyHour } from '../shared/story-time.ts';

/** 'di'. Story time is civil: formatted as if it were UTC. */
export const storyWeekday = (language: UiLanguage, time: StoryTime): string =>
  new Intl.DateTimeFormat(localeOf[language], { weekday: 'short', timeZone: 'UTC' }).format(time);

/** 'dinsdag 24 november 14:05' in this machine's zone. */
export const realMoment = (language: UiLanguage, utc: number): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(utc);
