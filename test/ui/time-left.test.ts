import { describe, expect, it } from 'vitest';
import { playTime, storyTime } from '../../src/base/time.ts';
import type { ClockView } from '../../src/projections/views/shared.ts';
import { translator } from '../../src/ui/shared/i18n.ts';
import { storyDay, storyHour, storyMoment } from '../../src/ui/shared/story-time.ts';
import { lengthInWords, playLeft, playLeftInWords, timeLeft } from '../../src/ui/shared/time-left.ts';

const nl = translator('nl', 'shared');
const en = translator('en', 'shared');
const MINUTE = 60_000;
const clock: ClockView = { play: playTime(0), story: storyTime(0), pace: 5, multiplier: 1, running: true };

describe('lengthInWords', () => {
  it.each([
    [1, '1 min'],
    [MINUTE, '1 min'],
    [45 * MINUTE, '45 min'],
    [59 * MINUTE + 1, '1 u 00'],
    [19 * 60 * MINUTE + 15 * MINUTE, '19 u 15'],
    [70 * 60 * MINUTE + 5 * MINUTE, '70 u 05'],
    [5 * 24 * 60 * MINUTE, '5 dagen'],
    [0, 'voorbij'],
    [-1, 'voorbij'],
  ])('%i ms is %s', (left, words) => expect(lengthInWords(nl, left)).toBe(words));
  it('speaks English as well', () => {
    expect(timeLeft(en, 75 * MINUTE)).toBe('1 h 15 left');
    expect(timeLeft(nl, 75 * MINUTE)).toBe('nog 1 u 15');
    expect(timeLeft(nl, 0)).toBe('voorbij');
  });
});

describe('playLeft', () => {
  it('divides by the pace', () => {
    expect(playLeft(clock, { story: storyTime(1), play: playTime(50 * MINUTE) })).toBe(10 * MINUTE);
    expect(playLeftInWords(nl, clock, { story: storyTime(1), play: playTime(50 * MINUTE) })).toBe('10 min speeltijd');
  });
  it('is unknown for an hour that is not played, or is past', () => {
    expect(playLeft(clock, { story: storyTime(1) })).toBeUndefined();
    expect(playLeft({ ...clock, play: playTime(10) }, { story: storyTime(1), play: playTime(9) })).toBeUndefined();
  });
  it('does not divide by zero while the clock stands', () => {
    expect(playLeft({ ...clock, pace: 0 }, { story: storyTime(1), play: playTime(MINUTE) })).toBe(MINUTE);
  });
});

describe('story time', () => {
  const at = storyTime(Date.UTC(2024, 5, 4, 0, 5));
  it('is civil: midnight is 00:05 on its own day, whatever the zone of this machine', () => {
    expect(storyHour('nl', at)).toBe('00:05');
    expect(storyHour('en', at)).toBe('00:05');
    expect(storyDay('nl', at)).toBe('dinsdag 4 juni');
    expect(storyDay('en', at)).toMatch(/^Tuesday,? 4 June$/);
  });
  it('names the day only when it is another', () => {
    expect(storyMoment('nl', at, storyTime(at + MINUTE))).toBe('00:05');
    expect(storyMoment('nl', at, storyTime(at - 10 * MINUTE))).toContain('di 4 jun');
  });
});
