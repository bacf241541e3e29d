import { MINUTE } from '../../base/time.ts';
import type { StoryTime } from '../../base/time.ts';
import { palette, withAlpha } from './palette.ts';
import type { Point, Shape } from './shape.ts';

const ring = {
  r: 112,
  width: 20,
  ticks: 24,
  tickFrom: 126,
  tickTo: 142,
  tickToSmall: 134,
  markFrom: 98,
  markTo: 138,
} as const;
/** Outer edge of everything the ring draws. */
export const ringReach = ring.tickTo;

const onCircle = (r: number, turn: number): Point => ({
  x: r * Math.sin(turn * 2 * Math.PI),
  y: -r * Math.cos(turn * 2 * Math.PI),
});

const line = (from: Point, to: Point): string => `M${from.x} ${from.y}L${to.x} ${to.y}`;

/** Share of the way from `start` to `due` that has passed, from 0 to 1, in steps of a story minute. */
export function passedShare(start: StoryTime, due: StoryTime, now: StoryTime): number {
  const whole = Math.max(1, Math.floor((due - start) / MINUTE));
  const passed = Math.floor((now - start) / MINUTE);
  return Math.max(0, Math.min(1, passed / whole));
}

/** Path of the arc that is still to go, clockwise from `share` to the top. */
function restArc(share: number): string {
  const from = onCircle(ring.r, share);
  const large = share < 0.5 ? 1 : 0;
  return `M${from.x} ${from.y}A${ring.r} ${ring.r} 0 ${large} 1 ${-0.01} ${-ring.r}`;
}

/** A clock face round the journalist: what is left stays chalk, the orange mark is now. */
export function ringShapes(share: number): readonly Shape[] {
  const track: Shape = {
    kind: 'circle',
    x: 0,
    y: 0,
    r: ring.r,
    stroke: withAlpha(palette.plate, 0.75),
    width: ring.width,
  };
  const rest: Shape[] =
    share >= 1
      ? []
      : share <= 0
        ? [{ kind: 'circle', x: 0, y: 0, r: ring.r, stroke: palette.chalk, width: ring.width }]
        : [{ kind: 'path', d: restArc(share), x: 0, y: 0, stroke: palette.chalk, width: ring.width }];
  const ticks: Shape[] = Array.from({ length: ring.ticks }, (_, i) => ({
    kind: 'path',
    d: line(
      onCircle(ring.tickFrom, i / ring.ticks),
      onCircle(i % 6 === 0 ? ring.tickTo : ring.tickToSmall, i / ring.ticks),
    ),
    x: 0,
    y: 0,
    stroke: withAlpha(palette.chalk, 0.8),
    width: 3,
  }));
  const mark: Shape = {
    kind: 'path',
    d: line(onCircle(ring.markFrom, share), onCircle(ring.markTo, share)),
    x: 0,
    y: 0,
    stroke: palette.spoed,
    width: 8,
  };
  return [track, ...rest, ...ticks, mark];
}
