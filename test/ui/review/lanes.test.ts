import { describe, expect, it } from 'vitest';
import { reviewView } from '../../gallery/fixtures/review.ts';
import { LANE_HEIGHT, MEDIA, REVIEW_WIDTH, lanePicture, lanesOf, playedAxis } from '../../../src/ui/review/lanes.ts';
import { decisionAt } from '../../../src/ui/review/decision-at.ts';
import { around, filterTimeline } from '../../../src/ui/review/timeline-filter.ts';
import { storyTime } from '../../../src/base/time.ts';

const view = reviewView('nl');
const picture = lanePicture(view, 'Media');
const lane = (id: string) => {
  const found = picture.lanes.find((one) => one.id === id);
  if (!found) throw new Error(`no lane ${id}`);
  return found;
};

describe('lanes', () => {
  it('gives every role a lane and the media the last one, one below the other', () => {
    expect(picture.lanes.map((one) => one.id)).toEqual([...view.roles.map((role) => role.id), MEDIA]);
    const tops = picture.lanes.map((one) => one.y);
    expect(tops.slice(1).every((y, n) => y - (tops[n] ?? 0) === LANE_HEIGHT)).toBe(true);
    expect(picture.height).toBe((tops.at(-1) ?? 0) + LANE_HEIGHT);
  });

  it('puts news in the media lane only, and a call to two roles in both lanes', () => {
    const news = view.timeline.find((item) => item.channel === 'news');
    const call = view.timeline.find((item) => item.roles.length === 2);
    expect(news && lanesOf(news, view.roles)).toEqual([MEDIA]);
    expect(call && lanesOf(call, view.roles)).toEqual(['ciso', 'memo']);
  });

  it('draws no two marks of a lane over each other, and none off the picture', () => {
    for (const one of picture.lanes) {
      const xs = one.items.map((item) => item.x).toSorted((a, b) => a - b);
      expect(xs.slice(1).every((x, n) => x - (xs[n] ?? 0) >= 19.9)).toBe(true);
      expect(xs.every((x) => x >= 100 && x <= REVIEW_WIDTH)).toBe(true);
    }
  });

  it('stretches a decision from its opening to the moment it was taken, in the lane of who decided', () => {
    const span = lane('privacy').spans.find((one) => one.id === 'dec-4');
    const decision = view.decisions.find((one) => one.id === 'dec-4');
    if (!span || !decision?.opened || decision.at === undefined) throw new Error('fixture lacks the decision');
    expect(span.x).toBeCloseTo(picture.axis.x(decision.opened.story));
    expect(span.x + span.width).toBeCloseTo(picture.axis.x(decision.at));
  });

  it('draws an obligation to its due hour, with the moment it was met, also after that', () => {
    const late = picture.spans.find((span) => span.id === 'ob-3');
    if (late?.met === undefined) throw new Error('fixture lacks the obligation');
    expect(late.state).toBe('breached');
    expect(late.met).toBeGreaterThan(late.x + late.width);
    expect(picture.spans.find((span) => span.id === 'ob-4')?.open).toBe(true);
  });

  it('tells a clock whose hour went by from one that was still running', () => {
    const stateOf = (state: 'passed' | 'running') => {
      const obligations = view.obligations.map((row) => (row.id === 'ob-4' ? { ...row, state } : row));
      return lanePicture({ ...view, obligations }, 'Media').spans.find((span) => span.id === 'ob-4')?.state;
    };
    expect([stateOf('passed'), stateOf('running')]).toEqual(['passed', 'running']);
  });

  it('shows only what was played', () => {
    const short = {
      ...view,
      moves: view.moves.map((move, n) => (n === 0 ? move : { ...move, state: 'coming' as const })),
    };
    expect(playedAxis(short).pieces).toHaveLength(1);
    expect(playedAxis(view).pieces).toHaveLength(4);
  });
});

describe('decisionAt', () => {
  it('is the last one taken by then, and the first one before that', () => {
    const at = (n: number) => view.decisions[n]?.at ?? storyTime(0);
    expect(decisionAt(view.decisions, at(1))?.id).toBe('dec-2');
    expect(decisionAt(view.decisions, storyTime(at(1) - 1))?.id).toBe('dec-1');
    expect(decisionAt(view.decisions, storyTime(0))?.id).toBe('dec-1');
    expect(decisionAt([], at(1))).toBeUndefined();
  });
});

describe('timeline', () => {
  it('filters by role and kind; spoken means how it was recorded', () => {
    expect(filterTimeline(view.timeline, { role: 'vendor', kind: 'sent' }).map((item) => item.title)).toEqual([
      'Vragen aan Cisco verstuurd',
    ]);
    expect(filterTimeline(view.timeline, { kind: 'spoken' }).every((item) => item.spoken)).toBe(true);
    expect(filterTimeline(view.timeline, { kind: 'spoken' })).toHaveLength(1);
  });

  it('shows as many items around one as there are, also at the ends', () => {
    const items = [0, 1, 2, 3, 4, 5];
    expect(around(items, 0, 3)).toEqual([0, 1, 2]);
    expect(around(items, 3, 3)).toEqual([2, 3, 4]);
    expect(around(items, 5, 3)).toEqual([3, 4, 5]);
    expect(around(items, 2, 9)).toEqual(items);
  });
});
