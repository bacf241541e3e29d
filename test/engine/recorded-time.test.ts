import { describe, expect, it } from 'vitest';
import { playTime, realTime } from '../../src/base/time.ts';
import type { JournalRecord } from '../../src/engine/journal/record.ts';
import { recordedTime } from '../../src/engine/journal/recorded-time.ts';

const MINUTE = 60_000;
const recordsAt = (stamps: readonly (readonly [play: number, real: number])[]): readonly JournalRecord[] =>
  stamps.map(([play, real], seq) => ({
    seq,
    play: playTime(play),
    real: realTime(1_000_000 + real),
    prev: '',
    kind: 'mark',
    mark: { kind: 'shown' },
  }));

describe('a run along the clock on the wall', () => {
  it('passes as it was recorded, also where the exercise stood still', () => {
    const time = recordedTime(
      recordsAt([
        [0, 0],
        [600, 100],
        [600, 2 * MINUTE],
        [900, 2 * MINUTE + 50],
      ]),
    );
    expect(time.length).toBe(2 * MINUTE + 50);
    expect(time.position(50)).toEqual({ seq: 0, play: 300 });
    expect(time.position(MINUTE)).toEqual({ seq: 1, play: 600 });
    expect(time.position(2 * MINUTE + 25)).toEqual({ seq: 2, play: 750 });
    expect(time.position(time.length + 5)).toEqual({ seq: 3, play: 900 });
    expect(time.elapsed({ seq: 0, play: playTime(300) })).toBe(50);
    expect(time.elapsed({ seq: 2, play: playTime(750) })).toBe(2 * MINUTE + 25);
  });

  it('leaves out the night, and stands still where the clock was set back', () => {
    const time = recordedTime(
      recordsAt([
        [0, 0],
        [10, 10],
        [10, 600 * MINUTE],
        [20, 600 * MINUTE - 5],
        [30, 600 * MINUTE + 5],
      ]),
    );
    expect(time.length).toBe(10 + 3_000 + 0 + 10);
    expect(time.position(3_020)).toEqual({ seq: 4, play: 30 });
  });

  it('has no length without records', () => {
    const time = recordedTime([]);
    expect(time.length).toBe(0);
    expect(time.position(5)).toEqual({ seq: -1, play: 0 });
    expect(time.elapsed({ seq: -1, play: playTime(0) })).toBe(0);
  });
});
