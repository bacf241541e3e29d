import { expect, test } from 'vitest';
import { storyTime } from '../../src/base/time.ts';
import { formatInstant, parseDuration, parseInstant } from '../../src/scenario/instant.ts';

const dayOne = storyTime(Date.UTC(2024, 5, 4));

test.each([
  ['D1 13:00', Date.UTC(2024, 5, 4, 13)],
  ['D2 9:05', Date.UTC(2024, 5, 5, 9, 5)],
  ['D27 00:00', Date.UTC(2024, 5, 30)],
  ['D28 00:00:30', Date.UTC(2024, 6, 1, 0, 0, 30)],
  ['2024-06-05T12:00', Date.UTC(2024, 5, 5, 12)],
  ['2024-06-05 12:00', Date.UTC(2024, 5, 5, 12)],
])('%s', (text, time) => {
  expect(parseInstant(text, dayOne)).toBe(time);
});

test.each(['D0 12:00', 'D1 24:00', 'D1 12:60', 'D1', '12:00', '2024-06-05', '2024-06-31T12:00', 'morgen'])(
  '%s is no instant',
  (text) => {
    expect(parseInstant(text, dayOne)).toBeUndefined();
  },
);

test('an instant is written as authors write it', () => {
  expect(formatInstant(storyTime(Date.UTC(2024, 5, 5, 9, 5)), dayOne)).toBe('D2 09:05');
});

test.each([
  ['45m', 45 * 60],
  ['2h30', 150 * 60],
  ['2h30m', 150 * 60],
  ['1h', 3600],
  ['90s', 90],
  ['1h15s', 3615],
  ['1d', 86_400],
  ['-5m', -300],
  ['0m', 0],
])('%s lasts %i seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds * 1000);
});

test.each(['30', 'm', '', 'h30', '5 m', '1m30', '1.5h'])('%s is no length', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
