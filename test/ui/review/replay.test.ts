import { describe, expect, it } from 'vitest';
import { reviewView } from '../../gallery/fixtures/review.ts';
import { playTime } from '../../../src/base/time.ts';
import { branchMarks } from '../../../src/ui/review/branch-lane.tsx';
import { lanePicture } from '../../../src/ui/review/lanes.ts';
import { filterTimeline } from '../../../src/ui/review/timeline-filter.ts';
import { indexAt, stepFrom } from '../../../src/ui/review/replay/use-replay.ts';
import { instantAt } from '../../../src/ui/shared/story-axis.ts';

const view = reviewView('nl');
const items = view.timeline;
const [first, second, third] = items;
if (!first || !second || !third) throw new Error('the fixture has more items');

describe('stepping through a run', () => {
  it('stands at the last item that had happened, and before the first at none', () => {
    expect(indexAt(items, { seq: -1, play: playTime(0) })).toBe(-1);
    expect(indexAt(items, second)).toBe(1);
    expect(indexAt(items, { seq: second.seq, play: playTime(second.play + 1) })).toBe(1);
  });

  it('goes on to the next and back to the one before', () => {
    expect(stepFrom(items, second, 1)).toBe(third);
    expect(stepFrom(items, second, -1)).toBe(first);
    expect(stepFrom(items, first, -1)).toBeUndefined();
    expect(stepFrom(items, items.at(-1) ?? first, 1)).toBeUndefined();
  });

  it('goes back first to the item just passed when it stands between two', () => {
    expect(stepFrom(items, { seq: second.seq, play: playTime(second.play + 1_000) }, -1)).toBe(second);
  });

  it('visits every moment once, in order, there and back', () => {
    const there = [first];
    for (let next = stepFrom(items, first, 1); next; next = stepFrom(items, next, 1)) there.push(next);
    const back = [there.at(-1) ?? first];
    for (let next = stepFrom(items, back[0] ?? first, -1); next; next = stepFrom(items, next, -1)) back.push(next);
    const moments = (list: typeof there) => list.map(({ seq, play }) => `${seq} ${play}`);
    expect(moments(there)).toEqual([...new Set(moments([...items]))]);
    expect(moments(back.toReversed())).toEqual(moments(there));
  });
});

describe('the lanes', () => {
  it('draws a line from what opened a decision to the decision, inside one lane where both stand in it', () => {
    const picture = lanePicture(view, 'Media');
    expect(picture.lines.map(({ id }) => id)).toEqual(view.links.map(({ from, to }) => `${from}-${to}`));
    expect(picture.lines.every(({ path }) => /^M[\d.]+ [\d.]+[CH]/.test(path))).toBe(true);
  });

  it('gives actors lanes when they are asked for', () => {
    const ids = lanePicture(view, 'Media', true).lanes.map(({ id }) => id);
    expect(ids).toEqual([...view.roles, ...view.actors].map(({ id }) => id).concat('media'));
  });

  it('gives what a branch has of its own a place, and titles only where there is room', () => {
    const { axis } = lanePicture(view, 'Media');
    const marks = items.map(({ key, at, title }) => ({ key, at, title }));
    const placed = branchMarks(axis, { marks });
    expect(placed.map(({ x }) => x)).toEqual(items.map(({ at }) => axis.x(at)));
    const told = placed.filter(({ label }) => label !== undefined);
    expect(told.length).toBeGreaterThan(1);
    expect(told.slice(1).every(({ x }, n) => x - (told[n]?.x ?? 0) >= 190)).toBe(true);
    expect(told.every(({ label, title }) => label === title || label?.endsWith('…'))).toBe(true);
  });

  it('finds the instant under a place that it has drawn', () => {
    const { axis } = lanePicture(view, 'Media');
    for (const { at } of items) expect(Math.abs((instantAt(axis, axis.x(at)) ?? 0) - at)).toBeLessThan(60_000);
    expect(instantAt(axis, -50)).toBe(axis.pieces[0]?.from);
    expect(instantAt(axis, 9_999)).toBe(axis.pieces.at(-1)?.to);
  });

  it('filters by objective, by storyline and by actor', () => {
    const tagged = items.map((item, n) =>
      n === 0 ? { ...item, objectives: ['obj'], storyline: 'st', actor: 'cisco' } : item,
    );
    for (const filter of [{ objective: 'obj' }, { storyline: 'st' }, { role: 'cisco' }])
      expect(filterTimeline(tagged, filter)).toEqual([tagged[0]]);
    expect(filterTimeline(tagged, { objective: 'other' })).toEqual([]);
  });
});
