import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, playTime, storyTime } from '../../../src/base/time.ts';
import type { MoveRow } from '../../../src/projections/views/facilitator-view.ts';
import {
  behindPlan,
  minutesAgo,
  nextPlayAt,
  nextWindow,
  playAt,
  plannedLength,
  realInWords,
} from '../../../src/ui/facilitator/plan-time.ts';
import { translator } from '../../../src/ui/shared/i18n.ts';
import { at, moveRow } from './inject-rows.ts';

const move = (id: string, state: MoveRow['state'], from: number, to: number, playFrom: number, day = 0): MoveRow => ({
  ...moveRow(id, state),
  windows: [
    {
      from: storyTime(at(from) + day * DAY),
      to: storyTime(at(to) + day * DAY),
      playFrom: playTime(playFrom * MINUTE),
      playTo: playTime((playFrom + (to - from) * 60) * MINUTE),
      pace: 10,
    },
  ],
});
const moves = [move('1', 'past', 13, 15, 0), move('2', 'now', 15, 18, 120), move('3', 'coming', 8, 10, 300, 1)];
const clock = { play: playTime(180 * MINUTE), story: at(16), pace: 20, multiplier: 2, running: true };

describe('plan against reality', () => {
  it('counts a move at its authored pace', () => {
    expect(moves.map(plannedLength)).toEqual([12 * MINUTE, 18 * MINUTE, 12 * MINUTE]);
  });

  it('compares real time used and left with the moves up to this one', () => {
    expect(behindPlan(moves, 20 * MINUTE, 12 * MINUTE)).toBe(2 * MINUTE);
    expect(behindPlan(moves, 10 * MINUTE, 12 * MINUTE)).toBe(-8 * MINUTE);
  });
});

describe('what is played next', () => {
  const part = {
    ...move('1', 'now', 9, 12, 0),
    windows: [...move('1', 'now', 9, 12, 0).windows, ...move('1', 'now', 14, 15, 181).windows],
  };
  const all = [part, move('2', 'coming', 8, 10, 300, 1)];

  it('is the same part at another hour, then the next part, and nothing after the last', () => {
    const next = (minute: number): readonly [string, number] | undefined => {
      const found = nextWindow(all, playTime(minute * MINUTE));
      return found && [found.move.id, found.from];
    };
    expect(next(180)).toEqual(['1', at(14)]);
    expect(next(241)).toEqual(['2', at(8) + DAY]);
    expect(next(300)).toBeUndefined();
  });
});

describe('story time to play time', () => {
  it('maps an instant inside a window and knows none outside', () => {
    expect(playAt(moves, at(16, 30))).toBe(210 * MINUTE);
    expect(playAt(moves, at(23))).toBeUndefined();
  });

  it('finds the next time that the clock shows an hour, today or on the next day played', () => {
    expect(nextPlayAt(moves, '17:15', at(16))).toBe(255 * MINUTE);
    expect(nextPlayAt(moves, '8:30', at(16))).toBe(330 * MINUTE);
    expect(nextPlayAt(moves, '14:00', at(16))).toBeUndefined();
    expect(nextPlayAt(moves, '', at(16))).toBeUndefined();
  });
});

describe('minutesAgo', () => {
  it('goes back real minutes at the authored pace, whatever the multiplier, and not before STARTEX', () => {
    expect(minutesAgo(clock, 10)).toBe(80 * MINUTE);
    expect(minutesAgo({ ...clock, play: playTime(MINUTE) }, 10)).toBe(0);
  });
});

describe('realInWords', () => {
  it('rounds up to ten seconds, and names no minutes where there are none', () => {
    const t = translator('nl', 'facilitator');
    expect([10.45 * MINUTE, 59_999, 19_000, -1].map((left) => realInWords(t, left))).toEqual([
      '10 min 30',
      '1 min',
      '20 s',
      '0 min',
    ]);
  });
});
