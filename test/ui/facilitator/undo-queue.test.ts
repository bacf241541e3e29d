import { describe, expect, it } from 'vitest';
import { contrary } from '../../../src/ui/facilitator/contrary.ts';
import { KEEP_BACK, keepBack, secondsLeft, splitDue, takeBack } from '../../../src/ui/facilitator/undo-queue.ts';

const release = (inject: string) => ({ inject, title: inject, to: 'Pers' });

describe('undo queue', () => {
  it('keeps a release back for five real seconds', () => {
    const queue = keepBack([], release('a'), 1_000);
    expect(splitDue(queue, 1_000 + KEEP_BACK - 1).due).toEqual([]);
    expect(splitDue(queue, 1_000 + KEEP_BACK).due.map((pending) => pending.inject)).toEqual(['a']);
    expect(KEEP_BACK).toBe(5_000);
  });

  it('does not send the same inject twice, nor start its seconds again', () => {
    const queue = keepBack(keepBack([], release('a'), 0), release('a'), 4_000);
    expect(queue).toHaveLength(1);
    expect(queue[0]?.goesAt).toBe(KEEP_BACK);
  });

  it('sends nothing that was taken back, and the rest in the order of asking', () => {
    const queue = keepBack(keepBack(keepBack([], release('a'), 0), release('b'), 1), release('c'), 2);
    const { due, waiting } = splitDue(takeBack(queue, 'b'), KEEP_BACK + 10);
    expect(due.map((pending) => pending.inject)).toEqual(['a', 'c']);
    expect(waiting).toEqual([]);
  });

  it('counts whole seconds down to one', () => {
    const [pending] = keepBack([], release('a'), 0);
    if (!pending) throw new Error('nothing kept back');
    expect([0, 1, 1_000, 4_999, 5_000].map((now) => secondsLeft(pending, now))).toEqual([5, 5, 4, 1, 1]);
  });
});

describe('contrary', () => {
  it('is its own contrary where there is one', () => {
    const hold = { act: 'hold', inject: 'a' } as const;
    const undo = contrary(hold);
    expect(undo).toEqual({ act: 'unhold', inject: 'a' });
    expect(undo && contrary(undo)).toEqual(hold);
    expect(contrary({ act: 'delay', inject: 'a', by: 300_000 })).toEqual({ act: 'delay', inject: 'a', by: -300_000 });
    expect(contrary({ act: 'reveal', what: 'knowledge', on: true })).toEqual({
      act: 'reveal',
      what: 'knowledge',
      on: false,
    });
  });

  it('does not call a withdrawal the undoing of a release', () => {
    expect(contrary({ act: 'release', inject: 'a' })).toBeUndefined();
    expect(contrary({ act: 'withdraw', inject: 'a' })).toBeUndefined();
  });
});
