import type { Handle } from '../views/shared.ts';
import type { StageView } from '../views/stage-view.ts';
import { actorKey } from './actor-parts.ts';
import { assignSlots } from './assign-slots.ts';
import type { PlacedActor } from './assign-slots.ts';
import type { Point } from './shape.ts';
import { slipKey } from './slip-parts.ts';
import { seatEdge } from './table-parts.ts';
import { travelCurve } from './travel-path.ts';
import type { Curve } from './travel-path.ts';

/** What moves on a live step; everything else simply stands in its new place. */
export type StageChange =
  | { readonly kind: 'arrive'; readonly key: string; readonly handle: Handle; readonly by: Point }
  | { readonly kind: 'lay'; readonly key: string; readonly from: Point }
  | {
      readonly kind: 'travel';
      readonly handle: Handle;
      readonly what: 'envelope' | 'chat';
      readonly curve: Curve;
      /** Things on their way to the same receiver since the last step, this one included. */
      readonly count: number;
    }
  | { readonly kind: 'ring'; readonly handle: Handle }
  | { readonly kind: 'curtain' }
  | { readonly kind: 'light' }
  | { readonly kind: 'news' };

/** An actor comes from the nearest edge: from above for the row over the table, else from its side. */
function entry({ slot }: PlacedActor): Point {
  if (slot.y < 360 && slot.x > 480 && slot.x < 1480) return { x: 0, y: -(slot.y + 160) };
  return slot.x < 960 ? { x: -(slot.x + 160), y: 0 } : { x: 2080 - slot.x, y: 0 };
}

const newIn = <T extends { readonly handle: Handle }>(prev: readonly T[], next: readonly T[]): readonly T[] => {
  const known = new Set(prev.map((item) => item.handle));
  return next.filter((item) => !known.has(item.handle));
};

const tableSide: Point = { x: 960, y: 400 };

function slipChanges(prev: StageView, next: StageView): readonly StageChange[] {
  const all = (view: StageView) => [...view.slips.known, ...view.slips.said, ...view.slips.unknown];
  return newIn(all(prev), all(next)).map((slip) => {
    const seat = next.seats.find((s) => s.handle === slip.from);
    return { kind: 'lay', key: slipKey(slip.handle), from: (seat && seatEdge(seat)) ?? tableSide };
  });
}

function travelChanges(prev: StageView, next: StageView, placed: readonly PlacedActor[]): readonly StageChange[] {
  const fresh = newIn(prev.travels, next.travels).filter((travel) => travel.kind !== 'call');
  return fresh.flatMap((travel, i) => {
    const curve = travelCurve(travel, next, placed);
    const count = fresh.slice(0, i + 1).filter((other) => other.to === travel.to).length;
    const what = travel.kind === 'chat' ? 'chat' : 'envelope';
    return curve ? [{ kind: 'travel', handle: travel.handle, what, curve, count } as const] : [];
  });
}

/** What a live single step from one view to the next sets in motion; nothing when there is no view before it. */
export function stageChanges(prev: StageView | null, next: StageView): readonly StageChange[] {
  if (!prev || next.phase === 'stopped') return [];
  const curtain = prev.move.number !== next.move.number || (prev.phase === 'lobby' && next.phase !== 'lobby');
  const light = prev.move.light !== next.move.light && next.phase !== 'lobby';
  const scene: StageChange[] = [
    ...(curtain ? [{ kind: 'curtain' } as const] : []),
    ...(light ? [{ kind: 'light' } as const] : []),
  ];
  // Behind a closing curtain the new scene is simply set.
  if (curtain || next.phase === 'lobby') return scene;
  const placed = assignSlots(next.actors);
  const before = new Set(prev.actors.map((actor) => actor.handle));
  const ringing = new Set(prev.actors.filter((actor) => actor.ringing).map((actor) => actor.handle));
  return [
    ...scene,
    ...placed
      .filter((p) => !before.has(p.actor.handle))
      .map((p) => ({ kind: 'arrive', key: actorKey(p.actor.handle), handle: p.actor.handle, by: entry(p) }) as const),
    ...next.actors
      .filter((actor) => actor.ringing && !ringing.has(actor.handle))
      .map((actor) => ({ kind: 'ring', handle: actor.handle }) as const),
    ...slipChanges(prev, next),
    ...travelChanges(prev, next, placed),
    ...(newIn(prev.ticker, next.ticker).length > 0 ? [{ kind: 'news' } as const] : []),
  ];
}
