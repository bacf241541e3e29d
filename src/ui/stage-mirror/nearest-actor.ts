import { assignSlots } from '../../projections/stage-layout/assign-slots.ts';
import type { Handle } from '../../projections/views/shared.ts';
import type { StageActor } from '../../projections/views/stage-view.ts';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const steps: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export const isArrow = (key: string): key is Arrow => key in steps;

/**
 * The actor that stands nearest in that direction on the stage: what is far aside counts double. Without one in that
 * direction, or for an actor that has no slot, the next or previous of the list; at its ends the actor itself.
 */
export function nearestActor(actors: readonly StageActor[], from: Handle, arrow: Arrow): Handle {
  const placed = assignSlots(actors);
  const start = placed.find((p) => p.actor.handle === from)?.slot;
  const [ux, uy] = steps[arrow];
  const ahead = placed.flatMap(({ actor, slot }) => {
    if (!start || actor.handle === from) return [];
    const dx = slot.x - start.x;
    const dy = slot.y - start.y;
    const along = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
    return along > 0 && aside <= 2 * along ? [{ handle: actor.handle, distance: along + 2 * aside }] : [];
  });
  const [first, ...others] = ahead;
  if (first) return others.reduce((best, one) => (one.distance < best.distance ? one : best), first).handle;
  const index = actors.findIndex((actor) => actor.handle === from);
  const back = arrow === 'ArrowUp' || arrow === 'ArrowLeft';
  return actors[index + (back ? -1 : 1)]?.handle ?? from;
}
