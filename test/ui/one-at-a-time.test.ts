import { expect, it } from 'vitest';
import { oneAtATime } from '../../src/ui/shared/one-at-a-time.ts';

it('what is asked again while it is under way is done once, and again when that is over', async () => {
  const once = oneAtATime();
  const ends: (() => void)[] = [];
  const ask = (): void => once(() => new Promise<void>((resolve) => ends.push(resolve)));
  ask();
  ask();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  // Until what ended has been told.
  await new Promise((resolve) => setTimeout(resolve, 0));
  ask();
  ask();
  expect(ends).toHaveLength(2);
});
