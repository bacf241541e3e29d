import type { StageWords } from '../../projections/stage-layout/words.ts';
import { translator } from '../shared/i18n.ts';
import { partOverHead } from '../shared/part-over.ts';
import type { UiLanguage } from '../shared/i18n.ts';
import { localeOf } from '../../base/locale-of.ts';

/** 1 January 2023 was a Sunday. */
const named = (language: UiLanguage, options: Intl.DateTimeFormatOptions, days: readonly Date[]): readonly string[] => {
  const format = new Intl.DateTimeFormat(localeOf[language], { ...options, timeZone: 'UTC' });
  return days.map((day) => format.format(day));
};

const week = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2023, 0, 1 + i)));
const year = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i, 1)));

/** What the stage says, in one language; the app hands it over when it mounts the stage. */
export function stageWords(language: UiLanguage): StageWords {
  const t = translator(language, 'stage');
  return {
    exercise: t('exercise'),
    public: t('public'),
    nothingPublic: t('nothing-public'),
    known: t('known'),
    said: t('said'),
    unknown: t('unknown'),
    rings: t('rings'),
    dateLine: t('date-line'),
    date: t('date'),
    weekdays: named(language, { weekday: 'long' }, week),
    shortDays: named(language, { weekday: 'short' }, week),
    months: named(language, { month: 'long' }, year),
    minutesLeft: t('minutes-left'),
    hoursLeft: t('hours-left'),
    hourIsNow: t('hour-is-now'),
    hourPassed: t('hour-passed'),
    unsharedOne: t('unshared-one'),
    unsharedMany: t('unshared-many'),
    agreement: t('agreement'),
    agreementText: t('agreement-text'),
    takeSeat: t('take-seat'),
    seatsTaken: t('seats-taken'),
    stillOpen: t('still-open'),
    lobbyLine: t('lobby-line'),
    joinLine: t('join-line'),
    paused: t('paused'),
    partOver: partOverHead(language, '{n}'),
    pausedLine: t('paused-line'),
    hotWash: t('hot-wash'),
    hotWashLine: t('hot-wash-line'),
    closed: t('closed'),
    closedLine: t('closed-line'),
    stopped: t('stopped'),
    stoppedLine: t('stopped-line'),
    whoKnows: t('who-knows'),
    moreFacts: t('more-facts'),
    moveNumber: t('move-number'),
  };
}
