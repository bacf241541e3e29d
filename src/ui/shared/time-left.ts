import type { Duration } from '../../base/time.ts';
import type { ClockView, Moment } from '../../projections/views/shared.ts';
import type { Translate } from './i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A length of story time in words: '45 min', '19 u 15', '4 dagen'; minutes are rounded up, so that '1 min' is still time.
 * Zero or less gives 'voorbij'.
 */
export const lengthInWords = (t: Translate<'shared'>, left: Duration): string => {
  if (left <= 0) return t('time.over');
  const minutes = Math.ceil(left / MINUTE);
  if (minutes < 60) return t('time.minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours >= 96) return t('time.days', { count: Math.floor(hours / 24) });
  return t('time.hours', { h: hours, m: String(minutes % 60).padStart(2, '0') });
};

/** 'nog 45 min' or 'voorbij'. */
export const timeLeft = (t: Translate<'shared'>, left: Duration): string =>
  left <= 0 ? t('time.over') : t('time.left', { length: lengthInWords(t, left) });

/** Story ms from now until the moment. */
export const storyLeft = (clock: ClockView, due: Moment): Duration => due.story - clock.story;

/**
 * Real ms left at the present pace until the moment; undefined when this variant never plays it, or when it is past.
 */
export const playLeft = (clock: ClockView, due: Moment): Duration | undefined =>
  due.play === undefined || due.play < clock.play ? undefined : (due.play - clock.play) / (clock.pace || 1);

/** 'ruim 4 min aan tafel', or 'nu' under half a minute; undefined when this variant never plays it. */
export const playLeftInWords = (t: Translate<'shared'>, clock: ClockView, due: Moment): string | undefined => {
  const left = playLeft(clock, due);
  if (left === undefined) return undefined;
  if (left < HOUR / 120) return t('time.play-now');
  return t('time.play', { length: lengthInWords(t, left) });
};
