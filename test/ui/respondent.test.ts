import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answeredHere, giveWay, noteAnswered, respondentHere } from '../../src/ui/participant/respondent.ts';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('says that somebody answered only once the answers are stored, and not when they set out', () => {
  const name = respondentHere('seat');
  expect(answeredHere('seat')).toBe(false);
  noteAnswered('seat');
  expect(answeredHere('seat')).toBe(true);
  expect(answeredHere('other seat')).toBe(false);
  expect(respondentHere('seat')).toBe(name);
});

it('gives each seat in a window a name of its own', () => {
  expect(respondentHere('one')).not.toBe(respondentHere('other'));
});

it('makes way for another at the seat, who has not answered yet', () => {
  const first = respondentHere('seat');
  noteAnswered('seat');
  giveWay('seat', 'another');
  expect([respondentHere('seat'), answeredHere('seat')]).toEqual(['another', false]);
  // What the other answered was refused: the first may still change theirs.
  const takeBack = giveWay('seat', 'third');
  takeBack();
  expect([respondentHere('seat'), answeredHere('seat')]).toEqual(['another', false]);
  noteAnswered('seat');
  giveWay('seat', first)();
  expect([respondentHere('seat'), answeredHere('seat')]).toEqual(['another', true]);
});
