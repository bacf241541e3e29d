import { afterEach, expect, it, vi } from 'vitest';
import { keepReadNotes, readNotesHere } from '../../src/ui/participant/read-notes.ts';

afterEach(() => vi.unstubAllGlobals());

it('keeps what was read of each seat over a reload', () => {
  const items = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
  keepReadNotes('one', new Set(['a', 'b']));
  expect([...readNotesHere('one')]).toEqual(['a', 'b']);
  expect([...readNotesHere('other')]).toEqual([]);
});

it('has read nothing where nothing can be kept', () => {
  const refuse = (): never => {
    throw new Error('a private window');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
  keepReadNotes('one', new Set(['a']));
  expect([...readNotesHere('one')]).toEqual([]);
});
