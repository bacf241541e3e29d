import { expect, test } from 'vitest';
import { readingTime } from '../../src/analysis/table/pace.ts';
import { wordsIn } from '../../src/analysis/table/reading.ts';

test.each([
  ['', 0],
  ['   ', 0],
  ['een', 1],
  ['  een\n\ntwee   drie ', 3],
  ['OEFENING – Dank.', 3],
])('words in %j: %d', (text, words) => {
  expect(wordsIn(text)).toBe(words);
});

test('a page of 238 words takes a minute', () => {
  expect(readingTime(238)).toBe(60_000);
  expect(readingTime(0)).toBe(0);
});
