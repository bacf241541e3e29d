import { expect, it } from 'vitest';
import { createAnnounceQueue } from '../../src/ui/shared/announce-queue.ts';

const setUp = () => {
  const spoken: string[] = [];
  const timers: [() => void, number][] = [];
  const announce = createAnnounceQueue({
    speak: (urgency, line) => spoken.push(`${urgency}: ${line}`),
    sumUp: (count, last) => `${count}, last ${last}`,
    later: (callback, ms) => timers.push([callback, ms]),
  });
  return { announce, spoken, timers, pass: () => timers.splice(0).forEach(([callback]) => callback()) };
};

it('says up to three lines together after 600 ms', () => {
  const { announce, spoken, timers, pass } = setUp();
  announce('a');
  announce('b');
  expect(spoken).toEqual([]);
  expect(timers.map(([, ms]) => ms)).toEqual([600]);
  pass();
  expect(spoken).toEqual(['status: a. b']);
});

it('sums up more than three', () => {
  const { announce, spoken, pass } = setUp();
  for (const line of ['a', 'b', 'c', 'd']) announce(line);
  pass();
  expect(spoken).toEqual(['status: 4, last d']);
});

it('says alerts first and apart, and starts again afterwards', () => {
  const { announce, spoken, pass } = setUp();
  announce('a');
  announce('x', 'alert');
  pass();
  announce('b');
  pass();
  expect(spoken).toEqual(['alert: x', 'status: a', 'status: b']);
});
