import { expect, test } from 'vitest';
import { didYouMean, editDistance } from '../../src/scenario/diagnostics/did-you-mean.ts';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['abc', 'abcd', 1],
  ['abc', 'axc', 1],
  ['kitten', 'sitting', 3],
])('%s and %s differ by %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('only what is near enough is offered, the nearest first', () => {
  expect(didYouMean('seat-pres', ['seat-ciso', 'seat-press', 'seat-presse'])).toBe('seat-press');
  expect(didYouMean('ab', ['xy', 'cd'])).toBeUndefined();
  expect(didYouMean('in-mail', ['in-mail'])).toBeUndefined();
});
