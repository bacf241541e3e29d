import { describe, expect, it } from 'vitest';
import { createMotion, motions } from '../../src/stage/motion.ts';

const record = () => {
  const shares: number[] = [];
  let ended = 0;
  return {
    shares,
    apply: (share: number) => void shares.push(share),
    done: () => void (ended += 1),
    ended: () => ended,
  };
};

describe('motion', () => {
  it('has the lengths of the look', () => {
    const ms = Object.fromEntries(Object.entries(motions).map(([name, motion]) => [name, motion.ms]));
    expect(ms).toMatchObject({ envelope: 1800, slip: 600, arrive: 600, callRound: 1000, light: 20_000, news: 240 });
  });

  it('runs from 0 to 1 in its time, however it is stepped', () => {
    for (const step of [1, 16, 250]) {
      const motion = createMotion(false);
      const seen = record();
      motion.run('slip', 'a', seen.apply, seen.done);
      for (let ms = 0; ms + step < 600; ms += step) motion.step(step);
      expect(seen.ended()).toBe(0);
      motion.step(step);
      expect(seen.shares[0]).toBe(0);
      expect(seen.shares.at(-1)).toBe(1);
      expect(seen.shares).toEqual([...seen.shares].sort((a, b) => a - b));
      expect(seen.ended()).toBe(1);
      expect(motion.busy).toBe(false);
    }
  });

  it('is over at once with reduced motion, but still holds what must stand a while', () => {
    const motion = createMotion(true);
    const seen = record();
    motion.run('envelope', 'a', seen.apply, seen.done);
    expect(seen.shares).toEqual([1]);
    expect(seen.ended()).toBe(1);
    const held = record();
    motion.hold(2000, 'b', held.done);
    motion.step(1999);
    expect(held.ended()).toBe(0);
    motion.step(1);
    expect(held.ended()).toBe(1);
  });

  it('ends what runs when motion is reduced halfway', () => {
    const motion = createMotion(false);
    const seen = record();
    motion.run('light', 'a', seen.apply, seen.done);
    motion.step(500);
    motion.setReduced(true);
    expect(seen.shares.at(-1)).toBe(1);
    expect(motion.busy).toBe(false);
  });

  it('ends the first of two motions with one key before the second begins', () => {
    const motion = createMotion(false);
    const [first, second] = [record(), record()];
    motion.run('slip', 'a', first.apply, first.done);
    motion.run('slip', 'a', second.apply, second.done);
    expect(first.ended()).toBe(1);
    expect(second.shares).toEqual([0]);
  });

  it('finishes chains too', () => {
    const motion = createMotion(false);
    const last = record();
    motion.run(
      'slip',
      'a',
      () => undefined,
      () => motion.hold(800, 'a', () => motion.run('slip', 'a', last.apply, last.done)),
    );
    motion.finish();
    expect(last.ended()).toBe(1);
    expect(motion.busy).toBe(false);
  });
});
