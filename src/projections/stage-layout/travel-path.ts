import type { StageTravel, StageView } from '../views/stage-view.ts';
import { edgeOf } from './actor-parts.ts';
import type { PlacedActor } from './assign-slots.ts';
import { around, part } from './draw.ts';
import { palette, withAlpha } from './palette.ts';
import type { Part, Point } from './shape.ts';
import { seatEdge } from './table-parts.ts';

/** A cubic curve. */
export interface Curve {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
};

/** Point of the table's rim that faces `from`: the table is a line from 658 to 1262 with a radius. */
function rimFacing(from: Point): Point {
  const spine = { x: Math.max(658, Math.min(1262, from.x)), y: 640 };
  return towards(spine, from, 196);
}

type Place = { readonly at: Point; readonly reach: number } | 'table';

function placeOf(handle: string, view: StageView, placed: readonly PlacedActor[]): Place | undefined {
  if (handle === 'table') return 'table';
  const actor = placed.find((p) => p.actor.handle === handle);
  if (actor) return { at: { x: actor.slot.x, y: actor.slot.y }, reach: edgeOf(actor) };
  const seat = view.seats.find((s) => s.handle === handle);
  const at = seat && seatEdge(seat);
  return at && { at, reach: 0 };
}

/** Both ends of a way over the stage; undefined when one of them is not on it. */
function ends(
  fromHandle: string,
  toHandle: string,
  view: StageView,
  placed: readonly PlacedActor[],
): readonly [Point, Point] | undefined {
  const from = placeOf(fromHandle, view, placed);
  const to = placeOf(toHandle, view, placed);
  if (!from || !to || (from === 'table' && to === 'table')) return undefined;
  const a = from === 'table' ? rimFacing(to === 'table' ? { x: 0, y: 0 } : to.at) : from.at;
  const b = to === 'table' ? rimFacing(a) : to.at;
  return [from === 'table' ? a : towards(a, b, from.reach), to === 'table' ? b : towards(b, a, to.reach)];
}

const bent = (from: Point, to: Point, k: readonly [number, number, number, number]): Curve => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return {
    from,
    c1: { x: from.x + k[0] * dx, y: from.y + k[1] * dy },
    c2: { x: from.x + k[2] * dx, y: from.y + k[3] * dy },
    to,
  };
};

/** The way of an envelope or a speech bubble. */
export function travelCurve(travel: StageTravel, view: StageView, placed: readonly PlacedActor[]): Curve | undefined {
  const both = ends(travel.from, travel.to, view, placed);
  return both && bent(both[0], both[1], [0.35, -0.11, 0.525, 0.667]);
}

export function pointOn(curve: Curve, t: number): Point {
  const u = 1 - t;
  const mix = (axis: 'x' | 'y'): number =>
    u ** 3 * curve.from[axis] +
    3 * u * u * t * curve.c1[axis] +
    3 * u * t * t * curve.c2[axis] +
    t ** 3 * curve.to[axis];
  return { x: mix('x'), y: mix('y') };
}

/** Direction of travel at `t`, in radians, folded so that nothing flies upside down. */
export function leanOn(curve: Curve, t: number): number {
  const a = pointOn(curve, Math.max(0, t - 0.01));
  const b = pointOn(curve, Math.min(1, t + 0.01));
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle < -Math.PI / 2 ? angle + Math.PI : angle;
}

const curveData = ({ from, c1, c2, to }: Curve): string =>
  `M${from.x} ${from.y}C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${to.x} ${to.y}`;

const curveBox = (curve: Curve) =>
  around(
    [curve.from, curve.c1, curve.c2, curve.to].map((p) => ({ ...p, w: 0, h: 0 })),
    8,
  );

const wire = (key: string, curve: Curve, ink: object): Part =>
  part({
    key,
    layer: 'wire',
    at: { x: 0, y: 0 },
    box: curveBox(curve),
    shapes: [{ kind: 'path', x: 0, y: 0, d: curveData(curve), ...ink }],
  });

/** The thin line along which something flies; stands as long as the flight. */
export const trailPart = (key: string, curve: Curve): Part =>
  wire(key, curve, { stroke: withAlpha(palette.chalk, 0.6), width: 4 });

/** Who rings whom: from the travels, or, when one actor rings alone, every seat that is called. */
function calls(view: StageView): readonly (readonly [string, string])[] {
  const ringing = view.actors.filter((actor) => actor.ringing).map((actor) => actor.handle);
  const called = view.seats.filter((seat) => seat.state === 'called').map((seat) => seat.handle);
  const told = view.travels
    .filter((t) => t.kind === 'call' && ringing.includes(t.from) && called.includes(t.to))
    .map((t) => [t.from, t.to] as const);
  const unique = told.filter(([from, to], i) => told.findIndex((o) => o[0] === from && o[1] === to) === i);
  if (unique.length > 0) return unique;
  const [only] = ringing;
  return only !== undefined && ringing.length === 1 ? called.map((seat) => [only, seat] as const) : [];
}

/** Dotted lines from a ringing actor to the seats it calls. */
export function callParts(view: StageView, placed: readonly PlacedActor[]): readonly Part[] {
  return calls(view).flatMap(([from, to]) => {
    const both = ends(from, to, view, placed);
    if (!both) return [];
    const curve = bent(both[0], both[1], [0.34, 0.8, 0.85, 0.44]);
    return [wire(`call:${from}:${to}`, curve, { stroke: palette.white, width: 6, dash: [1, 14], round: true })];
  });
}
