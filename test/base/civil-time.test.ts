import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civilFromDays,
  civilOf,
  daysFromCivil,
  formatCivil,
  parseCivil,
  storyTimeOf,
} from '../../src/base/civil-time.ts';
import { storyTime } from '../../src/base/time.ts';

test('days and dates agree with the calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
      const date = new Date(days * 86_400_000);
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(civilFromDays(days)).toEqual(expected);
      expect(daysFromCivil(expected.year, expected.month, expected.day)).toBe(days);
    }),
    { seed: 1 },
  );
});

test('an instant survives being taken apart, and being written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const time = storyTime(seconds * 1000);
      expect(storyTimeOf(civilOf(time))).toBe(time);
      expect(parseCivil(formatCivil(time))).toBe(time);
    }),
    { seed: 2 },
  );
});

test.each(['2024-06-31', '2023-02-29', '2024-06-04T24:00', '2024-06-04T12:60', '2024-6-4', 'D1 12:00', ''])(
  '%s is no date',
  (text) => {
    expect(parseCivil(text)).toBeUndefined();
  },
);

test('written without seconds when there are none', () => {
  expect(parseCivil('2024-02-29')).toBe(Date.UTC(2024, 1, 29));
  expect(formatCivil(storyTime(Date.UTC(2024, 5, 4, 13, 5)))).toBe('2024-06-04T13:05');
  expect(formatCivil(storyTime(Date.UTC(2024, 5, 4, 13, 5, 9)))).toBe('2024-06-04T13:05:09');
});
