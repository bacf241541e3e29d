import { describe, expect, it } from 'vitest';
import { passedShare, ringShapes } from '../../../src/projections/stage-layout/deadline-ring.ts';
import { dateText, fill, hourText, leftText, momentText } from '../../../src/projections/stage-layout/words.ts';
import { clockPart } from '../../../src/projections/stage-layout/head-parts.ts';
import { stageWords } from '../../../src/ui/stage-mirror/stage-words.ts';
import { stageClock, storyAt } from '../../gallery/fixtures/stage.ts';
import { words } from './sample.ts';

const minutes = (n: number): number => n * 60_000;

describe('words of time', () => {
  it('writes the date and the hour of the story, whatever the machine thinks', () => {
    expect(dateText(words, storyAt('2024-06-04 16:45'))).toBe('dinsdag 4 juni');
    expect(dateText(stageWords('en'), storyAt('2024-06-09 00:00'))).toBe('Sunday 9 June');
    expect(hourText(storyAt('2024-06-04 09:05'))).toBe('09:05');
  });

  it('tells the time left in words', () => {
    expect(leftText(words, minutes(45))).toBe('nog 45 min');
    expect(leftText(words, minutes(19 * 60 + 15))).toBe('nog 19 u 15');
    expect(leftText(words, minutes(120))).toBe('nog 2 u 00');
    expect(leftText(words, 1)).toBe('nog 1 min');
    expect(leftText(words, 0)).toBe('nu');
    expect(leftText(words, 1 - minutes(1))).toBe('nu');
    expect(leftText(words, -minutes(1))).toBe('voorbij');
    expect(leftText(stageWords('en'), minutes(61))).toBe('1 h 01 left');
  });

  it('names the day with an hour of another day', () => {
    const now = storyAt('2024-06-05 11:00');
    expect(momentText(words, storyAt('2024-06-05 14:00'), now)).toBe('14:00');
    expect(momentText(words, storyAt('2024-06-04 16:10'), now)).toBe('di 16:10');
    expect(momentText(stageWords('en'), storyAt('2024-06-06 09:30'), now)).toBe('Thu 09:30');
  });

  it('leaves a name without a value as it is written', () => {
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});

describe('big clock', () => {
  it('gives every digit a cell of half an em, so that no minute moves another', () => {
    const at = (hour: string): readonly number[] =>
      clockPart(stageClock(`2024-06-04 ${hour}`)).shapes.map((shape) => ('x' in shape ? shape.x : NaN));
    expect(at('11:11')).toEqual(at('20:48'));
    const [first, second] = at('16:45');
    expect((second ?? 0) - (first ?? 0)).toBe(84);
  });
});

describe('deadline ring', () => {
  const start = storyAt('2024-06-04 12:00');
  const due = storyAt('2024-06-05 12:00');

  it('takes one step a story minute, from 0 to 1', () => {
    expect(passedShare(start, due, start)).toBe(0);
    const just = storyAt('2024-06-04 18:00');
    expect(passedShare(start, due, just)).toBe(0.25);
    expect(passedShare(start, due, (just + minutes(1) - 1) as typeof just)).toBe(0.25);
    expect(passedShare(start, due, (just + minutes(1)) as typeof just)).toBeCloseTo(361 / 1440);
    expect(passedShare(start, due, storyAt('2024-06-07'))).toBe(1);
  });

  it('has 24 ticks, a mark at now, and nothing left to go at the end', () => {
    const paths = (share: number): number => ringShapes(share).filter((shape) => shape.kind === 'path').length;
    expect(paths(0.25)).toBe(24 + 1 + 1);
    expect(paths(1)).toBe(24 + 1);
  });
});
