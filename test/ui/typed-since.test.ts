import { expect, it } from 'vitest';
import { typedSince } from '../../src/ui/shared/typed-since.ts';

it('leaves in a field what was typed while its text was being kept', () => {
  expect(typedSince('De tafel is stil', 'De tafel is stil')).toBe('');
  expect(typedSince('De tafel is stilEn nu', 'De tafel is stil')).toBe('En nu');
  expect(typedSince('Iets anders', 'De tafel is stil')).toBe('Iets anders');
});
